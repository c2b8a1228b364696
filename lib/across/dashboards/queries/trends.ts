import 'server-only'
import type { Trends } from '@/lib/across/dashboards/shown'
import { TREND_WEEKS, type Week, weeksBefore } from '@/lib/domains/issues/figures/periods'
import type { CountyScope } from '@/lib/domains/places/scope'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Actor } from '@/lib/ground/access/actor'
import { longHolidays } from '@/lib/ground/calendar/long-holidays'
import { dayFromColumn, dayOf, dayToColumn, endOf, type Instant, startOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'

/** The last 26 weeks that are over. Counts by the indexes of county and instant, the overdue from the days that were kept. */
export async function getTrends(actor: Actor, county: CountyScope, at: Instant): Promise<Trends> {
  const weeks = weeksBefore(dayOf(at), TREND_WEEKS)
  const first = weeks[0] as Week
  const last = weeks[weeks.length - 1] as Week
  const [reported, closed, kept, rules] = await Promise.all([
    countByWeek(actor, county, 'reported', first, last),
    countByWeek(actor, county, 'closed', first, last),
    read(actor, (tx) =>
      tx.villageDay.groupBy({
        by: ['day'],
        where: { countyId: county.id, day: { in: weeks.map(({ sunday }) => dayToColumn(sunday)) } },
        _sum: { overdue: true },
      }),
    ),
    read(actor, (tx) => rulebookAt(tx, county.id, at)),
  ])
  const overdue = new Map(kept.map(({ day, _sum }) => [dayFromColumn(day), _sum.overdue]))
  return {
    weeks: weeks.map((week, index) => ({
      ...week,
      reported: reported.get(index) ?? 0,
      closed: closed.get(index) ?? 0,
      overdue: overdue.get(week.sunday) ?? null,
    })),
    holidays: longHolidays(rules.calendar, first.monday, last.sunday),
  }
}

async function countByWeek(
  actor: Actor,
  county: CountyScope,
  what: 'reported' | 'closed',
  first: Week,
  last: Week,
): Promise<Map<number, number>> {
  const from = startOf(first.monday)
  const to = endOf(last.sunday)
  const rows = await read(actor, (tx) =>
    what === 'reported'
      ? tx.$queryRaw<{ week: number; n: number }[]>`
          SELECT floor(extract(epoch FROM i.reported_at - ${from}) / 604800)::int AS week, count(*)::int AS n
          FROM issues i WHERE i.county_id = ${county.id}::uuid AND i.reported_at >= ${from} AND i.reported_at < ${to} GROUP BY 1`
      : tx.$queryRaw<{ week: number; n: number }[]>`
          SELECT floor(extract(epoch FROM i.closed_at - ${from}) / 604800)::int AS week, count(*)::int AS n
          FROM issues i WHERE i.county_id = ${county.id}::uuid AND i.closed_at >= ${from} AND i.closed_at < ${to} GROUP BY 1`,
  )
  return new Map(rows.map(({ week, n }) => [week, n]))
}
