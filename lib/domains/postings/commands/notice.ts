import 'server-only'
import { objectionDecision, roundDecision } from '@/lib/domains/postings/decisions'
import { postingPolicyAt } from '@/lib/domains/postings/queries/policy'
import { noticeEnd } from '@/lib/domains/postings/rules/round'
import type { DecideObjection, RecordObjection, SubmitPlan } from '@/lib/domains/postings/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { holdMatter } from '@/lib/ground/decisions/hold'
import { tellWaiting } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'
import { lockOpenRound, lockRound, seatIn, touchRound } from './lock'
import { requireReady } from './ready'

/** Puts the plan on public notice, from today for as many days as the policy says. Refuses: an empty plan, anyone not vetted. */
export async function submitPlan(actor: Actor, input: SubmitPlan, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const round = await lockOpenRound(tx, actor, 'round.draft', input.roundId, input.version)
    const pairs = await tx.postingDraft.findMany({ where: { roundId: round.id, endedAt: null } })
    if (pairs.length === 0) throw new Refusal('nothing_drafted')
    await requireReady(
      tx,
      pairs.map(({ candidateId }) => candidateId),
      now,
    )
    const { noticeDays } = await postingPolicyAt(tx, round.countyId, now)
    const noticeFromOn = dayOf(now)
    const noticeToOn = noticeEnd(noticeFromOn, noticeDays)
    await tx.postingRound.update({
      where: { id: round.id },
      data: {
        ...{ stage: 'NOTICE', submittedById: actor.cadreId },
        ...{ noticeFromOn: dayToColumn(noticeFromOn), noticeToOn: dayToColumn(noticeToOn) },
      },
    })
    await touchRound(tx, round)
    await record(
      tx,
      { type: 'round.submitted', roundId: round.id, pairs: pairs.length, noticeFromOn, noticeToOn },
      { actor, seat: seatIn(actor, 'round.draft', round.countyId), at: now, objectId: round.id },
    )
    await tellWaiting(tx, roundDecision, round.id, { countyId: round.countyId, at: now })
  })
}

/** Writes down what came in against a person during the notice. Refuses: a round that is not on notice, a person not in its plan. */
export async function recordObjection(actor: Actor, input: RecordObjection, now: Instant): Promise<void> {
  const { roundId, candidateId, text, receivedOn } = input
  if (receivedOn > dayOf(now)) throw new Refusal('in_future')
  await transaction(actor, async (tx) => {
    const round = await lockRound(tx, actor, 'round.draft', roundId)
    if (round.stage === 'CLOSED') throw new Refusal('round_closed')
    if (round.stage === 'OPEN') throw new Refusal('round_not_submitted')
    if (!(await tx.postingDraft.count({ where: { roundId, candidateId, endedAt: null } })))
      throw new Refusal('invalid', { fields: { candidateId: 'not_a_choice' } })
    const said = { roundId, candidateId, text, receivedOn: dayToColumn(receivedOn), byId: actor.cadreId, at: now }
    const { id } = await tx.postingObjection.create({ data: said })
    await touchRound(tx, round)
    await record(
      tx,
      { type: 'objection.recorded', objectionId: id, candidateId },
      { actor, seat: seatIn(actor, 'round.draft', round.countyId), at: now, objectId: id },
    )
    await tellWaiting(tx, objectionDecision, id, { countyId: round.countyId, at: now })
  })
}

/** What the inquiry into an objection found; never by whom it is about. Upheld, the person leaves the plan and the village stays open. */
export async function decideObjection(
  actor: Actor,
  input: DecideObjection,
  now: Instant,
): Promise<{ roundId: string }> {
  return transaction(actor, async (tx) => {
    const found = await tx.postingObjection.findUnique({ where: { id: input.objectionId } })
    if (!found) throw new Refusal('not_found')
    const round = await lockRound(tx, actor, 'round.draft', found.roundId)
    if (round.stage === 'CLOSED') throw new Refusal('round_closed')
    const { seat } = await holdMatter(tx, actor, objectionDecision, found.id, now)
    const objection = await tx.postingObjection.findUniqueOrThrow({ where: { id: found.id } })
    const upheld = input.upheld === 'yes'
    await tx.postingObjection.update({
      where: { id: objection.id },
      data: { upheld, finding: input.finding, decidedById: actor.cadreId, decidedAt: now },
    })
    const { candidateId } = objection
    if (upheld)
      await tx.postingDraft.updateMany({
        where: { roundId: round.id, candidateId, endedAt: null },
        data: { endedAt: now },
      })
    await touchRound(tx, round)
    await record(
      tx,
      { type: 'objection.decided', objectionId: objection.id, candidateId, upheld },
      { actor, seat, at: now, objectId: objection.id },
    )
    return { roundId: round.id }
  })
}
