import type { Calendar } from '@/lib/ground/calendar/calendar'
import { addDays, daysBetween, type LocalDate } from '@/lib/ground/clock'

type Festival = 'SPRING_FESTIVAL' | 'LABOUR_DAY' | 'NATIONAL_DAY' | 'OTHER'
/** A stretch of days off, both ends included. */
export type LongHoliday = { from: LocalDate; to: LocalDate; festival: Festival }

/** Shorter ones do not show in figures by week. */
const SHORTEST = 5

/** The long holidays of a county's calendar that touch a period, named by the festival that they are for. */
export function longHolidays(calendar: Calendar, from: LocalDate, to: LocalDate): LongHoliday[] {
  const found: LongHoliday[] = []
  let first: LocalDate | null = null
  for (let day = from; day <= addDays(to, 1); day = addDays(day, 1)) {
    const off = day <= to && !calendar.isWorkday(day)
    if (off) first ??= day
    else if (first) {
      if (daysBetween(first, day) >= SHORTEST)
        found.push({ from: first, to: addDays(day, -1), festival: festivalOf(first, day) })
      first = null
    }
  }
  return found
}

function festivalOf(from: LocalDate, end: LocalDate): Festival {
  const holds = (monthAndDay: string) => {
    const day = `${from.slice(0, 4)}-${monthAndDay}`
    return from <= day && day < end
  }
  if (holds('10-01')) return 'NATIONAL_DAY'
  if (holds('05-01')) return 'LABOUR_DAY'
  return from.slice(5) < '03-01' ? 'SPRING_FESTIVAL' : 'OTHER'
}
