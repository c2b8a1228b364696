import type { CandidateFacts, VillageToFill } from '@/lib/domains/postings/matching/rules/facts'
import { scorerOf } from '@/lib/domains/postings/matching/rules/score'
import type { MatchingCase } from './matching-case'

export type Best = { filled: number; total: number; chosen: (number | null)[] }

/** Tries every assignment of a small round, and says the rules in words of its own. Of equals the first that it comes to, in order. */
export function bruteForce({ villages, candidates, wish, weights }: MatchingCase): Best {
  const has = (pairs: { villageId: string; candidateId: string }[], v: VillageToFill, c: CandidateFacts) =>
    pairs.some((pair) => pair.villageId === v.villageId && pair.candidateId === c.candidateId)
  const may = (v: VillageToFill, c: CandidateFacts) => {
    if (!c.conditionsMet || c.postedElsewhere) return false
    if (c.homeVillageCode === v.code || c.kinVillageCodes.includes(v.code)) return false
    if (has(wish.forbids, v, c)) return false
    const named = wish.pins.some((pin) => pin.villageId === v.villageId || pin.candidateId === c.candidateId)
    return !named || has(wish.pins, v, c)
  }
  const points = villages.map((v) => candidates.map((c) => (may(v, c) ? scorerOf(c, weights)(v).points : null)))
  let best: Best = { filled: -1, total: -1, chosen: [] }
  const used = new Set<number>()
  const choose = (chosen: (number | null)[], filled: number, total: number) => {
    const row = points[chosen.length]
    if (!row) {
      if (filled > best.filled || (filled === best.filled && total > best.total)) best = { filled, total, chosen }
      return
    }
    for (const [candidate, worth] of row.entries()) {
      if (worth === null || used.has(candidate)) continue
      used.add(candidate)
      choose([...chosen, candidate], filled + 1, total + worth)
      used.delete(candidate)
    }
    choose([...chosen, null], filled, total)
  }
  choose([], 0, 0)
  return best
}
