import type { Calendar } from '@/lib/ground/calendar/calendar'
import { DAY, dayOf, HOUR, type Instant, lastDayBefore, later, startOf } from '@/lib/ground/clock'

/**
 * From when at most one part in so many of the allotted time is left. In whole working days where there are enough of them
 * (a third of 15 days: from 00:00 of the fifth-last), by the clock where there are not.
 */
export function timeShortFrom(calendar: Calendar, parts: number, allottedAt: Instant, dueAt: Instant): Instant {
  const wholeDays = (dueAt.getTime() + 8 * HOUR) % DAY === 0
  const last = lastDayBefore(dueAt)
  const days = calendar.workdaysBetween(dayOf(allottedAt), last)
  const short = Math.floor(days / parts)
  if (wholeDays && short >= 1) {
    // walk back: the day d with exactly `short` working days in [d, last]
    let day = last
    let left = calendar.isWorkday(day) ? 1 : 0
    while (left < short || !calendar.isWorkday(day)) {
      day = dayOf(new Date(startOf(day).getTime() - 1))
      if (calendar.isWorkday(day)) left++
    }
    return later(startOf(day), allottedAt)
  }
  return new Date(dueAt.getTime() - Math.max(0, dueAt.getTime() - allottedAt.getTime()) / parts)
}

/** Working days by which `now` is past a deadline; 0 in time and on days off right after it. */
export function workdaysLate(calendar: Calendar, dueAt: Instant | null, now: Instant): number {
  if (dueAt === null || now.getTime() < dueAt.getTime()) return 0
  return Math.max(0, calendar.workdaysBetween(lastDayBefore(dueAt), dayOf(now)))
}
