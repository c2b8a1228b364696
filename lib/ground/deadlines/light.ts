import type { Light } from '@/lib/generated/prisma/enums'
import type { Calendar } from '@/lib/ground/calendar/calendar'
import type { Instant } from '@/lib/ground/clock'
import { timeShortFrom } from './due'

/** How bright each light is: of several that apply, the brightest holds. */
export const LIGHT_ORDER: Record<Light, number> = { GREY: 0, GREEN: 1, YELLOW: 2, RED: 3 }

/** A clock that a rule asks whether instants have come, and that knows of those which have not the first: when time alone can next change the answer. */
export type Watch = { passed(at: Instant | null): boolean; nextAt(): Instant | null }

export function watchAt(now: Instant): Watch {
  const ahead: number[] = []
  return {
    passed(at) {
      if (at === null) return false
      if (at.getTime() <= now.getTime()) return true
      ahead.push(at.getTime())
      return false
    },
    nextAt: () => (ahead.length ? new Date(Math.min(...ahead)) : null),
  }
}

/** What a rule found, and the light that it asks for. */
export type Finding<Rule extends string> = { light: Light; rule: Rule }

/** The light that holds, what gave it first, and what else gives the same. Something is always found: at least that all is well. */
export function brightest<Found extends Finding<string>>(
  found: readonly Found[],
): { light: Light; first: Found; rest: Found[] } {
  const light = found.reduce<Light>((top, one) => (LIGHT_ORDER[one.light] > LIGHT_ORDER[top] ? one.light : top), 'GREY')
  const [first, ...rest] = found.filter((one) => one.light === light)
  if (!first) throw new Error('a light has its reason')
  return { light, first, rest }
}

/** What a deadline says by itself: red once it has passed, yellow from when little of the allotted time is left. */
export function ofDeadline(
  { dueAt, allottedAt }: { dueAt: Instant; allottedAt: Instant | null },
  { calendar, parts }: { calendar: Calendar; parts: number },
  { passed }: Watch,
): Finding<'OVERDUE' | 'TIME_SHORT'> | null {
  if (passed(dueAt)) return { light: 'RED', rule: 'OVERDUE' }
  const short = allottedAt && passed(timeShortFrom(calendar, parts, allottedAt, dueAt))
  return short ? { light: 'YELLOW', rule: 'TIME_SHORT' } : null
}
