import { notFound } from 'next/navigation'
import type { PolicyKind, PolicyValue } from '@/lib/domains/policies/kinds'
import { kindAt } from '@/lib/domains/policies/rules/addresses'
import { yearBetween } from '@/lib/domains/policies/rules/calendar-year'
import type { LocalDate } from '@/lib/ground/clock'

/** The kind of rule that the address names, or not found. */
export function kindOf(address: string): PolicyKind {
  return kindAt(address) ?? notFound()
}

/** A year that an address asks for, of those that calendars know; else the one given. */
export function yearAsked(asked: string | string[] | undefined, otherwise: number): number {
  const year = typeof asked === 'string' && /^\d{4}$/.test(asked) ? Number(asked) : otherwise
  return year >= 2010 && year <= 2069 ? year : otherwise
}

/** Of a draft of the calendar the year that it sets; of any other, and where it sets none anew, the present one. */
export function yearOfDraft(
  draft: PolicyValue<PolicyKind>,
  present: PolicyValue<PolicyKind>,
  today: LocalDate,
): number {
  const set = 'holidays' in draft && 'holidays' in present ? yearBetween(present, draft) : null
  return set ?? Number(today.slice(0, 4))
}
