import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { type Asked, brokenRule } from './rules/broken-rule'
import type {
  CandidateFacts,
  Change,
  MatchWeights,
  PairScore,
  Proposal,
  VillageToFill,
  WhatIf,
  Wish,
} from './rules/facts'
import { firstInOrder, prove } from './rules/first-in-order'
import { bestOptions, type Graph, NOBODY } from './rules/graph'
import { ruleBook } from './rules/hard-rules'
import { scorerOf } from './rules/score'
import { tryChange } from './rules/try-change'
import { solve } from './solver'

/**
 * The best assignment for all villages of a round at once: as many filled as the hard rules let, then as many points as can
 * be; among equals the first in order of villages' codes and candidates' ids. The order of the input does not matter. Where a
 * village stays open or a pin cannot be kept it says which rule makes it so. Solved in a thread of its own, and proven.
 */
export async function propose(
  villages: VillageToFill[],
  candidates: CandidateFacts[],
  wish: Wish,
  weights: MatchWeights,
): Promise<Proposal> {
  const asked: Asked = {
    villages: [...villages].sort((a, b) => before(a.code, b.code) || before(a.villageId, b.villageId)),
    candidates: [...candidates].sort((a, b) => before(a.candidateId, b.candidateId)),
    breaks: [],
  }
  const scorers = asked.candidates.map((candidate) => scorerOf(candidate, weights))
  const graph = await weigh(asked, wish, weights, scorers)
  const solved = await solve(graph)
  prove(graph, solved)
  const have = firstInOrder(graph, solved)

  const pairs = have.flatMap((candidate, village) => {
    const score = scorers[candidate]
    return score ? [score(asked.villages[village] as VillageToFill)] : []
  })
  const openVillageIds = asked.villages.flatMap(({ villageId }, village) =>
    have[village] === NOBODY ? [villageId] : [],
  )
  const answer = { pairs, total: pairs.reduce((sum, { points }) => sum + points, 0), openVillageIds }
  const unkeptPin = keepsAPinWaiting(asked, wish, pairs)
  if (openVillageIds.length === 0 && !unkeptPin) return { status: 'OPTIMAL', ...answer }
  return { status: 'IMPOSSIBLE', rule: brokenRule(asked, wish, pairs.length, unkeptPin), ...answer }
}

/** What the county gains or loses by a change, everything else being arranged anew around it. */
export async function whatIf(
  villages: VillageToFill[],
  candidates: CandidateFacts[],
  wish: Wish,
  weights: MatchWeights,
  change: Change,
): Promise<WhatIf> {
  const present = await propose(villages, candidates, wish, weights)
  const changed = tryChange(wish, change, present.pairs)
  const next = await propose(villages, candidates, changed, weights)
  return {
    before: present.total,
    after: next.total,
    pairs: next.pairs,
    openVillageIds: next.openVillageIds,
    rule: next.status === 'IMPOSSIBLE' ? next.rule : null,
    wish: changed,
  }
}

const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type Score = (village: VillageToFill) => PairScore

/**
 * What each pair that may be is worth, village by village, between which others have their turn. A filled village outweighs
 * all points that the round can give.
 */
async function weigh(asked: Asked, wish: Wish, weights: MatchWeights, scorers: Score[]): Promise<Graph> {
  const broken = ruleBook(wish)
  const most = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const filled = 1 + most * asked.villages.length
  const graph: Graph = { candidates: asked.candidates.length, options: [], worth: [] }
  for (const village of asked.villages) {
    const row = asked.candidates.map((candidate) => broken(village, candidate))
    const may = [...row.keys()].filter((candidate) => row[candidate]?.length === 0)
    const worth = may.map((candidate) => filled + (scorers[candidate] as Score)(village).points)
    const best = bestOptions(may, worth, asked.villages.length)
    asked.breaks.push(row)
    graph.options.push(best.options)
    graph.worth.push(best.worth)
    await setImmediate()
  }
  return graph
}

/** A pin of a village in the round that the assignment does not keep: it meets another pin, or a rule. */
function keepsAPinWaiting({ villages }: Asked, wish: Wish, pairs: PairScore[]): boolean {
  const inRound = new Set(villages.map(({ villageId }) => villageId))
  const kept = new Map(pairs.map(({ villageId, candidateId }) => [villageId, candidateId]))
  return wish.pins.some(({ villageId, candidateId }) => inRound.has(villageId) && kept.get(villageId) !== candidateId)
}
