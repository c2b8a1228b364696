import { z } from 'zod'
import { ROLES, type Role } from '@/lib/ground/access/roles'
import type { AccountState } from './rules'

/** What narrows the list of accounts, as its address says it. */
export type AccountFilter = { q?: string; state?: AccountState; role?: Role; after?: string; before?: string }

const one = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)
const AccountQuery = z.object({
  q: one(
    z
      .string()
      .max(60)
      .regex(/^\P{Cc}*$/u)
      .transform((text) => text.trim() || undefined),
  ),
  state: one(z.enum(['active', 'waiting', 'disabled'])),
  role: one(z.enum(ROLES)),
  after: one(z.string().regex(/^[\w.-]{1,64}$/)),
  before: one(z.string().regex(/^[\w.-]{1,64}$/)),
})

/** Reads the filter of an address softly: what is none is left out. */
export function readAccountFilter(query: Record<string, unknown>): AccountFilter {
  return AccountQuery.parse(query)
}

/** The address of the list with a filter. A change of it begins at the first page. */
export function accountListHref({ q, state, role, after, before }: AccountFilter): string {
  const parts = Object.entries({ q, state, role, after, before }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  )
  return parts.length ? `/settings/accounts?${new URLSearchParams(parts)}` : '/settings/accounts'
}
