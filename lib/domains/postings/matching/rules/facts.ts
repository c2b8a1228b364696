import type { MatchWeightsPolicy } from '@/lib/domains/policies/rules/match-weights'
import type { IssueCategory, UnitCategory, UnitTier } from '@/lib/generated/prisma/enums'

/** What a village needs, each from 0 to 100: a weak branch 弱, poverty 穷, disorder 乱, an industry 产业 (DOMAIN.md N4). */
export type Need = { weak: number; poor: number; disorderly: number; industry: number }
export type NeedKind = keyof Need

/** A village that a round is to fill, with its open issues by kind. */
export type VillageToFill = {
  villageId: string
  code: string
  name: string
  township: string
  townshipCode: string
  need: Need
  issueKinds: { category: IssueCategory; open: number }[]
}

/** What a match reads of a candidate. `conditionsMet` is the vetting's word; `unmet` names what stands against it. */
export type CandidateFacts = {
  candidateId: string
  cadreId: string
  name: string
  unit: string
  unitCategory: UnitCategory
  unitTier: UnitTier
  homeTownshipCode: string | null
  homeVillageCode: string | null
  kinVillageCodes: string[]
  ruralYears: number
  partyWorkYears: number
  skills: string[]
  reserve: boolean
  conditionsMet: boolean
  unmet: string[]
  postedElsewhere: boolean
}

/** A village and a candidate, by their ids. */
export type Pair = { villageId: string; candidateId: string }

/** What the officer has fixed: pairs that must be, and pairs that must not be. */
export type Wish = { pins: Pair[]; forbids: Pair[] }

/** How many points each reason adds at most: the county's policy. */
export type MatchWeights = MatchWeightsPolicy

export type ScorePart = { part: string; points: number; facts: Record<string, string | number> }

/** What a pair scores: whole points, and the parts that they add up from with the facts of each. */
export type PairScore = Pair & { points: number; parts: ScorePart[] }

/**
 * Which rule leaves a village open: the wishes contradict each other or a rule (`pins`, `forbids`), there are fewer
 * candidates than villages, the conditions, another posting, home or kin; or only several rules together.
 */
export type BrokenRule = 'pins' | 'forbids' | 'candidates' | 'conditions' | 'posted' | 'home' | 'several'

/** An assignment for all villages of a round at once: as many filled as can be, then as many points as can be. */
export type Proposal =
  | { status: 'OPTIMAL'; pairs: PairScore[]; total: number; openVillageIds: string[] }
  | { status: 'IMPOSSIBLE'; rule: BrokenRule; pairs: PairScore[]; total: number; openVillageIds: string[] }

/** What the officer tries: a pair that must be, one that must not be, or two villages that exchange whom they are to get. */
export type Change =
  | { kind: 'pin'; villageId: string; candidateId: string }
  | { kind: 'forbid'; villageId: string; candidateId: string }
  | { kind: 'swap'; villageIds: [string, string] }

/** What the county gains or loses by a change: points before and after, the pairs after it, and the wish that leads there. */
export type WhatIf = {
  before: number
  after: number
  pairs: PairScore[]
  openVillageIds: string[]
  rule: BrokenRule | null
  wish: Wish
}
