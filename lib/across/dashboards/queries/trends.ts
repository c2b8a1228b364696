import 'server-only'
import type { Trends } from '@/lib/across/dashboards/shown'
import { TREND_WEEKS, type Week, weeksBefore } from '@/lib/domains/issues/figures/periods'
import type { CountyScope } from '@/lib/domains/places/scope'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Actor } from '@/lib/ground/access/actor'
import { longHolidays } from '@/lib/ground/calendar/long-holidays'
import { dayFromColumn, dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'

/** The last 26 weeks that are over, from the county's days: what was written once when each ended. */
export async function getTrends(actor: Actor, county: CountyScope, at: Instant): Promise<Trends> {
  const weeks = weeksBefore(dayOf(at), TREND_WEEKS)
  const first = weeks[0] as Week
  const last = weeks[weeks.length - 1] as Week
  return read(actor, async (tx) => {
    const days = await tx.countyDay.findMany({
      where: { countyId: county.id, day: { gte: dayToColumn(first.monday), lte: dayToColumn(last.sunday) } },
    })
    const { calendar } = await rulebookAt(tx, county.id, at)
    return {
      weeks: weeks.map((week) => ({ ...week, ...within(week, days) })),
      holidays: longHolidays(calendar, first.monday, last.sunday),
    }
  })
}

type Day = { day: Date; reported: number; closed: number; overdue: number | null }

/** What the days of a week add up to, and what was overdue when it ended. */
function within({ monday, sunday }: Week, days: readonly Day[]) {
  const here = days.filter(({ day }) => dayFromColumn(day) >= monday && dayFromColumn(day) <= sunday)
  const sum = (of: 'reported' | 'closed') => here.reduce((total, day) => total + day[of], 0)
  const end = here.find(({ day }) => dayFromColumn(day) === sunday)
  return { reported: sum('reported'), closed: sum('closed'), overdue: end?.overdue ?? null }
}
