import 'server-only'
import { commonDecision } from '@/lib/domains/issues/decisions'
import { circumstancesOf, seenFrom } from '@/lib/domains/issues/queries/move-context'
import { factsOf, ISSUE_ROW } from '@/lib/domains/issues/queries/row'
import { carryOut } from '@/lib/domains/issues/rules/carry-out'
import type { AcceptCommon, AnswerCommon } from '@/lib/domains/issues/schema'
import type { CommonIssue, Prisma } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { lockWithin } from '@/lib/ground/access/lock-within'
import { commonIssuesOfSeat } from '@/lib/ground/access/scope/issues'
import { seatsFor } from '@/lib/ground/access/seats'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { lockRows } from '@/lib/ground/database/lock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { holdMatter } from '@/lib/ground/decisions/hold'
import { tellDecided } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'
import { catchUp } from './catch-up'
import { saveIssue } from './save'

/** Headquarters takes a flagged matter up and names who answers it, or declines it. Refuses: decided already, what the decider flagged, no lead. */
export async function acceptCommon(actor: Actor, input: AcceptCommon, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { seat, matter } = await holdMatter(tx, actor, commonDecision, input.commonIssueId, now)
    const common = await tx.commonIssue.findUniqueOrThrow({ where: { id: input.commonIssueId } })
    if (common.version !== input.version) throw new Refusal('changed')
    const accept = input.accept === 'yes'
    if (accept) {
      if (!input.leadUnitId) throw new Refusal('lead_required')
      if (!(await tx.unit.count({ where: { id: input.leadUnitId, countyId: common.countyId, active: true } })))
        throw new Refusal('lead_required')
    }
    await tx.commonIssue.update({
      where: { id: common.id },
      data: accept
        ? { stage: 'ACCEPTED', acceptedAt: now, leadUnitId: input.leadUnitId ?? null, version: common.version + 1 }
        : { stage: 'DECLINED', version: common.version + 1 },
    })
    const children = await tx.issue.count({ where: { commonIssueId: common.id } })
    const type = accept ? 'common.accepted' : 'common.declined'
    await record(tx, { type, commonIssueId: common.id, children }, { actor, seat, at: now, objectId: common.id })
    await tellDecided(tx, commonDecision, matter, accept ? 'AGREED' : 'DECLINED', { ...actor, at: now })
  })
}

/** The lead's one answer: every child that is being handled goes to its own village for consent and signature. */
export async function answerCommon(actor: Actor, input: AnswerCommon, now: Instant): Promise<number> {
  return transaction(actor, async (tx) => {
    const { common, seat } = await lockToAnswer(tx, actor, input)
    if (common.stage !== 'ACCEPTED') throw new Refusal('wrong_stage', { stage: common.stage })
    const handled = { commonIssueId: common.id, stage: 'HANDLING' } as const
    await lockRows(tx, 'Issue', handled)
    const children = await tx.issue.findMany({
      where: handled,
      include: ISSUE_ROW,
      orderBy: { id: 'asc' },
    })
    for (const row of children) {
      const facts = await catchUp(tx, row, factsOf(row), now)
      const context = seenFrom(actor, seat, row, await circumstancesOf(tx, row, {}, now))
      const answered = { commonIssueId: common.id, answer: input.answer }
      const carried = carryOut('parentAnswered', facts, answered, context)
      await saveIssue(tx, row, carried, { cadreId: actor.cadreId, seat }, now)
    }
    await tx.commonIssue.update({
      where: { id: common.id },
      data: { stage: 'ANSWERED', answeredAt: now, answer: input.answer, version: common.version + 1 },
    })
    await record(
      tx,
      { type: 'common.answered', commonIssueId: common.id, children: children.length },
      { actor, seat, at: now, objectId: common.id },
    )
    return children.length
  })
}

/** Locks a common issue that the actor answers, at the version that the person saw. */
async function lockToAnswer(
  tx: Tx,
  actor: Actor,
  seen: { commonIssueId: string; version: number },
): Promise<{ common: CommonIssue; seat: Seat }> {
  const ways = seatsFor(actor, 'common.answer').map(({ seat, reach }) => ({
    seat,
    where: commonIssuesOfSeat(seat, reach),
  }))
  const { commonIssueId: id, version } = seen
  const find = (where: Prisma.CommonIssueWhereInput) => tx.commonIssue.findFirst({ where })
  const { row: common, seat } = await lockWithin(tx, 'CommonIssue', { id, version }, ways, find)
  return { common, seat }
}
