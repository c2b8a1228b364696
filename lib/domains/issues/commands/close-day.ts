import 'server-only'
import { TREND_WEEKS } from '@/lib/domains/issues/figures/periods'
import {
  addDays,
  dayFromColumn,
  dayOf,
  dayToColumn,
  endOf,
  type Instant,
  type LocalDate,
  startOf,
} from '@/lib/ground/clock'
import { system } from '@/lib/ground/database/asker'
import { read, transaction } from '@/lib/ground/database/transaction'

/** How far back a server that was stopped catches up: as far as trends look. */
const DAYS_AT_MOST = 7 * TREND_WEEKS

/**
 * Keeps every village's lists as they stood at the end of each day that is over, and what the county's add up to, once. Stages and lights are read from the
 * timeline as of that midnight, so a server that was stopped over it, or over a week, writes what was true then.
 */
export async function closeDay(now: Instant): Promise<void> {
  const yesterday = addDays(dayOf(now), -1)
  const earliest = addDays(yesterday, 1 - DAYS_AT_MOST)
  const counties = await read(
    system('ticker'),
    (tx) => tx.$queryRaw<{ id: string; kept: Date | null }[]>`
    SELECT c.id, (SELECT max(d.day) FROM village_days d WHERE d.county_id = c.id) AS kept FROM counties c`,
  )
  for (const { id, kept } of counties) {
    let day = kept ? addDays(dayFromColumn(kept), 1) : yesterday
    if (day < earliest) day = earliest
    for (; day <= yesterday; day = addDays(day, 1)) await keepDay(id, day)
  }
}

/** Overdue is what the light's rule calls so: open, its time up, its work not reported done. */
async function keepDay(countyId: string, day: LocalDate): Promise<void> {
  const from = startOf(day)
  const to = endOf(day)
  await transaction(system('ticker'), async (tx) => {
    await tx.$executeRaw`
    WITH candidates AS (
      SELECT i.id, i.village_id, i.due_at, i.reported_at FROM issues i
      WHERE i.county_id = ${countyId}::uuid AND i.reported_at < ${to} AND (i.light IS NOT NULL OR i.moved_at >= ${from})
    ), standing AS (
      SELECT c.*, stage.type AS state, lit.to_light, (
        SELECT count(*) FROM issue_events e WHERE e.issue_id = c.id AND e.type = 'verified' AND e.at >= ${from} AND e.at < ${to}
      ) AS closed FROM candidates c
      LEFT JOIN LATERAL (
        SELECT e.type FROM issue_events e WHERE e.issue_id = c.id AND e.at < ${to} AND e.type IN (
          'reported', 'triaged', 'returned', 'escalated', 'delegated', 'done', 'settled', 'parentAnswered', 'rejected', 'verified',
          'reopened', 'withdrawn', 'restored') ORDER BY e.seq DESC LIMIT 1) stage ON true
      LEFT JOIN LATERAL (
        SELECT e.data ->> 'to' AS to_light FROM issue_events e WHERE e.issue_id = c.id AND e.at < ${to} AND e.type = 'light'
          ORDER BY e.seq DESC LIMIT 1) lit ON true
    )
    INSERT INTO village_days (village_id, county_id, day, open, red, yellow, green, grey, overdue, reported, closed)
    SELECT v.id, v.county_id, ${dayToColumn(day)}::date,
      count(s.id) FILTER (WHERE open), count(s.id) FILTER (WHERE open AND s.to_light = 'RED'), count(s.id) FILTER (WHERE open AND s.to_light = 'YELLOW'),
      count(s.id) FILTER (WHERE open AND s.to_light = 'GREEN'), count(s.id) FILTER (WHERE open AND s.to_light = 'GREY'),
      count(s.id) FILTER (WHERE open AND s.due_at < ${to} AND s.state NOT IN ('done', 'settled', 'parentAnswered')),
      count(s.id) FILTER (WHERE s.reported_at >= ${from}), coalesce(sum(s.closed), 0)
    FROM villages v LEFT JOIN (SELECT *, state NOT IN ('verified', 'withdrawn') AS open FROM standing) s ON s.village_id = v.id
    WHERE v.county_id = ${countyId}::uuid AND (v.merged_on IS NULL OR v.merged_on > ${dayToColumn(day)}::date) GROUP BY v.id, v.county_id
    ON CONFLICT DO NOTHING`
    await tx.$executeRaw`
        INSERT INTO county_days (county_id, day, reported, closed, overdue)
        SELECT county_id, day, sum(reported), sum(closed), sum(overdue) FROM village_days
        WHERE county_id = ${countyId}::uuid AND day = ${dayToColumn(day)}::date GROUP BY county_id, day ON CONFLICT DO NOTHING`
  })
}
