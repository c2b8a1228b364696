import { notFound } from 'next/navigation'
import { kindAt, type PolicyKind } from '@/lib/policies/kinds'

/** The kind of rule that the address names, or not found. */
export function kindOf(address: string): PolicyKind {
  return kindAt(address) ?? notFound()
}

/** A year that an address asks for, of those that calendars know; else the one given. */
export function yearAsked(asked: string | string[] | undefined, otherwise: number): number {
  const year = typeof asked === 'string' && /^\d{4}$/.test(asked) ? Number(asked) : otherwise
  return year >= 2010 && year <= 2069 ? year : otherwise
}
