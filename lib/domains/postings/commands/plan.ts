import 'server-only'
import { propose, whatIf } from '@/lib/domains/postings/matching/propose'
import type { Change, PairScore, Wish } from '@/lib/domains/postings/matching/rules/facts'
import { planInputOf } from '@/lib/domains/postings/queries/plan-input'
import { matchWeightsAt } from '@/lib/domains/postings/queries/policy'
import { roundFacts } from '@/lib/domains/postings/queries/round-facts'
import { changeOf } from '@/lib/domains/postings/rules/trial'
import type { ChangePlan, ProposePlan, WishFor } from '@/lib/domains/postings/schema'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { DraftOrigin } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { read, transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { lockOpenRound, seatIn, touchRound } from './lock'

/** Has the whole round worked out anew, within what the officer has pinned and forbidden. Refuses: a round on notice or closed, one that changed meanwhile. */
export async function proposePlan(actor: Actor, input: ProposePlan, now: Instant): Promise<void> {
  const { villages, candidates, wish, weights } = await inputFor(actor, input.roundId, now)
  const proposal = await propose(villages, candidates, wish, weights)
  await transaction(actor, async (tx) => {
    const round = await lockOpenRound(tx, actor, 'round.draft', input.roundId, input.version)
    await savePairs(tx, actor, round.id, proposal.pairs, { origin: 'PROPOSAL', reason: '' }, now)
    await touchRound(tx, round)
    const { pairs, total, openVillageIds } = proposal
    const rule = proposal.status === 'IMPOSSIBLE' ? proposal.rule : null
    await record(
      tx,
      { type: 'round.proposed', roundId: round.id, pairs: pairs.length, total, open: openVillageIds.length, rule },
      { actor, seat: seatIn(actor, 'round.draft', round.countyId), at: now, objectId: round.id },
    )
  })
}

/**
 * Adopts what the officer tried: a swap, another person, not this person. What it asks for is pinned or forbidden, and the
 * others are arranged anew around it. Refuses: a pair that a rule stands against, a round that changed meanwhile.
 */
export async function changePlan(actor: Actor, input: ChangePlan, now: Instant): Promise<void> {
  const change = changeOf(input)
  if (!change) throw new Refusal('invalid', { fields: { villageId: 'not_a_choice' } })
  const { villages, candidates, wish, weights } = await inputFor(actor, input.roundId, now)
  if (!namesOnly(change, villages, candidates)) throw new Refusal('not_found')
  const outcome = await whatIf(villages, candidates, wish, weights, change)
  // whom nobody else can replace may be forbidden all the same: the village is then left open, and the plan says so
  const stands = outcome.rule === 'pins' || (outcome.rule === 'forbids' && input.change !== 'forbid')
  if (stands) throw new Refusal('pair_not_possible')
  await transaction(actor, async (tx) => {
    const round = await lockOpenRound(tx, actor, 'round.draft', input.roundId, input.version)
    const { reason } = input
    await saveWishes(tx, actor, round.id, outcome.wish, now)
    await savePairs(tx, actor, round.id, outcome.pairs, { origin: 'CHANGE', reason }, now)
    await touchRound(tx, round)
    const { before, after } = outcome
    const asked = { villageId: input.villageId, otherVillageId: input.otherVillageId ?? null }
    const candidateId = input.candidateId ?? null
    await record(
      tx,
      { type: 'round.changed', roundId: round.id, ...asked, candidateId, before, after, reason },
      {
        ...{ actor, seat: seatIn(actor, 'round.draft', round.countyId), at: now },
        ...{ objectId: round.id, villageId: input.villageId },
      },
    )
  })
}

/** Pins a drafted pair, or lifts a pin or a forbid. The plan itself stays as it is until it is worked out again. */
export async function wishFor(actor: Actor, input: WishFor, now: Instant): Promise<void> {
  const { villageId, candidateId, wish } = input
  await transaction(actor, async (tx) => {
    const round = await lockOpenRound(tx, actor, 'round.draft', input.roundId, input.version)
    const roundId = round.id
    const pair = { roundId, villageId, candidateId }
    if (wish === 'LIFT') {
      const { count } = await tx.postingWish.deleteMany({ where: pair })
      if (count === 0) throw new Refusal('changed')
    } else {
      if (!(await tx.postingDraft.count({ where: { ...pair, endedAt: null } }))) throw new Refusal('not_found')
      // another pin of either gives way, as does a forbid of this pair
      await tx.postingWish.deleteMany({ where: { roundId, kind: 'PIN', OR: [{ villageId }, { candidateId }] } })
      await tx.postingWish.deleteMany({ where: pair })
      await tx.postingWish.create({ data: { ...pair, kind: 'PIN', byId: actor.cadreId, at: now } })
    }
    await touchRound(tx, round)
    await record(
      tx,
      { type: 'round.wished', roundId, villageId, candidateId, wish },
      { actor, seat: seatIn(actor, 'round.draft', round.countyId), at: now, villageId, objectId: roundId },
    )
  })
}

/** What the matching is given; read before the transaction, which then holds the round and sees whether it is still the same. */
async function inputFor(actor: Actor, roundId: string, now: Instant) {
  return read(actor, async (client) => {
    const round = await roundFacts(client, actor, 'round.draft', roundId)
    if (!round) throw new Refusal('not_found')
    if (round.stage !== 'OPEN') throw new Refusal('round_closed')
    return {
      ...(await planInputOf(client, round, now)),
      weights: await matchWeightsAt(client, round.countyId, now),
    }
  })
}

/** Whether a change names villages and candidates of this round alone. */
function namesOnly(change: Change, villages: { villageId: string }[], candidates: { candidateId: string }[]): boolean {
  const ids = change.kind === 'swap' ? change.villageIds : [change.villageId]
  return (
    ids.every((id) => villages.some(({ villageId }) => villageId === id)) &&
    (change.kind === 'swap' || candidates.some(({ candidateId }) => candidateId === change.candidateId))
  )
}

/** The wishes as they are now; one that stays is still of whoever made it. */
async function saveWishes(tx: Tx, actor: Actor, roundId: string, { pins, forbids }: Wish, at: Instant): Promise<void> {
  const rows = [
    ...pins.map(({ villageId, candidateId }) => ({ villageId, candidateId, kind: 'PIN' as const })),
    ...forbids.map(({ villageId, candidateId }) => ({ villageId, candidateId, kind: 'FORBID' as const })),
  ]
  const present = await tx.postingWish.findMany({ where: { roundId } })
  const key = (one: (typeof rows)[number]) => `${one.kind} ${one.villageId} ${one.candidateId}`
  const [wanted, had] = [new Set(rows.map(key)), new Set(present.map(key))]
  const gone = present.filter((one) => !wanted.has(key(one)))
  for (const { villageId, candidateId } of gone)
    await tx.postingWish.deleteMany({ where: { roundId, villageId, candidateId } })
  await tx.postingWish.createMany({
    data: rows.filter((row) => !had.has(key(row))).map((row) => ({ ...row, roundId, byId: actor.cadreId, at })),
  })
}

/** The pairs as they are now: what is the same stays with who put it there and why, what is not ends, what is new begins. */
async function savePairs(
  tx: Tx,
  actor: Actor,
  roundId: string,
  pairs: readonly PairScore[],
  why: { origin: DraftOrigin; reason: string },
  at: Instant,
): Promise<void> {
  const present = await tx.postingDraft.findMany({ where: { roundId, endedAt: null } })
  const same = (pair: PairScore) =>
    present.find(
      ({ villageId, candidateId, points }) =>
        villageId === pair.villageId && candidateId === pair.candidateId && points === pair.points,
    )
  const kept = new Set(pairs.flatMap((pair) => same(pair)?.id ?? []))
  const gone = present.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  await tx.postingDraft.updateMany({ where: { id: { in: gone } }, data: { endedAt: at } })
  await tx.postingDraft.createMany({
    data: pairs
      .filter((pair) => !same(pair))
      .map(({ villageId, candidateId, points, parts }) => ({
        ...{ roundId, villageId, candidateId, points, parts: parts as unknown as Prisma.InputJsonValue, ...why },
        ...{ byId: actor.cadreId, at },
      })),
  })
}
