import { describe, expect, test } from 'vitest'
import { DEFAULT_TEAM_KINDS } from '@/lib/domains/policies/default-team-kinds'
import { DEFAULT_RANK_MATCH, RankMatchPolicy, rankFits } from '@/lib/domains/policies/rules/rank-match'
import { COMPOSITION_PRESETS, lacksOf } from '@/lib/domains/policies/rules/team-kinds'
import { strengthOf, teamsLacking } from '@/lib/domains/teams/rules/strength'
import { CadreRank } from '@/lib/generated/prisma/enums'

describe('rank and class (P4)', () => {
  const fitting = (villageClass: Parameters<typeof rankFits>[2], match = DEFAULT_RANK_MATCH) =>
    Object.values(CadreRank).filter((rank) => rankFits(match, rank, villageClass))

  test('villages of deep poverty are led by the heads of the four bodies and the standing committee', () => {
    expect(fitting('DEEP_POVERTY')).toEqual(['FOUR_BODIES_HEAD', 'STANDING_COMMITTEE'])
  })

  test('the rest by other county leaders and heads of units and towns, or higher', () => {
    const rest = ['FOUR_BODIES_HEAD', 'STANDING_COMMITTEE', 'COUNTY_LEADER', 'BUREAU_HEAD', 'TOWN_HEAD']
    for (const one of ['GENERAL_POVERTY', 'NON_POVERTY', null] as const) expect(fitting(one)).toEqual(rest)
  })

  test('a county may say otherwise, but no class without a rank and no rank twice', () => {
    const match = { ...DEFAULT_RANK_MATCH, DEEP_POVERTY: ['COUNTY_LEADER' as const] }
    expect(fitting('DEEP_POVERTY', RankMatchPolicy.parse(match))).toEqual(['COUNTY_LEADER'])
    for (const ranks of [[], ['STAFF', 'STAFF'], ['KING']])
      expect(RankMatchPolicy.safeParse({ ...match, NON_POVERTY: ranks }).success).toBe(false)
  })
})

describe('composition of teams', () => {
  const { THREE_FROM_COUNTY, LEADER_AND_ONE } = COMPOSITION_PRESETS
  const member = (cadreId: string, tier: 'COUNTY' | 'CITY' | 'TOWNSHIP' = 'COUNTY', leader = false) => ({
    cadreId,
    tier,
    leader,
  })
  const secretary = member('secretary', 'CITY', true)
  const strength = (...members: (typeof secretary)[]) => strengthOf(members, ['secretary'])

  test('three from units of the county or above, led by the first secretary (G8)', () => {
    const whole = [secretary, member('a'), member('b')]
    expect(lacksOf(THREE_FROM_COUNTY, strength(...whole))).toEqual([])
    expect(lacksOf(THREE_FROM_COUNTY, strength(secretary, member('a')))).toEqual(['MEMBERS', 'COUNTY_MEMBERS'])
    expect(lacksOf(THREE_FROM_COUNTY, strength(secretary, member('a'), member('b', 'TOWNSHIP')))).toEqual([
      'COUNTY_MEMBERS',
    ])
    const led = [{ ...secretary, leader: false }, member('a', 'COUNTY', true), member('b')]
    expect(lacksOf(THREE_FROM_COUNTY, strength(...led))).toEqual(['LEADER'])
  })

  test('a leader and one or two members, from anywhere (N1)', () => {
    expect(lacksOf(LEADER_AND_ONE, strength(secretary, member('a', 'TOWNSHIP')))).toEqual([])
    expect(lacksOf(LEADER_AND_ONE, strength(secretary))).toEqual(['MEMBERS'])
    expect(lacksOf(LEADER_AND_ONE, strength())).toEqual(['MEMBERS'])
  })

  test('a village lacks the teams whose rule is not met', () => {
    const teams = {
      FIRST_SECRETARY: [secretary],
      RESIDENT_TEAM: [secretary, member('a')],
      TOWNSHIP_CADRES: [],
      VILLAGE_COMMITTEES: [member('c', 'TOWNSHIP')],
    }
    expect(teamsLacking(DEFAULT_TEAM_KINDS, teams, ['secretary'])).toEqual(['RESIDENT_TEAM', 'TOWNSHIP_CADRES'])
  })
})
