import fc from 'fast-check'
import type {
  CandidateFacts,
  MatchWeights,
  Pair,
  VillageToFill,
  Wish,
} from '@/lib/domains/postings/matching/rules/facts'

/** Small rounds with random rules, so that every hard rule bites now and then. */
export type MatchingCase = {
  villages: VillageToFill[]
  candidates: CandidateFacts[]
  wish: Wish
  weights: MatchWeights
}

export const WEIGHTS: MatchWeights = {
  category: 40,
  skills: 20,
  ruralExperience: 15,
  partyWorkExperience: 10,
  homeDistance: 10,
  reservePool: 5,
}

const TOWNS = ['610926100', '610926101', '610900001'] as const
const villageCode = (index: number) => `${TOWNS[index % 2]}00${index}`

/** A village to fill; what a test does not care about is plain. */
export function village(index: number, over: Partial<VillageToFill> = {}): VillageToFill {
  return {
    villageId: `v${index}`,
    code: villageCode(index),
    name: `${index}村`,
    township: `${index % 2}镇`,
    townshipCode: TOWNS[index % 2] as string,
    need: { weak: 0, poor: 0, disorderly: 0, industry: 0 },
    issueKinds: [],
    ...over,
  }
}

/** A candidate who meets all conditions. */
export function candidate(index: number, over: Partial<CandidateFacts> = {}): CandidateFacts {
  return {
    candidateId: `c${index}`,
    cadreId: `k${index}`,
    name: `人${index}`,
    unit: `${index}局`,
    unitCategory: 'OTHER',
    unitTier: 'COUNTY',
    homeTownshipCode: null,
    homeVillageCode: null,
    kinVillageCodes: [],
    ruralYears: 0,
    partyWorkYears: 0,
    skills: [],
    reserve: false,
    conditionsMet: true,
    unmet: [],
    postedElsewhere: false,
    ...over,
  }
}

const rarely = fc.integer({ min: 0, max: 5 }).map((die) => die === 0)
const need = fc.constantFrom(0, 20, 50, 80, 100)

const villageArb = (index: number) =>
  fc
    .record({
      need: fc.record({ weak: need, poor: need, disorderly: need, industry: need }),
      issueKinds: fc.uniqueArray(
        fc.record({ category: fc.constantFrom('WATER', 'SALES', 'SAFETY'), open: fc.integer({ min: 0, max: 9 }) }),
        { selector: (kind) => kind.category, maxLength: 3 },
      ),
    })
    .map((over) => village(index, over as Partial<VillageToFill>))

const candidateArb = (index: number, villages: number) =>
  fc
    .record({
      unitCategory: fc.constantFrom('PARTY_MASS', 'ECONOMIC', 'POLITICAL_LEGAL', 'AGRICULTURE', 'OTHER'),
      homeTownshipCode: fc.constantFrom(null, ...TOWNS),
      homeVillageCode: fc.option(fc.integer({ min: 0, max: villages - 1 }).map(villageCode), { nil: null, freq: 2 }),
      kinVillageCodes: fc.array(fc.integer({ min: 0, max: villages - 1 }).map(villageCode), { maxLength: 2 }),
      ruralYears: fc.integer({ min: 0, max: 12 }),
      partyWorkYears: fc.integer({ min: 0, max: 12 }),
      skills: fc.subarray(['水利工程', '茶叶栽培', '治安']),
      reserve: fc.boolean(),
      conditionsMet: rarely.map((not) => !not),
      postedElsewhere: rarely,
    })
    .map((over) => candidate(index, over as Partial<CandidateFacts>))

/** Rounds of up to `most` villages and candidates, of just so many more often than not. Some have weights of nothing, so that everything ties. */
export function cases(most: number): fc.Arbitrary<MatchingCase> {
  const size = fc.oneof(fc.constant(most), fc.integer({ min: 1, max: most }))
  return fc.tuple(size, size).chain(([villages, candidates]) => {
    const pair: fc.Arbitrary<Pair> = fc.record({
      villageId: fc.integer({ min: 0, max: villages - 1 }).map((index) => `v${index}`),
      candidateId: fc.integer({ min: 0, max: candidates - 1 }).map((index) => `c${index}`),
    })
    return fc.record({
      villages: fc.tuple(...Array.from({ length: villages }, (_, index) => villageArb(index))),
      candidates: fc.tuple(...Array.from({ length: candidates }, (_, index) => candidateArb(index, villages))),
      wish: fc.record({
        pins: fc.oneof(
          { weight: 2, arbitrary: fc.constant<Pair[]>([]) },
          { weight: 1, arbitrary: fc.array(pair, { maxLength: 3 }) },
        ),
        forbids: fc.array(pair, { maxLength: 6 }),
      }),
      weights: fc.constantFrom(WEIGHTS, WEIGHTS, {
        ...WEIGHTS,
        category: 0,
        skills: 0,
        ruralExperience: 0,
        partyWorkExperience: 0,
      }),
    })
  })
}
