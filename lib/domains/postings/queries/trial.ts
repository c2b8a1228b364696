import 'server-only'
import { propose, whatIf } from '@/lib/domains/postings/matching/propose'
import type { BrokenRule, Change, MatchWeights } from '@/lib/domains/postings/matching/rules/facts'
import { ruleBook } from '@/lib/domains/postings/matching/rules/hard-rules'
import { scorerOf } from '@/lib/domains/postings/matching/rules/score'
import { tryChange } from '@/lib/domains/postings/matching/rules/try-change'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { type PlanInput, planInputOf } from './plan-input'
import { matchWeightsAt } from './policy'
import { roundFacts } from './round-facts'

type Side = { candidateId: string; points: number } | null

/** What the county gains or loses by a change: points before and after, and the villages that get somebody else by it. */
export type TrialShown = {
  before: number
  after: number
  moved: { villageId: string; from: Side; to: Side }[]
  unmoved: number
  rule: BrokenRule | null
}

/** The plan of an open round as the matching sees it, for those who draft; null where there is none within reach. */
export async function getPlanInput(
  actor: Actor,
  roundId: string,
  at: Instant,
): Promise<(PlanInput & { weights: MatchWeights }) | null> {
  return read(actor, async (tx) => {
    const round = await roundFacts(tx, actor, 'round.draft', roundId)
    if (round?.stage !== 'OPEN') return null
    return { ...(await planInputOf(tx, round, at)), weights: await matchWeightsAt(tx, round.countyId, at) }
  })
}

type Input = PlanInput & { weights: MatchWeights }

/** Tries a change without writing anything. */
export async function tryOut(
  { villages, candidates, wish, weights, present }: Input,
  change: Change,
): Promise<TrialShown> {
  const outcome = await whatIf(villages, candidates, wish, weights, change)
  const moved = villages.flatMap(({ villageId }) => {
    const from: Side = present.find((one) => one.villageId === villageId) ?? null
    const to: Side = outcome.pairs.find((one) => one.villageId === villageId) ?? null
    if (from?.candidateId === to?.candidateId) return []
    const side = (one: Side) => one && { candidateId: one.candidateId, points: one.points }
    return [{ villageId, from: side(from), to: side(to) }]
  })
  const { before, after, rule } = outcome
  return { before, after, moved, unmoved: villages.length - moved.length, rule }
}

/** Somebody else for a village: what they score there, and what the county gains or loses when all is arranged around it. */
export type Alternative = { candidateId: string; points: number; difference: number }

const ALTERNATIVES = 4
const SMALL_ROUND = 40

/** The best few others for a village. Only for rounds small enough to be worked out several times for one page. */
export async function alternativesFor(input: Input, villageId: string): Promise<Alternative[]> {
  const { villages, candidates, wish, weights, present } = input
  const village = villages.find((one) => one.villageId === villageId)
  if (!village || villages.length > SMALL_ROUND) return []
  const broken = ruleBook({ pins: [], forbids: wish.forbids })
  const now = present.find((one) => one.villageId === villageId)?.candidateId
  const others = candidates
    .filter((one) => one.candidateId !== now && broken(village, one).length === 0)
    .map((one) => ({ candidateId: one.candidateId, points: scorerOf(one, weights)(village).points }))
    .sort((a, b) => b.points - a.points || a.candidateId.localeCompare(b.candidateId))
    .slice(0, ALTERNATIVES)
  const before = present.reduce((sum, { points }) => sum + points, 0)
  return Promise.all(
    others.map(async (one) => {
      const change = { kind: 'pin' as const, villageId, candidateId: one.candidateId }
      const { total } = await propose(villages, candidates, tryChange(wish, change, present), weights)
      return { ...one, difference: total - before }
    }),
  )
}

/** For each candidate without a village, the one where they score most. */
export function bestVillages(
  { villages, candidates, weights }: Input,
  candidateIds: readonly string[],
): Map<string, { villageId: string; points: number }> {
  const broken = ruleBook({ pins: [], forbids: [] })
  const best = candidates
    .filter(({ candidateId }) => candidateIds.includes(candidateId))
    .flatMap((candidate) => {
      const score = scorerOf(candidate, weights)
      const scores = villages.filter((village) => broken(village, candidate).length === 0).map(score)
      const [first] = scores.sort((a, b) => b.points - a.points)
      return first ? [[candidate.candidateId, { villageId: first.villageId, points: first.points }] as const] : []
    })
  return new Map(best)
}
