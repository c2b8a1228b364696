import type { IssueCategory, UnitCategory, UnitTier } from '@/lib/generated/prisma/enums'

export type Need = { weak: number; poor: number; disorderly: number; industry: number } // 0..100 each
export type VillageToFill = {
  villageId: string
  code: string
  name: string
  township: string
  townshipCode: string
  need: Need
  issueKinds: { category: IssueCategory; open: number }[]
}
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
export type Wish = {
  pins: { villageId: string; candidateId: string }[]
  forbids: { villageId: string; candidateId: string }[]
}
export type PairScore = {
  villageId: string
  candidateId: string
  points: number
  parts: { part: string; points: number; facts: Record<string, string | number> }[]
}
export type Proposal =
  | { status: 'OPTIMAL'; pairs: PairScore[]; total: number; openVillageIds: string[] }
  | { status: 'IMPOSSIBLE'; rule: string; pairs: PairScore[]; total: number; openVillageIds: string[] }
