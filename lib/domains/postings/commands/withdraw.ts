import 'server-only'
import type { Withdraw } from '@/lib/domains/postings/schema'
import type { Candidate, PostingRound, Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { recommendedFor, standingFor } from '@/lib/ground/access/scope/postings'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { lockCandidate, seatIn, touchRound } from './lock'

/**
 * Takes back one's own application: the candidacy is over, whoever else recommended it. Refuses: somebody else's or one
 * that nobody applied for (not found), one that was withdrawn, a plan that has been submitted, a person who is posted.
 */
export async function withdrawApplication(actor: Actor, input: Withdraw, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { candidate, round } = await lockStanding(tx, input, standingFor(actor))
    await leave(tx, actor, candidate, input.reason, now)
    await recordWithdrawal(tx, actor, 'candidate.apply', { candidate, round, reason: input.reason }, now)
  })
}

/**
 * Takes back a unit's recommendation of one of its own people. Who applied besides stands on by the own application;
 * of everyone else the candidacy is over. Refuses as above.
 */
export async function withdrawRecommendation(actor: Actor, input: Withdraw, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { candidate, round } = await lockStanding(tx, input, recommendedFor(actor))
    if (candidate.appliedAt)
      await tx.candidate.update({
        where: { id: candidate.id },
        data: { recommendedAt: null, recommendedById: null, opinion: '', version: candidate.version + 1 },
      })
    else await leave(tx, actor, candidate, input.reason, now)
    await recordWithdrawal(tx, actor, 'candidate.recommend', { candidate, round, reason: input.reason }, now)
  })
}

/** A candidate who stands in a round whose plan has not been submitted yet, held with the round. */
async function lockStanding(tx: Tx, { candidateId }: Withdraw, scope: Prisma.CandidateWhereInput) {
  const { candidate, round } = await lockCandidate(tx, candidateId, scope)
  if (candidate.withdrawnAt) throw new Refusal('candidacy_withdrawn')
  if (round.stage !== 'OPEN') throw new Refusal('round_submitted')
  if (await tx.posting.count({ where: { candidateId, voidedAt: null } })) throw new Refusal('already_posted')
  await touchRound(tx, round)
  return { candidate, round }
}

/** The file stays, with who ended it and why; the village that was to get the person is open again. */
async function leave(tx: Tx, actor: Actor, { id, version }: Candidate, reason: string, now: Instant): Promise<void> {
  await tx.candidate.update({
    where: { id },
    data: { withdrawnAt: now, withdrawnById: actor.cadreId, withdrawReason: reason, version: version + 1 },
  })
  await tx.postingWish.deleteMany({ where: { candidateId: id } })
  await tx.postingDraft.updateMany({ where: { candidateId: id, endedAt: null }, data: { endedAt: now } })
}

type Withdrawal = { candidate: Candidate; round: PostingRound; reason: string }

async function recordWithdrawal(
  tx: Tx,
  actor: Actor,
  deed: Deed,
  { candidate: { id: candidateId, cadreId }, round, reason }: Withdrawal,
  at: Instant,
): Promise<void> {
  const seat = seatIn(actor, deed, round.countyId)
  const type = deed === 'candidate.apply' ? 'candidate.withdrew' : 'candidate.unrecommended'
  await record(
    tx,
    { type, roundId: round.id, candidateId, cadreId, reason },
    { actor, seat, at, objectId: candidateId },
  )
}
