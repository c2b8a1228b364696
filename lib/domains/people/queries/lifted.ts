import 'server-only'
import type { Bound, VillageResult } from '@/lib/domains/people/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { type Instant, startOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { FEWEST_CASES } from '@/lib/ground/figures'

type Row = { village: string; registered: number; lifted: number; since: number }

/**
 * Households of each village that were ever registered as poor, how many of them are out of poverty, and of these how many
 * by a change of status that was approved since the tenure began: counts of the register, none of fewer than five.
 */
export async function countLifted(
  actor: Actor,
  bound: readonly Bound[],
  at: Instant,
): Promise<Map<string, VillageResult['lifted']>> {
  const ids = bound.map(({ villageId }) => villageId)
  const starts = bound.map(({ since }) => startOf(since))
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT h.village_id AS village, count(*)::int AS registered,
        count(*) FILTER (WHERE h.poverty_status = 'LIFTED')::int AS lifted,
        count(*) FILTER (WHERE h.poverty_status = 'LIFTED' AND EXISTS (
          SELECT FROM status_changes s
          WHERE s.household_id = h.id AND s.stage = 'APPROVED' AND s.poverty_status = 'LIFTED'
            AND s.from_status IN ('IN_POVERTY', 'PRE_EXIT', 'RELAPSED') AND s.decided_at >= b.since AND s.decided_at <= ${at}
        ))::int AS since
      FROM unnest(${ids}::uuid[], ${starts}::timestamptz[]) AS b (village_id, since)
      JOIN households h ON h.village_id = b.village_id AND h.ended_on IS NULL AND h.poverty_status <> 'NEVER'
      GROUP BY h.village_id`,
  )
  return new Map(
    rows.flatMap(({ village, ...counts }) => (counts.registered >= FEWEST_CASES ? [[village, counts]] : [])),
  )
}
