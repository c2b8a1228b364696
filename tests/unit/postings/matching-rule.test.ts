import fc from 'fast-check'
import { expect, test } from 'vitest'
import { propose } from '@/lib/domains/postings/matching/propose'
import type { BrokenRule } from '@/lib/domains/postings/matching/rules/facts'
import { bruteForce } from './brute-force'
import { cases, type MatchingCase } from './matching-case'

/** The same round without one rule, as facts and wishes say it. */
const WITHOUT: Partial<Record<BrokenRule, (round: MatchingCase) => MatchingCase>> = {
  forbids: (round) => ({ ...round, wish: { ...round.wish, forbids: [] } }),
  pins: (round) => ({ ...round, wish: { ...round.wish, pins: [] } }),
  home: (round) => facts(round, { homeVillageCode: null, kinVillageCodes: [] }),
  posted: (round) => facts(round, { postedElsewhere: false }),
  conditions: (round) => facts(round, { conditionsMet: true }),
}

const facts = (round: MatchingCase, over: Partial<MatchingCase['candidates'][number]>): MatchingCase => ({
  ...round,
  candidates: round.candidates.map((one) => ({ ...one, ...over })),
})

test('without the rule that is named more villages can be filled; where several are, no single one helps', async () => {
  const named = new Set<string>()
  await fc.assert(
    fc.asyncProperty(cases(5), async (round) => {
      const { villages, candidates, wish, weights } = round
      const proposal = await propose(villages, candidates, wish, weights)
      if (proposal.status === 'OPTIMAL') return
      named.add(proposal.rule)
      const filled = (without: MatchingCase) => bruteForce(without).filled
      if (proposal.rule === 'candidates') expect(candidates.length).toBeLessThan(villages.length)
      else if (proposal.rule === 'several')
        for (const lift of Object.values(WITHOUT)) expect(filled(lift(round))).toBe(proposal.pairs.length)
      else if (proposal.rule === 'pins')
        expect(filled(WITHOUT.pins?.(round) as MatchingCase)).toBeGreaterThanOrEqual(proposal.pairs.length)
      else expect(filled(WITHOUT[proposal.rule]?.(round) as MatchingCase)).toBeGreaterThan(proposal.pairs.length)
    }),
    { numRuns: 400 },
  )
  expect([...named].sort()).toEqual(['candidates', 'conditions', 'forbids', 'home', 'pins', 'posted', 'several'])
}, 60_000)
