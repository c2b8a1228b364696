import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { propose, whatIf } from '../../lib/domains/postings/matching/propose'
import type { CandidateFacts, MatchWeights, VillageToFill } from '../../lib/domains/postings/matching/rules/facts'

const WEIGHTS: MatchWeights = {
  category: 40,
  skills: 20,
  ruralExperience: 15,
  partyWorkExperience: 10,
  homeDistance: 10,
  reservePool: 5,
}
const UNITS = ['PARTY_MASS', 'ECONOMIC', 'POLITICAL_LEGAL', 'AGRICULTURE', 'OTHER'] as const
const KINDS = ['WATER', 'ROAD', 'SALES', 'SAFETY', 'HOUSING'] as const
const SKILLS = ['水利工程', '道路工程', '茶叶栽培', '治安', '房屋鉴定', '文字材料']

/** Numbers that look random and are the same on every run. */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
}

function county(villages: number, candidates: number) {
  const below = numbers(20261127)
  const town = (index: number) => `6109261${String(index % 11).padStart(2, '0')}`
  const code = (index: number) => `${town(index)}${String(index).padStart(3, '0')}`
  return {
    villages: Array.from(
      { length: villages },
      (_, index): VillageToFill => ({
        villageId: `v${index}`,
        code: code(index),
        name: `${index}`,
        township: town(index),
        townshipCode: town(index),
        need: { weak: below(101), poor: below(101), disorderly: below(101), industry: below(101) },
        issueKinds: KINDS.map((category) => ({ category, open: below(12) })),
      }),
    ),
    candidates: Array.from(
      { length: candidates },
      (_, index): CandidateFacts => ({
        candidateId: `c${String(index).padStart(4, '0')}`,
        cadreId: `k${index}`,
        name: `${index}`,
        unit: `${index % 60}`,
        unitCategory: UNITS[below(5)] as (typeof UNITS)[number],
        unitTier: 'COUNTY',
        homeTownshipCode: town(below(11)),
        homeVillageCode: code(below(villages)),
        kinVillageCodes: [code(below(villages))],
        ruralYears: below(12),
        partyWorkYears: below(12),
        skills: [SKILLS[below(6)] as string, SKILLS[below(6)] as string],
        reserve: below(4) === 0,
        conditionsMet: below(12) > 0,
        unmet: [],
        postedElsewhere: below(20) === 0,
      }),
    ),
  }
}

/** How long a round of the whole county takes, and for how long nobody else is served meanwhile. */
export async function measureMatching(villages: number, candidates: number, log: (row: object) => void): Promise<void> {
  const round = county(villages, candidates)
  const wish = { pins: [], forbids: [] }
  const timed = async (what: string, work: () => Promise<object>) => {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const start = performance.now()
    const answer = await work()
    const ms = Math.round(performance.now() - start)
    delay.disable()
    log({ what, villages, candidates, ms, longestBlockMs: Math.round(delay.max / 1e5) / 10, ...answer })
  }
  const ask =
    (of = round, weights = WEIGHTS) =>
    async () => {
      const { status, pairs, total } = await propose(of.villages, of.candidates, wish, weights)
      return { status, filled: pairs.length, total }
    }
  const NOTHING = Object.fromEntries(Object.keys(WEIGHTS).map((key) => [key, 0])) as MatchWeights
  await timed('first, the solver is loaded', ask())
  await timed('again', ask())
  await timed('all pairs worth the same', ask(round, NOTHING))
  await timed('impossible: 100 candidates', ask({ ...round, candidates: round.candidates.slice(0, 100) }))
  await timed(
    'impossible: few meet the conditions',
    ask({
      ...round,
      candidates: round.candidates.map((one, index) => ({ ...one, conditionsMet: index % 4 === 0 })),
    }),
  )
  await timed('what if two are swapped', async () => {
    const change = { kind: 'swap', villageIds: ['v0', 'v1'] } as const
    const { before, after } = await whatIf(round.villages, round.candidates, wish, WEIGHTS, {
      ...change,
      villageIds: ['v0', 'v1'],
    })
    return { total: after, gain: after - before }
  })
}
