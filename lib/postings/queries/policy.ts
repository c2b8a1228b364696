import 'server-only'
import type { Instant } from '@/lib/clock'
import type { Tx } from '@/lib/db'
import type { MatchWeights } from '@/lib/postings/matching/types'
import type { PostingConditions } from '@/lib/postings/rules/conditions'

/** What a county asks of its first secretaries, and how rounds and terms run, at an instant. */
export type PostingPolicy = PostingConditions & { termYears: number; noticeDays: number; termEndNoticeDays: number }

const DEFAULT: PostingPolicy = {
  partyYears: 1,
  workYears: 2,
  noLowGradeYears: 2,
  onStaff: true,
  healthy: true,
  maxAge: 55,
  termYears: 2,
  noticeDays: 5,
  termEndNoticeDays: 60,
}

export async function postingPolicyAt(_tx: Tx, _countyId: string, _at: Instant): Promise<PostingPolicy> {
  return DEFAULT
}

const WEIGHTS: MatchWeights = {
  category: 40,
  ruralExperience: 15,
  partyWorkExperience: 10,
  skills: 20,
  homeDistance: 10,
  reservePool: 5,
}

export async function matchWeightsAt(_tx: Tx, _countyId: string, _at: Instant): Promise<MatchWeights> {
  return WEIGHTS
}
