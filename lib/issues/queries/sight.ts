import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { issuesFor } from '@/lib/access/scope/issues'
import type { Prisma } from '@/lib/generated/prisma/client'

/**
 * The issues that an actor sees whole. The organisation department sees of an issue its kind, stage and light alone
 * (RULES.md 1, note 1): not what was said, by whom, nor the photos. Null where no seat is so limited.
 */
export function issuesSeenWhole(actor: Actor): Prisma.IssueWhereInput | null {
  const seats = actor.seats.filter((seat) => seat.role !== 'ORGDEPT')
  return seats.length === actor.seats.length ? null : issuesFor({ ...actor, seats }, 'issue.view')
}
