import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { holdingOn } from '@/lib/ground/tenures/holding'

/** Whoever works in a village on a day: its teams, its first secretary, its commander. */
export function worksIn(villageId: string, now: Instant): Prisma.CadreWhereInput {
  const holds = holdingOn(dayOf(now))
  return {
    OR: [
      { memberships: { some: { ...holds, team: { villageId } } } },
      { postings: { some: { ...holds, villageId } } },
      { appointments: { some: { ...holds, villageId } } },
    ],
  }
}
