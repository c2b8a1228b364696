import 'server-only'
import { phaseOf } from '@/lib/domains/postings/rules/round'
import type { Apply, PersonFacts, Recommend } from '@/lib/domains/postings/schema'
import type { PostingRound } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { recommendableFor } from '@/lib/ground/access/scope/postings'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, dayOf, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { lockRound, seatIn } from './lock'

/** Stands for a round oneself. Refuses: a round that takes no more applications, a second application. */
export async function applyForRound(actor: Actor, input: Apply, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const round = await takingRound(tx, actor, 'candidate.apply', input.roundId, now)
    const own = { appliedAt: now, statement: input.statement }
    await enter(tx, actor, 'candidate.apply', { round, cadreId: actor.cadreId, own, input }, now)
  })
}

/** A unit's recommendation of one of its own people. Refuses: somebody else's people (not found), a round that takes no more, a second recommendation. */
export async function recommendForRound(actor: Actor, input: Recommend, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const round = await takingRound(tx, actor, 'candidate.recommend', input.roundId, now)
    const where = { AND: [{ id: input.cadreId, countyId: round.countyId }, recommendableFor(actor)] }
    const cadre = await tx.cadre.findFirst({ where, select: { id: true } })
    if (!cadre) throw new Refusal('not_found')
    const own = { recommendedAt: now, recommendedById: actor.cadreId, opinion: input.opinion }
    await enter(tx, actor, 'candidate.recommend', { round, cadreId: cadre.id, own, input }, now)
  })
}

/** The round, held, while it takes applications. */
async function takingRound(tx: Tx, actor: Actor, deed: Deed, id: string, now: Instant): Promise<PostingRound> {
  const round = await lockRound(tx, actor, deed, id)
  const days = { stage: round.stage, closesOn: dayFromColumn(round.closesOn), noticeToOn: null }
  if (phaseOf(days, dayOf(now)) !== 'APPLYING') throw new Refusal('round_closed')
  return round
}

type Way =
  | { appliedAt: Instant; statement: string }
  | { recommendedAt: Instant; recommendedById: string; opinion: string }

/** Who withdrew and comes again comes by this way alone; how they came before stands in the record. */
const ANEW = {
  ...{ appliedAt: null, statement: '', recommendedAt: null, recommendedById: null, opinion: '' },
  ...{ withdrawnAt: null, withdrawnById: null, withdrawReason: '' },
}

/** One file a person and round: who applied and is recommended besides keeps the one file, with the later facts. */
async function enter(
  tx: Tx,
  actor: Actor,
  deed: Deed,
  { round, cadreId, own, input }: { round: PostingRound; cadreId: string; own: Way; input: PersonFacts },
  now: Instant,
): Promise<void> {
  const { homeVillageId, kinVillageIds, ruralYears, partyWorkYears, onStaff, healthy } = input
  const villageIds = [...new Set([...kinVillageIds, ...(homeVillageId ? [homeVillageId] : [])])]
  const known = await tx.village.count({ where: { id: { in: villageIds }, countyId: round.countyId } })
  if (known < villageIds.length) throw new Refusal('invalid', { fields: { homeVillageId: 'not_a_choice' } })
  const facts = { homeVillageId: homeVillageId ?? null, kinVillageIds, ruralYears, partyWorkYears, onStaff, healthy }
  const present = await tx.candidate.findUnique({ where: { roundId_cadreId: { roundId: round.id, cadreId } } })
  const again = present?.withdrawnAt ? ANEW : {}
  if (present && !present.withdrawnAt && ('appliedAt' in own ? present.appliedAt : present.recommendedAt))
    throw new Refusal('already_candidate')
  // what the organisation department has compared with the file stands
  const unchecked = present?.checkedAt ? {} : facts
  const candidate = present
    ? await tx.candidate.update({
        where: { id: present.id },
        data: { ...again, ...own, ...unchecked, version: present.version + 1 },
      })
    : await tx.candidate.create({ data: { roundId: round.id, countyId: round.countyId, cadreId, ...own, ...facts } })
  const type = 'appliedAt' in own ? 'candidate.applied' : 'candidate.recommended'
  await record(
    tx,
    { type, roundId: round.id, candidateId: candidate.id, cadreId },
    { actor, seat: seatIn(actor, deed, round.countyId), at: now, objectId: candidate.id },
  )
}
