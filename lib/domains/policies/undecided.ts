import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { policiesFor } from '@/lib/ground/access/scope/places'
import { KINDS, POLICY_KINDS } from './kinds'

/** A draft that waits for a leader. */
export const WAITING = {
  approvedAt: null,
  withdrawnAt: null,
  returnedAt: null,
} as const satisfies Prisma.PolicyWhereInput

/** A draft that was sent back and that nobody has drafted anew or given up. */
export const RETURNED = {
  returnedAt: { not: null },
  withdrawnAt: null,
  revisionId: null,
} as const satisfies Prisma.PolicyWhereInput

/** The policies of the kinds that an actor drafts, kind by kind. */
export function draftableBy(actor: Actor): Prisma.PolicyWhereInput[] {
  return KINDS.map((kind) => ({ AND: [{ kind }, policiesFor(actor, POLICY_KINDS[kind].deed)] }))
}
