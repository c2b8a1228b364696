import 'server-only'
import { addDays, dayOf, dayToColumn, endOf, type Instant, startOf } from '@/lib/clock'
import { db } from '@/lib/db'

/**
 * Keeps every village's lists as they stood at the end of yesterday, once. Lights are read from the timeline as of that
 * midnight, so a server that was stopped over it writes what was true then.
 */
export async function closeDay(now: Instant): Promise<void> {
  const yesterday = addDays(dayOf(now), -1)
  const from = startOf(yesterday)
  const to = endOf(yesterday)
  const day = dayToColumn(yesterday)
  const done = await db().villageDay.findFirst({ where: { day }, select: { day: true } })
  if (done) return
  await db().$executeRaw`
    WITH candidates AS (
      SELECT i.id, i.village_id, i.due_at, i.reported_at, i.closed_at FROM issues i
      WHERE i.reported_at < ${to} AND (i.light IS NOT NULL OR i.moved_at >= ${from})
    ), standing AS (
      SELECT c.*, state.type AS state, lit.to_light FROM candidates c
      LEFT JOIN LATERAL (
        SELECT e.type FROM issue_events e WHERE e.issue_id = c.id AND e.at < ${to}
          AND e.type IN ('reported', 'verified', 'withdrawn', 'reopened', 'restored') ORDER BY e.seq DESC LIMIT 1) state ON true
      LEFT JOIN LATERAL (
        SELECT e.data ->> 'to' AS to_light FROM issue_events e WHERE e.issue_id = c.id AND e.at < ${to} AND e.type = 'light'
          ORDER BY e.seq DESC LIMIT 1) lit ON true
    )
    INSERT INTO village_days (village_id, county_id, day, open, red, yellow, green, grey, overdue, reported, closed)
    SELECT v.id, v.county_id, ${day}::date,
      count(s.id) FILTER (WHERE open), count(s.id) FILTER (WHERE open AND s.to_light = 'RED'), count(s.id) FILTER (WHERE open AND s.to_light = 'YELLOW'),
      count(s.id) FILTER (WHERE open AND s.to_light = 'GREEN'), count(s.id) FILTER (WHERE open AND s.to_light = 'GREY'),
      count(s.id) FILTER (WHERE open AND s.due_at <= ${to}),
      count(s.id) FILTER (WHERE s.reported_at >= ${from}), count(s.id) FILTER (WHERE s.closed_at >= ${from} AND s.closed_at < ${to})
    FROM villages v LEFT JOIN (SELECT *, state NOT IN ('verified', 'withdrawn') AS open FROM standing) s ON s.village_id = v.id
    GROUP BY v.id, v.county_id
    ON CONFLICT DO NOTHING`
}
