import type { CalendarPolicy } from '@/lib/domains/policies/schema'
import { addDays, type LocalDate } from '@/lib/ground/clock'

/** The days of a year, in order. */
export function daysOf(year: number): LocalDate[] {
  const days: LocalDate[] = []
  for (let day: LocalDate = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) days.push(day)
  return days
}

export function isWeekend(day: LocalDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

/** The days of a year on which a calendar works: weekdays but holidays, and the weekends made up. */
export function workdaysIn({ holidays, workdays }: CalendarPolicy, year: number): LocalDate[] {
  const [off, on] = [new Set(holidays), new Set(workdays)]
  return daysOf(year).filter((day) => on.has(day) || (!isWeekend(day) && !off.has(day)))
}

/** The calendar with one year set by its working days; the other years stay, and the year counts as announced. */
export function withYear(
  calendar: CalendarPolicy,
  { year, workdays }: { year: number; workdays: readonly LocalDate[] },
): CalendarPolicy {
  const works = new Set(workdays)
  const others = (days: readonly LocalDate[]) => days.filter((day) => !day.startsWith(`${year}-`))
  const days = daysOf(year)
  return {
    holidays: [...others(calendar.holidays), ...days.filter((day) => !isWeekend(day) && !works.has(day))].sort(),
    workdays: [...others(calendar.workdays), ...days.filter((day) => isWeekend(day) && works.has(day))].sort(),
    announcedYears: [...new Set([...calendar.announcedYears, year])].sort((a, b) => a - b),
  }
}

/** The first year that two calendars count otherwise, or that only the later has announced; null where they are the same. */
export function yearBetween(before: CalendarPolicy, after: CalendarPolicy): number | null {
  const daysIn = (calendar: CalendarPolicy, year: number) =>
    [...calendar.holidays, '|', ...calendar.workdays].filter((day) => day === '|' || day.startsWith(`${year}-`)).join()
  const differs = (year: number) =>
    !before.announcedYears.includes(year) || daysIn(before, year) !== daysIn(after, year)
  return after.announcedYears.find(differs) ?? null
}
