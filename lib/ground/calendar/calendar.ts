import { addDays, dayOf, endOf, type Instant, type LocalDate, lastDayBefore } from '@/lib/ground/clock'

/** The county's calendar as its policy holds it: holidays are days off, workdays are weekends made up (调休). */
export type CalendarPolicy = {
  holidays: readonly LocalDate[]
  workdays: readonly LocalDate[]
  announcedYears: readonly number[]
}

/** Answers working-day questions. A year that is not announced yet counts weekends only, and says so through `isAnnounced`. */
export type Calendar = {
  isWorkday(day: LocalDate): boolean
  isAnnounced(day: LocalDate): boolean
  /** The n-th working day after a day (n ≥ 1); the first working day on or after it for n = 0. */
  workdayAfter(day: LocalDate, n: number): LocalDate
  /** Working days in (a, b]; negative of (b, a] when b is earlier. */
  workdaysBetween(a: LocalDate, b: LocalDate): number
  /** 24:00 of the n-th working day after the day of an instant. */
  deadline(from: Instant, n: number): Instant
}

/** The span in which working days are numbered once; nothing of a county's business lies outside. */
const FIRST: LocalDate = '2010-01-01'
const SPAN = 365 * 60

export function calendarOf(policy: CalendarPolicy): Calendar {
  const holidays = new Set(policy.holidays)
  const workdays = new Set(policy.workdays)
  const announced = new Set(policy.announcedYears)
  const first = Date.parse(`${FIRST}T00:00:00Z`)
  const day = 86_400_000
  const indexOf = (date: LocalDate) => Math.round((Date.parse(`${date}T00:00:00Z`) - first) / day)
  const dateAt = (index: number): LocalDate => new Date(first + index * day).toISOString().slice(0, 10)

  const isWorkday = (date: LocalDate) => {
    if (workdays.has(date)) return true
    if (holidays.has(date)) return false
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    return weekday !== 0 && weekday !== 6
  }

  // worked[i]: working days among the first i + 1 days of the span; nth[k]: index of the k-th working day
  const worked = new Int32Array(SPAN)
  const nth: number[] = []
  for (let i = 0; i < SPAN; i++) {
    if (isWorkday(dateAt(i))) nth.push(i)
    worked[i] = nth.length
  }
  const at = (index: number) => worked[Math.min(Math.max(index, 0), SPAN - 1)] as number

  const workdayAfter = (date: LocalDate, n: number): LocalDate => {
    const index = indexOf(date)
    const found = nth[n === 0 ? at(index - 1) : at(index) + n - 1]
    return found === undefined ? addDays(date, n) : dateAt(found)
  }
  return {
    isWorkday,
    isAnnounced: (date) => announced.has(Number(date.slice(0, 4))),
    workdayAfter,
    workdaysBetween: (a, b) => at(indexOf(b)) - at(indexOf(a)),
    deadline: (from, n) => endOf(workdayAfter(dayOf(from), n)),
  }
}

/** Working days that remain until a deadline, today included; 0 on none, negative is working days late. */
export function workdaysLeft(calendar: Calendar, deadline: Instant, now: Instant): number {
  const today = dayOf(now)
  const last = lastDayBefore(deadline)
  if (now.getTime() >= deadline.getTime()) return 0 - calendar.workdaysBetween(last, today) // not -0, which would be shown
  return calendar.workdaysBetween(addDays(today, -1), last)
}
