import type { CadreRank, VillageClass } from '@/lib/generated/prisma/enums'

const FIRST_RANK: readonly CadreRank[] = ['FOUR_BODIES_HEAD', 'STANDING_COMMITTEE']
const COMMANDING_RANKS: readonly CadreRank[] = [...FIRST_RANK, 'COUNTY_LEADER', 'BUREAU_HEAD', 'TOWN_HEAD']

/**
 * Whether a commander's rank fits the village's class (DOMAIN.md P4): 四大班子主要领导 and 县委常委 lead the villages of deep
 * poverty; other county leaders and the heads of units and towns may lead the rest. A higher rank than asked for fits.
 */
export function rankFits(rank: CadreRank, villageClass: VillageClass | null): boolean {
  return ranksFor(villageClass).includes(rank)
}

/** The ranks that may lead a village of a class. */
export function ranksFor(villageClass: VillageClass | null): readonly CadreRank[] {
  return villageClass === 'DEEP_POVERTY' ? FIRST_RANK : COMMANDING_RANKS
}
