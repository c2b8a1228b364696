import 'server-only'
import { firstOfLast, RECENT_DAYS } from '@/lib/domains/issues/figures/periods'
import type { Scope } from '@/lib/domains/places/scope'
import { issuesIn } from '@/lib/domains/places/within'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { dayOf, type Instant, type LocalDate, startOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { figureOf } from '@/lib/ground/figures'
import type { ResponseTimes, SolvingTimes } from './times'

const COLUMNS = {
  village: Prisma.sql`i.village_id`,
  township: Prisma.sql`i.township_id`,
  leadUnit: Prisma.sql`i.lead_unit_id`,
}
type Part = keyof typeof COLUMNS

/** Of a scope as a whole, and of each village, township or lead unit in it that was asked for and has any. */
export type ResponseTimesOf = { all: ResponseTimes } & Record<Part, Map<string, ResponseTimes>>

type Row = {
  part: number
  key: string | null
  reported: number
  spot: number
  responded: number
  median: number | null
  p90: number | null
  arrived: number
  on_site: number | null
}

const hoursTo = (column: Prisma.Sql) =>
  Prisma.sql`greatest(extract(epoch FROM ${column} - i.reported_at), 0)::float8 / 3600`
/** Hours from the report to the first response of an issue (as `i`), for SQL. */
export const RESPONSE_HOURS = hoursTo(Prisma.sql`i.first_responded_at`)
const arrival = hoursTo(Prisma.sql`i.on_site_at`)

/** Counts the reports of the last 28 days in one walk over them, as a whole and by the parts that are asked for. */
export async function getResponseTimes(
  actor: Actor,
  scope: Scope,
  at: Instant,
  parts: readonly Part[] = [],
): Promise<ResponseTimesOf> {
  const from = firstOfLast(RECENT_DAYS, dayOf(at))
  const since = startOf(from)
  const columns = parts.map((part) => COLUMNS[part])
  const sets = [Prisma.sql`()`, ...columns.map((column) => Prisma.sql`(${column})`)]
  // which column a row is grouped by: its place in `parts`, or as many as there are for the whole
  const place = columns.map((column, index) => Prisma.sql`WHEN grouping(${column}) = 0 THEN ${index}::int`)
  const part = columns.length
    ? Prisma.sql`CASE ${Prisma.join(place, ' ')} ELSE ${parts.length}::int END`
    : Prisma.sql`0`
  const key = columns.length ? Prisma.sql`coalesce(${Prisma.join(columns)})` : Prisma.sql`NULL::uuid`
  // moved_at is never before reported_at: it says the same, and lets the index of a village or unit serve
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT ${part} AS part, ${key} AS key, count(*)::int AS reported, count(*) FILTER (WHERE i.on_the_spot)::int AS spot,
        count(i.first_responded_at) FILTER (WHERE NOT i.on_the_spot)::int AS responded,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY ${RESPONSE_HOURS}) FILTER (WHERE NOT i.on_the_spot AND i.first_responded_at IS NOT NULL) AS median,
        percentile_cont(0.9) WITHIN GROUP (ORDER BY ${RESPONSE_HOURS}) FILTER (WHERE NOT i.on_the_spot AND i.first_responded_at IS NOT NULL) AS p90,
        count(i.on_site_at) FILTER (WHERE NOT i.on_the_spot)::int AS arrived,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY ${arrival}) FILTER (WHERE NOT i.on_the_spot AND i.on_site_at IS NOT NULL) AS on_site
      FROM issues i
      WHERE ${issuesIn(scope)} AND i.reported_at >= ${since} AND i.reported_at <= ${at} AND i.moved_at >= ${since}
      GROUP BY GROUPING SETS (${Prisma.join(sets)})`,
  )
  const whole = rows.find((row) => row.part === parts.length)
  if (!whole) throw new Error('a sum over nothing is one row too')
  const of = (part: Part) => {
    const index = parts.indexOf(part)
    return new Map(rows.flatMap((row) => (row.part === index && row.key ? [[row.key, timesOf(from, row)]] : [])))
  }
  return { all: timesOf(from, whole), village: of('village'), township: of('township'), leadUnit: of('leadUnit') }
}

const timesOf = (from: LocalDate, row: Row): ResponseTimes => ({
  from,
  reported: row.reported,
  onTheSpot: row.spot,
  responseMedian: figureOf(row.responded, row.median),
  responseP90: figureOf(row.responded, row.p90),
  onSiteMedian: figureOf(row.arrived, row.on_site),
})

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
