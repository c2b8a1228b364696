import type { LocalDate } from '@/lib/ground/clock'

const MS_PER_DAY = 86_400_000

/** The day that lies so many days after (or, negative, before) another: plain arithmetic, since a county asks for a million. */
export function daysAfter(day: LocalDate, count: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The same day of the calendar so many years later; 29 February becomes the 28th where there is none. */
export function yearsAfter(day: LocalDate, count: number): LocalDate {
  const [year, month, date] = [Number(day.slice(0, 4)) + count, day.slice(5, 7), day.slice(8)]
  const moved = `${year}-${month}-${date}`
  return month === '02' && date === '29' && !isLeap(year) ? `${year}-02-28` : moved
}

/** A person's full years on a day. */
export function ageOn(bornOn: LocalDate, day: LocalDate): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return bornOn.slice(5) <= day.slice(5) ? years : years - 1
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
