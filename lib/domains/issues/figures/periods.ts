import { addDays, type LocalDate } from '@/lib/ground/clock'

/** Response figures look back over so many days, today included. */
export const RECENT_DAYS = 28
/** 销号 of the last so many days, today included. */
export const CLOSED_DAYS = 7
export const TREND_WEEKS = 26
/** A first secretary's term that ends within so many days waits for a decision. */
export const TERM_NOTICE_DAYS = 60

/** The first of the last n days, today included. */
export function firstOfLast(days: number, today: LocalDate): LocalDate {
  return addDays(today, 1 - days)
}

/** A week from Monday to Sunday. */
export type Week = { monday: LocalDate; sunday: LocalDate }

const weekdayOf = (day: LocalDate) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The last n weeks that are over: the latest ends on the last Sunday before today. */
export function weeksBefore(today: LocalDate, n: number): Week[] {
  const lastSunday = addDays(today, -(weekdayOf(today) || 7))
  return Array.from({ length: n }, (_, i) => {
    const sunday = addDays(lastSunday, -7 * (n - 1 - i))
    return { monday: addDays(sunday, -6), sunday }
  })
}
