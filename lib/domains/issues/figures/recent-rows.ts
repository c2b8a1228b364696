import 'server-only'
import type { Scope } from '@/lib/domains/places/scope'
import { issuesIn } from '@/lib/domains/places/within'
import { Prisma } from '@/lib/generated/prisma/client'
import { addDays, type LocalDate, startOf } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { Kept } from '@/lib/ground/kept/answers'
import { CLOSED_DAYS, firstOfLast, RECENT_DAYS } from './periods'
import type { Recent } from './recent'
import type { Tally } from './tally'

/** Of a village, by the unit that leads; null where a team does, or nobody yet. */
type ByLead = Map<string | null, Recent>

/** By village: what changed in one of them leaves the others as they were counted. */
const kept = new Kept<ByLead>(20_000)

/** What came in and was closed of late in each village of a place: counted only where issues changed since it was counted last. */
export async function listRecentOfVillages(
  tx: Tx,
  place: Scope,
  tallies: ReadonlyMap<string, Tally>,
  today: LocalDate,
): Promise<Map<string, ByLead>> {
  const found = new Map<string, ByLead>()
  const changed = new Map<string, string>()
  for (const [id, { changes }] of tallies) {
    const asOf = `${changes} ${today}`
    const before = kept.get(id, asOf)
    if (before) found.set(id, before)
    else changed.set(id, asOf)
  }
  if (changed.size === 0) return found
  for (const id of changed.keys()) found.set(id, new Map())
  const some =
    changed.size < tallies.size ? Prisma.sql`AND i.village_id = ANY(${[...changed.keys()]}::uuid[])` : Prisma.empty
  for (const { village, unit, ...recent } of await countRecent(tx, Prisma.sql`${issuesIn(place)} ${some}`, today))
    found.get(village)?.set(unit, recent)
  for (const [id, asOf] of changed) kept.set(id, asOf, found.get(id) ?? new Map())
  return found
}

/** The same of what a unit leads, in parts. */
export async function listRecentOfUnit(tx: Tx, unit: Scope, today: LocalDate): Promise<Recent[]> {
  return countRecent(tx, issuesIn(unit), today)
}

type Row = Recent & { village: string; unit: string | null }

const waited = (until: Prisma.Sql) =>
  Prisma.sql`greatest(round(extract(epoch FROM ${until} - i.reported_at) * 1000), 0)::float8`
const responded = Prisma.sql`i.first_responded_at`
const arrived = Prisma.sql`i.on_site_at`
const closed = Prisma.sql`i.closed_at`

/** One walk over what moved in the time, by the index of village, unit or county; a report is a move too. */
async function countRecent(tx: Tx, issues: Prisma.Sql, today: LocalDate): Promise<Row[]> {
  const since = startOf(firstOfLast(RECENT_DAYS, today))
  const week = startOf(firstOfLast(CLOSED_DAYS, today))
  const yesterday = startOf(addDays(today, -1))
  const waits = (until: Prisma.Sql, from: Prisma.Sql) => Prisma.sql`
    coalesce(json_agg(${waited(until)}) FILTER (WHERE ${from} >= ${since} AND NOT i.on_the_spot AND ${until} IS NOT NULL), '[]')`
  return tx.$queryRaw<Row[]>`
    SELECT i.village_id AS village, i.lead_unit_id AS unit,
      count(*) FILTER (WHERE i.reported_at >= ${since})::int AS reported,
      count(*) FILTER (WHERE i.reported_at >= ${since} AND i.on_the_spot)::int AS "onTheSpot",
      ${waits(responded, Prisma.sql`i.reported_at`)} AS responses,
      ${waits(arrived, Prisma.sql`i.reported_at`)} AS arrivals,
      count(*) FILTER (WHERE i.closed_at >= ${since})::int AS closed,
      count(*) FILTER (WHERE i.closed_at >= ${since} AND i.on_the_spot)::int AS "closedOnTheSpot",
      ${waits(closed, closed)} AS solved,
      count(*) FILTER (WHERE i.reported_at >= ${startOf(today)})::int AS "reportedToday",
      count(*) FILTER (WHERE i.closed_at >= ${week})::int AS "closedInWeek",
      count(*) FILTER (WHERE i.closed_at >= ${yesterday})::int AS "closedSinceYesterday",
      count(*) FILTER (WHERE i.reopened_at >= ${yesterday})::int AS "reopenedSinceYesterday"
    FROM issues i WHERE ${issues} AND i.moved_at >= ${since} GROUP BY 1, 2`
}
