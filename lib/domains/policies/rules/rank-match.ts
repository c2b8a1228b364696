import { z } from 'zod'
import { CadreRank, type VillageClass } from '@/lib/generated/prisma/enums'

const Ranks = z
  .array(z.enum(CadreRank))
  .min(1)
  .max(7)
  .refine((ranks) => new Set(ranks).size === ranks.length, { error: 'not_a_choice' })

/** Which ranks may lead the villages of each class. */
export const RankMatchPolicy = z.strictObject({
  DEEP_POVERTY: Ranks,
  GENERAL_POVERTY: Ranks,
  NON_POVERTY: Ranks,
} satisfies Record<VillageClass, typeof Ranks>)
export type RankMatchPolicy = z.output<typeof RankMatchPolicy>

const FIRST: CadreRank[] = ['FOUR_BODIES_HEAD', 'STANDING_COMMITTEE']
const COMMANDING: CadreRank[] = [...FIRST, 'COUNTY_LEADER', 'BUREAU_HEAD', 'TOWN_HEAD']

/**
 * 四大班子主要领导 and 县委常委 lead the villages of deep poverty; other county leaders and the heads of units and towns lead
 * the rest (DOMAIN.md P4), where a higher rank than asked for fits too.
 */
export const DEFAULT_RANK_MATCH: RankMatchPolicy = {
  DEEP_POVERTY: FIRST,
  GENERAL_POVERTY: COMMANDING,
  NON_POVERTY: COMMANDING,
}

/** Whether a commander's rank fits the village's class; a village without a class is as one that was never poor. */
export function rankFits(match: RankMatchPolicy, rank: CadreRank, villageClass: VillageClass | null): boolean {
  return match[villageClass ?? 'NON_POVERTY'].includes(rank)
}
