import 'server-only'
import { postingPolicyAt } from '@/lib/domains/postings/queries/policy'
import { phaseOf } from '@/lib/domains/postings/rules/round'
import { successionDay, termEnd } from '@/lib/domains/postings/rules/term'
import type { ApproveRound, ReturnRound } from '@/lib/domains/postings/schema'
import type { PostingRound } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, dayOf, type Instant, type LocalDate, startOf } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { lockRound, seatIn, touchRound } from './lock'
import { requireReady } from './ready'
import { type By, endPosting, presentPosting, startPosting } from './tenure'

/**
 * Posts everyone of a round's plan and closes the round. Refuses: whoever drafted or submitted any of it, pinned or forbade
 * a pair, or stands in it; a notice that still runs, an objection without a finding, a person whose vetting or conditions no
 * longer hold, a day that has passed. Where a predecessor's term ends later, the tenure begins on that day.
 */
export async function approveRound(actor: Actor, input: ApproveRound, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const round = await lockSubmitted(tx, actor, input.roundId, input.version, now)
    const { noticeToOn, countyId } = round
    const today = dayOf(now)
    if (!noticeToOn || today < dayFromColumn(noticeToOn))
      throw new Refusal('notice_running', { until: noticeToOn && startOf(dayFromColumn(noticeToOn)).toISOString() })
    if (input.effectiveOn < today) throw new Refusal('date_in_past')
    const pairs = await tx.postingDraft.findMany({
      where: { roundId: round.id, endedAt: null },
      include: { candidate: true },
      orderBy: { villageId: 'asc' },
    })
    if (pairs.length === 0) throw new Refusal('nothing_drafted')
    if (round.submittedById === actor.cadreId || pairs.some(({ byId }) => byId === actor.cadreId))
      throw new Refusal('approver_drafted')
    if (await tx.postingWish.count({ where: { roundId: round.id, byId: actor.cadreId } }))
      throw new Refusal('approver_drafted')
    if (pairs.some(({ candidate }) => candidate.cadreId === actor.cadreId)) throw new Refusal('own_case')
    if (await tx.postingObjection.count({ where: { roundId: round.id, decidedAt: null } }))
      throw new Refusal('objection_open')
    await requireReady(
      tx,
      pairs.map(({ candidateId }) => candidateId),
      now,
    )

    const by = { actor, seat: seatIn(actor, 'posting.approve', countyId), at: now }
    const { termYears } = await postingPolicyAt(tx, countyId, now)
    for (const { villageId, candidateId, candidate, reason, byId } of pairs) {
      const fromOn = await vacate(tx, by, villageId, input.effectiveOn)
      await startPosting(tx, by, {
        ...{ countyId, villageId, candidateId, cadreId: candidate.cadreId, reason, draftedById: byId },
        ...{ fromOn, termEndsOn: termEnd(fromOn, termYears), documentNo: input.documentNo },
        approvedById: actor.cadreId,
      })
    }
    await tx.postingRound.update({
      where: { id: round.id },
      data: { stage: 'CLOSED', closedAt: now, approvedById: actor.cadreId },
    })
    await touchRound(tx, round)
    const { effectiveOn, documentNo } = input
    await record(
      tx,
      { type: 'round.approved', roundId: round.id, postings: pairs.length, effectiveOn, documentNo },
      { ...by, objectId: round.id },
    )
  })
}

/** Sends a plan back to whoever drafted it, with what is wrong with it. The public notice is over with it. */
export async function returnRound(actor: Actor, input: ReturnRound, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const round = await lockSubmitted(tx, actor, input.roundId, input.version, now)
    await tx.postingRound.update({
      where: { id: round.id },
      data: { stage: 'OPEN', noticeFromOn: null, noticeToOn: null, submittedById: null },
    })
    await touchRound(tx, round)
    const seat = seatIn(actor, 'posting.approve', round.countyId)
    const entry = { type: 'round.returned', roundId: round.id, reason: input.reason } as const
    await record(tx, entry, { actor, seat, at: now, objectId: round.id })
  })
}

/** The round, held, with its plan on notice and as the approver saw it. */
async function lockSubmitted(tx: Tx, actor: Actor, id: string, version: number, now: Instant): Promise<PostingRound> {
  const round = await lockRound(tx, actor, 'posting.approve', id)
  const days = { stage: round.stage, closesOn: dayFromColumn(round.closesOn), noticeToOn: null }
  if (phaseOf(days, dayOf(now)) === 'CLOSED') throw new Refusal('round_closed')
  if (round.stage === 'OPEN') throw new Refusal('round_not_submitted')
  if (round.version !== version) throw new Refusal('changed')
  return round
}

/** Ends the predecessor's tenure with their term, and answers from when the village is free. */
export async function vacate(tx: Tx, by: By, villageId: string, effectiveOn: LocalDate): Promise<LocalDate> {
  const present = await presentPosting(tx, villageId, effectiveOn)
  if (!present) return effectiveOn
  if (present.toOn) return dayFromColumn(present.toOn)
  const fromOn = successionDay(effectiveOn, { termEndsOn: dayFromColumn(present.termEndsOn) })
  await endPosting(tx, by, present, { on: fromOn, kind: 'TERM', reason: '' })
  return fromOn
}
