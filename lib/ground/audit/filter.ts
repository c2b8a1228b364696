import { z } from 'zod'
import { Day, Text } from '@/lib/ground/input/input'
import { AUDIT_GROUPS } from './types'

const Cursor = z.string().regex(/^[A-Za-z0-9_-]{1,200}$/)

/** What each key of the address may hold. */
const KEYS = {
  who: Text(1, 40), // a name or a user name
  what: z.enum(AUDIT_GROUPS),
  about: Text(1, 60), // the number of an issue or a household, or the name of a village
  place: z.string().regex(/^\d{9}(\d{3})?$/),
  from: Day,
  to: Day,
  after: Cursor,
} as const

type Values = { [K in keyof typeof KEYS]: z.output<(typeof KEYS)[K]> }
export type AuditFilter = Partial<Values>

/** Reads an address softly: what cannot be meant is left out, and so is what an empty field of the form sends. */
export function readAuditFilter(query: Record<string, unknown>): AuditFilter {
  const known = Object.entries(KEYS).flatMap(([name, schema]) => {
    const parsed = query[name] === '' ? undefined : schema.safeParse(query[name])
    return parsed?.success ? [[name, parsed.data]] : []
  })
  return Object.fromEntries(known)
}

/** What narrows the stream, without where one is in it. */
export function narrowing({ after: _, ...rest }: AuditFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Record<string, string>
}

export function auditHref(path: string, filter: AuditFilter): string {
  const { after } = filter
  const query = new URLSearchParams({ ...narrowing(filter), ...(after && { after }) })
  return query.size > 0 ? `${path}?${query}` : path
}
