import { Temporal } from 'temporal-polyfill'
import { daysBetween, type LocalDate } from '@/lib/ground/clock'

/** The day on which a term of so many years is over. */
export function termEnd(fromOn: LocalDate, years: number): LocalDate {
  return Temporal.PlainDate.from(fromOn).add({ years }).toString()
}

export type TermState = 'RUNNING' | 'ENDING' | 'OVER'

/** A term is announced to end so many days ahead; once over it waits for a successor or an order. */
export function termState(termEndsOn: LocalDate, today: LocalDate, noticeDays: number): TermState {
  const left = daysBetween(today, termEndsOn)
  if (left <= 0) return 'OVER'
  return left <= noticeDays ? 'ENDING' : 'RUNNING'
}

/**
 * From when a successor is posted: from the day of the order, but not before the predecessor's term is over. Whoever is
 * to leave earlier is recalled or transferred by an order of its own.
 */
export function successionDay(effectiveOn: LocalDate, predecessor: { termEndsOn: LocalDate } | null): LocalDate {
  return predecessor && predecessor.termEndsOn > effectiveOn ? predecessor.termEndsOn : effectiveOn
}
