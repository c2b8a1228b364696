import 'server-only'
import type { IssueEvent } from '@/lib/domains/issues/events'
import type { IssueRow } from '@/lib/domains/issues/queries/row'
import { relight } from '@/lib/domains/issues/rules/carry-out'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { tellOf } from './save'

/** An issue under another light than its row says, and what its timeline must tell of it. */
export type Relit = { row: IssueRow; facts: IssueFacts; told: { event: IssueEvent; at: Instant }[] }

/**
 * A locked issue as it stands at an instant: each change of light that time alone brought until then is written, at the
 * instant at which it fell due. Every move comes through here before it is made, so that a move never starts from a light
 * that is no longer true.
 */
export async function catchUp(tx: Tx, row: IssueRow, facts: IssueFacts, until: Instant): Promise<IssueFacts> {
  const relit = await relitBy(tx, row, facts, until)
  if (relit.facts !== facts) await saveLights(tx, [relit])
  return relit.facts
}

/** What time alone made of an issue until an instant: nothing is written yet. */
export async function relitBy(tx: Tx, row: IssueRow, facts: IssueFacts, until: Instant): Promise<Relit> {
  const relit: Relit = { row, facts, told: [] }
  while (relit.facts.nextLightAt && relit.facts.nextLightAt.getTime() <= until.getTime()) {
    const at = relit.facts.nextLightAt
    const { issue, change } = relight(relit.facts, await rulebookAt(tx, row.countyId, at), at, 'time')
    if (change) relit.told.push({ event: change, at })
    relit.facts = issue
  }
  return relit
}

/**
 * The lights of locked issues and what their timelines tell of them, in one write: however many issues, their villages'
 * and units' tallies are written once and in order. It changes the light and nothing else: not the version, so nobody's
 * form is refused at midnight.
 */
export async function saveLights(tx: Tx, relit: readonly Relit[]): Promise<void> {
  await tellOf(
    tx,
    relit.map(({ row, told }) => ({ issue: row, told })),
    null,
  )
  const lights = relit.map(({ row, facts: { light, lightReason, lightSince, nextLightAt } }) => ({
    ...{ id: row.id, light, reason: lightReason, since: lightSince, next: nextLightAt },
  }))
  await tx.$executeRaw`
    UPDATE issues SET light = lit.light, light_reason = lit.reason, light_since = lit.since, next_light_at = lit.next
    FROM jsonb_to_recordset(${JSON.stringify(lights)}::jsonb)
      AS lit(id uuid, light light, reason jsonb, since timestamptz, next timestamptz)
    WHERE issues.id = lit.id`
}
