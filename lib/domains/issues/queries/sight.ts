import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'

/**
 * The issues that an actor sees whole. The organisation department sees of an issue its kind, stage and light alone
 * (RULES.md 1, note 1): not what was said, by whom, nor the photos. Null where no seat is so limited.
 */
export function issuesSeenWhole(actor: Actor): Prisma.IssueWhereInput | null {
  const seats = actor.seats.filter((seat) => seat.role !== 'ORGDEPT')
  return seats.length === actor.seats.length ? null : issuesFor({ ...actor, seats }, 'issue.view')
}
