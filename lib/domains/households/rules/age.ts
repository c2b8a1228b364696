import type { LocalDate } from '@/lib/ground/clock'

/** A person's full years on a day. */
export function ageOn(bornOn: LocalDate, day: LocalDate): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return bornOn.slice(5) <= day.slice(5) ? years : years - 1
}
