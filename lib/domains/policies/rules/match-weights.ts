import { z } from 'zod'

const Points = z.int().min(0).max(100)

/** How many points each reason adds when people are matched to villages; 0 leaves a reason out. */
export const MatchWeightsPolicy = z.strictObject({
  category: Points, // 党群→弱村, 经济→穷村, 政法→乱村, 涉农→产业村 (DOMAIN.md N4)
  ruralExperience: Points,
  partyWorkExperience: Points,
  skills: Points, // against the kinds of issue that the village has
  homeDistance: Points, // the farther from the home town, the fewer
  reservePool: Points,
})
export type MatchWeightsPolicy = z.output<typeof MatchWeightsPolicy>

export const DEFAULT_MATCH_WEIGHTS: MatchWeightsPolicy = {
  category: 40,
  ruralExperience: 15,
  partyWorkExperience: 10,
  skills: 20,
  homeDistance: 10,
  reservePool: 5,
}
