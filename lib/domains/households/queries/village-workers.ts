import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'

/** Whoever works in a village on a day: its teams, its first secretary, its commander. */
export function worksIn(villageId: string, now: Instant): Prisma.CadreWhereInput {
  const day = dayToColumn(dayOf(now))
  const holds = { voidedAt: null, fromOn: { lte: day }, OR: [{ toOn: null }, { toOn: { gt: day } }] }
  return {
    OR: [
      { memberships: { some: { ...holds, team: { villageId } } } },
      { postings: { some: { ...holds, villageId } } },
      { appointments: { some: { ...holds, villageId } } },
    ],
  }
}
