import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { read } from '@/lib/access/transaction'
import { dayOf, type Instant, type LocalDate, startOf } from '@/lib/clock'
import { figureOf, NO_CASES } from '@/lib/dashboards/rules/figures'
import { firstOfLast, RECENT_DAYS } from '@/lib/dashboards/rules/periods'
import type { ResponseTimes, SolvingTimes } from '@/lib/dashboards/shown'
import { Prisma } from '@/lib/generated/prisma/client'
import { issuesIn, type Scope } from './place'

type Row = {
  key: string | null
  reported: number
  spot: number
  responded: number
  median: number | null
  p90: number | null
  arrived: number
  on_site: number | null
}

const KEYS = {
  village: Prisma.sql`i.village_id`,
  township: Prisma.sql`i.township_id`,
  leadUnit: Prisma.sql`i.lead_unit_id`,
  nothing: Prisma.sql`NULL::uuid`,
}

const hoursTo = (column: Prisma.Sql) =>
  Prisma.sql`greatest(extract(epoch FROM ${column} - i.reported_at), 0)::float8 / 3600`

async function responseRows(actor: Actor, scope: Scope, by: keyof typeof KEYS, at: Instant) {
  const from = firstOfLast(RECENT_DAYS, dayOf(at))
  const since = startOf(from)
  const response = hoursTo(Prisma.sql`i.first_responded_at`)
  const arrival = hoursTo(Prisma.sql`i.on_site_at`)
  // moved_at is never before reported_at: it says the same, and lets the index of a village or unit serve
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT ${KEYS[by]} AS key, count(*)::int AS reported, count(*) FILTER (WHERE i.on_the_spot)::int AS spot,
        count(i.first_responded_at) FILTER (WHERE NOT i.on_the_spot)::int AS responded,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY ${response}) FILTER (WHERE NOT i.on_the_spot AND i.first_responded_at IS NOT NULL) AS median,
        percentile_cont(0.9) WITHIN GROUP (ORDER BY ${response}) FILTER (WHERE NOT i.on_the_spot AND i.first_responded_at IS NOT NULL) AS p90,
        count(i.on_site_at) FILTER (WHERE NOT i.on_the_spot)::int AS arrived,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY ${arrival}) FILTER (WHERE NOT i.on_the_spot AND i.on_site_at IS NOT NULL) AS on_site
      FROM issues i
      WHERE ${issuesIn(scope)} AND i.reported_at >= ${since} AND i.reported_at <= ${at} AND i.moved_at >= ${since}
      GROUP BY 1`,
  )
  return { from, rows }
}

const timesOf = (from: LocalDate, row: Row): ResponseTimes => ({
  from,
  reported: row.reported,
  onTheSpot: row.spot,
  responseMedian: figureOf(row.responded, row.median),
  responseP90: figureOf(row.responded, row.p90),
  onSiteMedian: figureOf(row.arrived, row.on_site),
})

/** Of a scope as a whole. */
export async function getResponseTimes(actor: Actor, scope: Scope, at: Instant): Promise<ResponseTimes> {
  const { from, rows } = await responseRows(actor, scope, 'nothing', at)
  const row = rows[0]
  if (row) return timesOf(from, row)
  return { from, reported: 0, onTheSpot: 0, responseMedian: NO_CASES, responseP90: NO_CASES, onSiteMedian: NO_CASES }
}

/** Of each village, township or lead unit of a scope that has any. */
export async function getResponseTimesBy(
  actor: Actor,
  scope: Scope,
  by: Exclude<keyof typeof KEYS, 'nothing'>,
  at: Instant,
): Promise<Map<string, ResponseTimes>> {
  const { from, rows } = await responseRows(actor, scope, by, at)
  return new Map(rows.flatMap((row) => (row.key ? [[row.key, timesOf(from, row)]] : [])))
}

/** Of a scope as a whole; what was settled on the spot is not counted. */
export async function getSolvingTimes(actor: Actor, scope: Scope, at: Instant): Promise<SolvingTimes> {
  const from = firstOfLast(RECENT_DAYS, dayOf(at))
  const since = startOf(from)
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<{ closed: number; spot: number; median: number | null }[]>`
      SELECT count(*)::int AS closed, count(*) FILTER (WHERE i.on_the_spot)::int AS spot,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY ${hoursTo(Prisma.sql`i.closed_at`)}) FILTER (WHERE NOT i.on_the_spot) AS median
      FROM issues i WHERE ${issuesIn(scope)} AND i.closed_at >= ${since} AND i.closed_at <= ${at} AND i.moved_at >= ${since}`,
  )
  const { closed, spot, median } = rows[0] ?? { closed: 0, spot: 0, median: null }
  return { from, closed, onTheSpot: spot, solvedMedian: figureOf(closed - spot, median) }
}
