import 'server-only'
import type { Instant } from '@/lib/clock'
import type { Tx } from '@/lib/db'
import { policyAt } from '@/lib/policies/in-force'
import type { RankMatchPolicy } from '@/lib/policies/rules/rank-match'

/** Which ranks may lead the villages of each class, as the county has it at an instant (DOMAIN.md P4). */
export async function rankRuleAt(tx: Tx, countyId: string, at: Instant): Promise<RankMatchPolicy> {
  return (await policyAt(tx, countyId, 'RANK_MATCH', at)).value
}
