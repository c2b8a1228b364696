import 'server-only'
import { commonDecision } from '@/lib/domains/issues/decisions'
import { circumstancesOf } from '@/lib/domains/issues/queries/move-context'
import { carryOut } from '@/lib/domains/issues/rules/carry-out'
import type { GatherCommon } from '@/lib/domains/issues/schema'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { tellWaiting } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'
import { lockIssue } from './lock'
import { seatThatMay } from './move'
import { saveIssue } from './save'

/**
 * Names a matter that several issues share and puts them under it, each with the event that flagging it alone would leave.
 * Refuses: an issue out of scope or ended, one that a matter holds already, issues of different kinds. Returns its id.
 */
export async function gatherCommon(actor: Actor, input: GatherCommon, now: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    const issueIds = [...new Set(input.issueIds)].sort() // locked in one order, so that two who gather never wait for each other
    const first = await lockIssue(tx, actor, { issueId: issueIds[0] ?? '' }, 'flagCommon', now)
    const common = await tx.commonIssue.create({
      data: {
        countyId: first.row.countyId,
        category: first.row.category,
        title: input.title,
        reason: input.reason,
        proposedById: actor.cadreId,
        proposedAt: now,
      },
    })
    for (const issueId of issueIds) await putUnder(tx, actor, common, issueId, now)
    await tellWaiting(tx, commonDecision, common.id, { countyId: common.countyId, at: now })
    return common.id
  })
}

type Matter = { id: string; countyId: string; category: string; title: string; reason: string }

async function putUnder(tx: Tx, actor: Actor, common: Matter, issueId: string, now: Instant): Promise<void> {
  const locked = await lockIssue(tx, actor, { issueId }, 'flagCommon', now)
  const { row } = locked
  if (row.countyId !== common.countyId || row.category !== common.category)
    throw new Refusal('invalid', { fields: { issueIds: 'not_a_choice' } })
  const { context, seat } = seatThatMay(actor, 'flagCommon', locked, await circumstancesOf(tx, row, {}, locked.at))
  const flag = { issueId, version: row.version, title: common.title, reason: common.reason }
  const carried = carryOut('flagCommon', locked.facts, flag, { ...context, newId: () => common.id })
  // the matter is there already
  const effects = carried.effects.filter(({ type }) => type !== 'common')
  await saveIssue(tx, row, { ...carried, effects }, { cadreId: actor.cadreId, seat }, locked.at)
}
