import 'server-only'
import type { Bound, Change, VillageResult } from '@/lib/domains/people/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayFromColumn, dayToColumn, type Instant, startOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'

type Since = Pick<VillageResult, 'reopened'> & { change: Change }
type Kept = { village: string; day: Date; open: number; red: number; overdue: number }
type Counted = { village: string; reported: number; closed: number; reopened: number }

/**
 * What has come to each village since a day: how its lists stood at the end of the day before (else on the first day that was
 * kept), and what was reported, closed and reopened from that day on. Reads one kept day and the village's own issues since.
 */
export async function changesSince(
  actor: Actor,
  countyId: string,
  bound: readonly Bound[],
  at: Instant,
): Promise<Map<string, Since>> {
  const ids = bound.map(({ villageId }) => villageId)
  const eves = bound.map(({ since }) => dayToColumn(addDays(since, -1)))
  const starts = bound.map(({ since }) => startOf(since))
  const [kept, counted] = await read(actor, (tx) =>
    Promise.all([
      tx.$queryRaw<Kept[]>`
        SELECT b.village_id AS village, d.day, d.open, d.red, d.overdue
        FROM unnest(${ids}::uuid[], ${eves}::date[]) AS b (village_id, eve)
        CROSS JOIN LATERAL (
          SELECT * FROM village_days d WHERE d.village_id = b.village_id AND d.day >= b.eve ORDER BY d.day LIMIT 1) d`,
      // moved_at is never before what it moved: the index of a village's moves serves
      tx.$queryRaw<Counted[]>`
        SELECT b.village_id AS village, count(*) FILTER (WHERE i.reported_at >= b.since)::int AS reported,
          count(*) FILTER (WHERE i.closed_at >= b.since)::int AS closed,
          count(*) FILTER (WHERE i.reopened_at >= b.since)::int AS reopened
        FROM unnest(${ids}::uuid[], ${starts}::timestamptz[]) AS b (village_id, since)
        JOIN issues i ON i.village_id = b.village_id AND i.county_id = ${countyId}::uuid AND i.moved_at >= b.since AND i.reported_at <= ${at}
        GROUP BY b.village_id`,
    ]),
  )
  return new Map(
    bound.map(({ villageId, since }) => {
      const day = kept.find(({ village }) => village === villageId)
      const count = counted.find(({ village }) => village === villageId)
      const before = day ? { day: dayFromColumn(day.day), open: day.open, red: day.red, overdue: day.overdue } : null
      const change = { since, before, reported: count?.reported ?? 0, closed: count?.closed ?? 0 }
      return [villageId, { reopened: count?.reopened ?? 0, change }]
    }),
  )
}
