import 'server-only'
import { policyAt } from '@/lib/domains/policies/in-force'
import type { RankMatchPolicy } from '@/lib/domains/policies/rules/rank-match'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'

/** Which ranks may lead the villages of each class, as the county has it at an instant (DOMAIN.md P4). */
export async function rankRuleAt(tx: Tx, countyId: string, at: Instant): Promise<RankMatchPolicy> {
  return (await policyAt(tx, countyId, 'RANK_MATCH', at)).value
}
