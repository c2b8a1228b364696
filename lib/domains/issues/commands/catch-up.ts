import 'server-only'
import { relight } from '@/lib/domains/issues/rules/carry-out'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import type { IssueRow } from './row'
import { appendEvents, columnsOf } from './save'

/**
 * A locked issue as it stands at an instant: each change of light that time alone brought until then is written, at the
 * instant at which it fell due. The ticker comes through here, and every move before it is made, so that a move never
 * starts from a light that is no longer true.
 */
export async function catchUp(tx: Tx, row: IssueRow, facts: IssueFacts, until: Instant): Promise<IssueFacts> {
  let caughtUp = facts
  while (caughtUp.nextLightAt && caughtUp.nextLightAt.getTime() <= until.getTime()) {
    const at = caughtUp.nextLightAt
    const { issue, change } = relight(caughtUp, await rulebookAt(tx, row.countyId, at), at, 'time')
    if (change) await appendEvents(tx, row, [change], null, at)
    caughtUp = issue
  }
  if (caughtUp !== facts) await saveLight(tx, row.id, caughtUp)
  return caughtUp
}

/** A tick changes the light and nothing else: not the version, so nobody's form is refused at midnight. */
export async function saveLight(tx: Tx, id: string, facts: IssueFacts): Promise<void> {
  const { light, lightReason, lightSince, nextLightAt } = columnsOf(facts)
  await tx.issue.update({ where: { id }, data: { light, lightReason, lightSince, nextLightAt } })
}
