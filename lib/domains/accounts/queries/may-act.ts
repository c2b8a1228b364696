import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { LocalDate } from '@/lib/ground/clock'
import { holdingOn } from '@/lib/ground/tenures/holding'

/** Whom a town proposes to act in a village: people of its own units, and those at work in the village, who can sign in. */
export function mayAct(village: { id: string; townshipId: string; countyId: string }, on: LocalDate) {
  const now = holdingOn(on)
  return {
    countyId: village.countyId,
    account: { is: { status: 'ACTIVE' } },
    OR: [
      { unit: { townshipId: village.townshipId } },
      { postings: { some: { ...now, villageId: village.id } } },
      { memberships: { some: { ...now, team: { villageId: village.id } } } },
    ],
  } as const satisfies Prisma.CadreWhereInput
}
