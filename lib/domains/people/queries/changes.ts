import 'server-only'
import type { Bound, Change, VillageResult } from '@/lib/domains/people/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { boundVillagesFor } from '@/lib/ground/access/scope/places'
import { addDays, dayFromColumn, dayToColumn, type Instant, startOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { whereSql } from '@/lib/ground/database/where'
import { FEWEST_CASES } from '@/lib/ground/figures'

type Since = Pick<VillageResult, 'reopened' | 'lifted'> & { change: Change }
type Kept = { day: Date | null; open: number; red: number; overdue: number }
type Counted = { reported: number; closed: number; reopened: number }
type Registered = { registered: number; lifted: number; liftedSince: number }

/**
 * What has come since a day to each village, of those whose results the actor may read: how its lists stood at the end of the
 * day before (else on the first day that was kept); what was reported, closed and reopened from that day on; and of the
 * households that were ever registered as poor, how many are out of poverty, and of these how many by a change of status
 * approved since: none of fewer than five. One statement.
 */
export async function changesSince(
  actor: Actor,
  countyId: string,
  bound: readonly Bound[],
  at: Instant,
): Promise<Map<string, Since>> {
  if (bound.length === 0) return new Map()
  const ids = bound.map(({ villageId }) => villageId)
  const eves = bound.map(({ since }) => dayToColumn(addDays(since, -1)))
  const starts = bound.map(({ since }) => startOf(since))
  const rows = await read(
    actor,
    // moved_at is never before what it moved: the index of a village's moves serves
    (tx) => tx.$queryRaw<({ village: string } & Kept & Counted & Registered)[]>`
      SELECT b.village_id AS village, kept.*, counted.*, registered.*
      FROM unnest(${ids}::uuid[], ${eves}::date[], ${starts}::timestamptz[]) AS b (village_id, eve, since)
        JOIN villages v ON v.id = b.village_id AND ${whereSql('Village', boundVillagesFor(actor, 'appointment.view'), 'v')}
      LEFT JOIN LATERAL (
        SELECT d.day, d.open, d.red, d.overdue FROM village_days d
        WHERE d.village_id = b.village_id AND d.day >= b.eve ORDER BY d.day LIMIT 1
      ) kept ON true
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE i.reported_at >= b.since)::int AS reported,
          count(*) FILTER (WHERE i.closed_at >= b.since)::int AS closed,
          count(*) FILTER (WHERE i.reopened_at >= b.since)::int AS reopened
        FROM issues i
        WHERE i.village_id = b.village_id AND i.county_id = ${countyId}::uuid AND i.moved_at >= b.since AND i.reported_at <= ${at}
      ) counted
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS registered, count(*) FILTER (WHERE h.poverty_status = 'LIFTED')::int AS lifted,
          count(*) FILTER (WHERE h.poverty_status = 'LIFTED' AND EXISTS (
            SELECT FROM status_changes s
            WHERE s.household_id = h.id AND s.stage = 'APPROVED' AND s.poverty_status = 'LIFTED'
              AND s.from_status IN ('IN_POVERTY', 'PRE_EXIT', 'RELAPSED') AND s.decided_at >= b.since AND s.decided_at <= ${at}
          ))::int AS "liftedSince"
        FROM households h WHERE h.village_id = b.village_id AND h.ended_on IS NULL AND h.poverty_status <> 'NEVER'
      ) registered`,
  )
  const found = new Map(rows.map((row) => [row.village, row]))
  return new Map(
    bound.flatMap(({ villageId, since }) => {
      const row = found.get(villageId)
      if (!row) return []
      const before = row.day && { day: dayFromColumn(row.day), open: row.open, red: row.red, overdue: row.overdue }
      const { reported, closed, reopened } = row
      return [[villageId, { reopened, change: { since, before, reported, closed }, lifted: liftedOf(row) }]]
    }),
  )
}

function liftedOf({ registered, lifted, liftedSince: since }: Registered): VillageResult['lifted'] {
  return registered >= FEWEST_CASES ? { registered, lifted, since } : null
}
