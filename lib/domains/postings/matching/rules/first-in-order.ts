import { type Graph, NOBODY } from './graph'

/** A best assignment with the prices that prove it (the dual solution): `have[v]` is the candidate of village v, or NOBODY. */
export type Solved = { have: number[]; villagePrices: number[]; candidatePrices: number[] }

/**
 * Proves in whole numbers that no assignment is worth more: the prices are not negative, cover what every option is worth, and
 * add up to what the assignment is worth (weak duality). Throws where they do not: such an answer is not to be shown.
 */
export function prove(graph: Graph, { have, villagePrices, candidatePrices }: Solved): void {
  let worth = 0
  for (const [village, options] of graph.options.entries()) {
    for (const [place, candidate] of options.entries()) {
      const value = graph.worth[village]?.[place] as number
      if (have[village] === candidate) worth += value
      if ((villagePrices[village] as number) + (candidatePrices[candidate] as number) < value)
        throw new Error('the solver left an option that is worth more')
    }
  }
  const prices = [...villagePrices, ...candidatePrices]
  const taken = have.filter((candidate) => candidate !== NOBODY)
  const price = prices.reduce((sum, one) => sum + one, 0)
  if (prices.some((one) => one < 0) || new Set(taken).size < taken.length || price !== worth)
    throw new Error('the solver did not prove its answer')
}

/**
 * Of all best assignments the first in order: village by village, the earliest candidate with whom the rest can still be as
 * good, and nobody last. So an answer depends on what is asked alone, not on the solver or the order of the input.
 *
 * By complementary slackness the best assignments are those that use options at their price alone and leave nobody out who
 * has a price. With a stand-in for everyone (to leave a village open, to leave a candidate at home) they are the complete
 * matchings of that graph, and each exchange is a cycle in it: one search a village.
 */
export function firstInOrder(graph: Graph, solved: Solved): number[] {
  const villages = graph.options.length
  const { candidates } = graph
  const { villagePrices, candidatePrices } = solved
  const tight = graph.options.map((options, village) =>
    options.filter(
      (candidate, place) =>
        (villagePrices[village] as number) + (candidatePrices[candidate] as number) === graph.worth[village]?.[place],
    ),
  )
  const takers: number[][] = Array.from({ length: candidates }, () => [])
  for (const [village, options] of tight.entries()) for (const one of options) takers[one]?.push(village)

  // Things are candidates, then "open" of each village; holders are villages, then "at home" of each candidate.
  const holds = new Int32Array(villages + candidates)
  const holder = new Int32Array(candidates + villages)
  const hold = (who: number, thing: number) => {
    holds[who] = thing
    holder[thing] = who
  }
  for (let candidate = 0; candidate < candidates; candidate++) hold(villages + candidate, candidate)
  for (const [village, candidate] of solved.have.entries()) {
    hold(village, candidate === NOBODY ? candidates + village : candidate)
    if (candidate !== NOBODY) hold(villages + candidate, candidates + village)
  }

  const wouldTake = new Int32Array(villages + candidates)
  for (let village = 0; village < villages; village++) {
    const present = holds[village] as number
    const reached = new Uint8Array(villages + candidates)
    let homeAsked = false
    const queue = [present]
    const ask = (who: number, thing: number) => {
      if (who < villages && who <= village) return // settled already, or the one that asks
      if (reached[who]) return
      reached[who] = 1
      wouldTake[who] = thing
      queue.push(holds[who] as number)
    }
    for (let next = 0; next < queue.length; next++) {
      const thing = queue[next] as number
      if (thing < candidates) {
        for (const who of takers[thing] as number[]) ask(who, thing)
        if (candidatePrices[thing] === 0) ask(villages + thing, thing)
      } else {
        const owner = thing - candidates
        if (villagePrices[owner] === 0) ask(owner, thing)
        if (!homeAsked) for (let one = 0; one < candidates; one++) ask(villages + one, thing)
        homeAsked = true
      }
    }
    const best = (tight[village] as number[]).find((one) => one === present || reached[holder[one] as number])
    if (best === undefined || best === present) continue
    let who = holder[best] as number
    hold(village, best)
    for (let thing = best; thing !== present; ) {
      thing = wouldTake[who] as number
      const before = holder[thing] as number
      hold(who, thing)
      who = before
    }
  }
  return Array.from(holds.subarray(0, villages), (thing) => (thing < candidates ? thing : NOBODY))
}
