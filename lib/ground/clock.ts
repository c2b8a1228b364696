import { Temporal } from 'temporal-polyfill'

/** A calendar day of Asia/Shanghai as YYYY-MM-DD. Never a Date: a day has no hour and no zone to get wrong. */
export type LocalDate = string & { readonly __brand?: 'LocalDate' }

/** A moment in time. Rules take it as an argument; the application's comes from the database's clock. */
export type Instant = Date

export const ZONE = 'Asia/Shanghai'
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Shanghai has kept UTC+8 all year since 1992, so a day is found by arithmetic, which rules do millions of times. */
const OFFSET = 8 * HOUR
const days = new Map<number, LocalDate>()

/** The day that it is in Asia/Shanghai at an instant. */
export function dayOf(instant: Instant): LocalDate {
  const number = Math.floor((instant.getTime() + OFFSET) / DAY)
  let day = days.get(number)
  if (!day) {
    day = new Date(number * DAY).toISOString().slice(0, 10)
    if (days.size < 20_000) days.set(number, day)
  }
  return day
}

/** 00:00 of a day in Asia/Shanghai. */
export function startOf(day: LocalDate): Instant {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET)
}

/** 24:00 of a day in Asia/Shanghai: the first instant that is no longer in it. */
export function endOf(day: LocalDate): Instant {
  return new Date(startOf(day).getTime() + DAY)
}

/** The last day that a deadline leaves: a deadline of 24:00 belongs to the day that ends there. */
export function lastDayBefore(deadline: Instant): LocalDate {
  return dayOf(new Date(deadline.getTime() - 1))
}

export function addDays(day: LocalDate, n: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ days: n }).toString()
}

/** Days from a to b; negative when b is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return Temporal.PlainDate.from(a).until(b, { largestUnit: 'days' }).days
}

/** A database date column holds a day as midnight UTC. */
export function dayFromColumn(value: Date): LocalDate {
  return value.toISOString().slice(0, 10)
}

export function dayToColumn(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The one of two instants that comes first. */
export const earlier = (a: Instant, b: Instant): Instant => (a.getTime() <= b.getTime() ? a : b)

/** The one of two instants that comes last. */
export const later = (a: Instant, b: Instant): Instant => (a.getTime() >= b.getTime() ? a : b)
