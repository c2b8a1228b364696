import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { propose } from '@/lib/domains/postings/matching/propose'
import { bruteForce } from './brute-force'
import { candidate, cases, type MatchingCase, village, WEIGHTS } from './matching-case'

const solve = ({ villages, candidates, wish, weights }: MatchingCase) => propose(villages, candidates, wish, weights)
const NO_WISH = { pins: [], forbids: [] }
const pairsOf = (pairs: { villageId: string; candidateId: string }[]) =>
  pairs.map(({ villageId, candidateId }) => `${villageId} ${candidateId}`)

/** villageCode puts every other village into the other town, so the order of codes is not that of the numbers. */
function inOrderOfCodes(round: MatchingCase): MatchingCase {
  return { ...round, villages: [...round.villages].sort((a, b) => (a.code < b.code ? -1 : 1)) }
}

describe('against brute force', () => {
  test('in 1,000 rounds of up to six villages and six candidates with random rules: the same optimum, the same villages left open, the same pairs', async () => {
    await fc.assert(
      fc.asyncProperty(cases(6), async (given) => {
        const round = inOrderOfCodes(given)
        const best = bruteForce(round)
        const proposal = await solve(round)
        expect(proposal.pairs.length).toBe(best.filled)
        expect(proposal.openVillageIds).toHaveLength(round.villages.length - best.filled)
        expect(proposal.total).toBe(best.total)
        const expected = best.chosen.flatMap((one, index) =>
          one === null ? [] : [`${round.villages[index]?.villageId} ${round.candidates[one]?.candidateId}`],
        )
        expect(pairsOf(proposal.pairs)).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  }, 120_000)

  test('the order of the input does not matter, nor a second time', async () => {
    const shuffled = cases(6).chain((round) =>
      fc.record({
        round: fc.constant(round),
        villages: fc.shuffledSubarray(round.villages, { minLength: round.villages.length }),
        candidates: fc.shuffledSubarray(round.candidates, { minLength: round.candidates.length }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ round, villages, candidates }) => {
        const first = await solve(round)
        expect(await solve({ ...round, villages, candidates })).toEqual(first)
        expect(await solve(round)).toEqual(first)
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})

describe('what a proposal says', () => {
  test('a filled village outweighs all points', async () => {
    // c0 is by far the best for v0, but only c0 may go to v1
    const villages = [village(0, { need: { weak: 100, poor: 0, disorderly: 0, industry: 0 } }), village(1)]
    const candidates = [
      candidate(0, { unitCategory: 'PARTY_MASS', reserve: true }),
      candidate(1, { kinVillageCodes: [village(1).code] }),
    ]
    const proposal = await propose(villages, candidates, NO_WISH, WEIGHTS)
    expect(proposal.status).toBe('OPTIMAL')
    expect(pairsOf(proposal.pairs)).toEqual(['v0 c1', 'v1 c0'])
  })

  test('the parts of a score are whole numbers that add up', async () => {
    await fc.assert(
      fc.asyncProperty(cases(6), async (round) => {
        for (const { points, parts } of (await solve(round)).pairs) {
          for (const part of parts) expect(Number.isInteger(part.points) && part.points >= 0).toBe(true)
          expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(points)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a round without villages or candidates', async () => {
    expect(await propose([], [], NO_WISH, WEIGHTS)).toEqual({
      status: 'OPTIMAL',
      pairs: [],
      total: 0,
      openVillageIds: [],
    })
    expect(await propose([village(0)], [], NO_WISH, WEIGHTS)).toEqual({
      status: 'IMPOSSIBLE',
      rule: 'candidates',
      pairs: [],
      total: 0,
      openVillageIds: ['v0'],
    })
  })

  const two = [village(0), village(1)]
  const kin = two.map(({ code }) => code)
  test.each([
    ['candidates', [candidate(0)], NO_WISH],
    ['conditions', [candidate(0), candidate(1, { conditionsMet: false })], NO_WISH],
    ['posted', [candidate(0), candidate(1, { postedElsewhere: true })], NO_WISH],
    ['home', [candidate(0), candidate(1, { kinVillageCodes: kin })], NO_WISH],
    [
      'home',
      [candidate(0, { homeVillageCode: kin[0] as string }), candidate(1, { homeVillageCode: kin[0] as string })],
      NO_WISH,
    ],
    [
      'forbids',
      [candidate(0), candidate(1)],
      { pins: [], forbids: two.map(({ villageId }) => ({ villageId, candidateId: 'c1' })) },
    ],
    [
      'pins',
      [candidate(0), candidate(1)],
      { pins: two.map(({ villageId }) => ({ villageId, candidateId: 'c1' })), forbids: [] },
    ],
    [
      'pins',
      [candidate(0), candidate(1, { conditionsMet: false })],
      { pins: [{ villageId: 'v1', candidateId: 'c1' }], forbids: [] },
    ],
    ['several', [candidate(0), candidate(1, { conditionsMet: false, postedElsewhere: true })], NO_WISH],
  ] as const)('an impossible round says that it is %s, and leaves one village open', async (rule, candidates, wish) => {
    const proposal = await propose(two, [...candidates], { pins: [...wish.pins], forbids: [...wish.forbids] }, WEIGHTS)
    expect(proposal).toMatchObject({ status: 'IMPOSSIBLE', rule })
    expect(proposal.openVillageIds).toHaveLength(1)
  })

  test('two pins for one village: it is filled, but not both can be kept', async () => {
    const pins = [
      { villageId: 'v0', candidateId: 'c0' },
      { villageId: 'v0', candidateId: 'c1' },
    ]
    const proposal = await propose(two, [candidate(0), candidate(1), candidate(2)], { pins, forbids: [] }, WEIGHTS)
    expect(proposal).toMatchObject({ status: 'IMPOSSIBLE', rule: 'pins', openVillageIds: [] })
  })
})
