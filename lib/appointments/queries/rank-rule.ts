import 'server-only'
import type { Instant } from '@/lib/clock'
import { ranksFor } from '@/lib/dashboards/rules/rank-match'
import type { Tx } from '@/lib/db'
import type { CadreRank, VillageClass } from '@/lib/generated/prisma/enums'

/** Which ranks may lead the villages of each class, as the county has it at an instant (DOMAIN.md P4). */
export type RankRule = Record<VillageClass, readonly CadreRank[]>

export async function rankRuleAt(_tx: Tx, _countyId: string, _at: Instant): Promise<RankRule> {
  return {
    DEEP_POVERTY: ranksFor('DEEP_POVERTY'),
    GENERAL_POVERTY: ranksFor('GENERAL_POVERTY'),
    NON_POVERTY: ranksFor('NON_POVERTY'),
  }
}
