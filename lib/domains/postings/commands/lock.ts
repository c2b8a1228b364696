import 'server-only'
import type { Candidate, Posting, PostingRound, Prisma } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { lockWithin, waysTo } from '@/lib/ground/access/lock-within'
import { postingsFor, roundsFor } from '@/lib/ground/access/scope/postings'
import { seatsFor } from '@/lib/ground/access/seats'
import { lockRows } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/** The seat by which an actor acts in a county: the first that grants the deed there. */
export function seatIn(actor: Actor, deed: Deed, countyId: string): Seat {
  const seat = seatsFor(actor, deed).find((one) => one.seat.countyId === countyId)?.seat
  if (!seat) throw new Refusal('not_found')
  return seat
}

/** A round within the scope of a deed, held until the end of the transaction; refuses what changed since it was seen. */
export async function lockRound(tx: Tx, actor: Actor, deed: Deed, id: string, version?: number): Promise<PostingRound> {
  const ways = waysTo(actor, deed, roundsFor)
  const find = (where: Prisma.PostingRoundWhereInput) => tx.postingRound.findFirst({ where })
  return (await lockWithin(tx, 'PostingRound', { id, version }, ways, find)).row
}

/** The same, and it is still being worked on: neither on public notice nor closed. */
export async function lockOpenRound(tx: Tx, actor: Actor, deed: Deed, id: string, version?: number) {
  const round = await lockRound(tx, actor, deed, id)
  if (round.stage !== 'OPEN') throw new Refusal('round_closed')
  if (version !== undefined && round.version !== version) throw new Refusal('changed')
  return round
}

/** The plan has changed: whoever saw the version before has to look again. */
export async function touchRound(tx: Tx, round: { id: string; version: number }): Promise<void> {
  await tx.postingRound.update({ where: { id: round.id }, data: { version: round.version + 1 } })
}

/** A candidate within a scope, held; the round is held first, so that nobody closes it meanwhile. */
export async function lockCandidate(
  tx: Tx,
  id: string,
  scope: Prisma.CandidateWhereInput,
): Promise<{ candidate: Candidate; round: PostingRound }> {
  const found = await tx.candidate.findFirst({ where: { AND: [{ id }, scope] } })
  if (!found) throw new Refusal('not_found')
  await lockRows(tx, 'PostingRound', { id: found.roundId })
  const held = await tx.candidate.findFirst({ where: { AND: [{ id }, scope] }, include: { round: true } })
  if (!held) throw new Refusal('changed')
  const { round, ...candidate } = held
  return { candidate, round }
}

/** A tenure within the scope of a deed that has not ended yet, held until the end of the transaction. */
export async function lockPosting(tx: Tx, actor: Actor, deed: Deed, id: string): Promise<Posting> {
  const ways = waysTo(actor, deed, postingsFor)
  const find = (where: Prisma.PostingWhereInput) => tx.posting.findFirst({ where: { ...where, voidedAt: null } })
  return (await lockWithin(tx, 'Posting', { id }, ways, find)).row
}
