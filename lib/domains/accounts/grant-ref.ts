import type { Prisma } from '@/lib/generated/prisma/client'
import type { GrantRef } from '@/lib/ground/audit/entries'
import { dayFromColumn } from '@/lib/ground/clock'

/** What a deed on a grant reads of it. */
export const GRANT = {
  id: true,
  countyId: true,
  cadreId: true,
  role: true,
  villageId: true,
  fromOn: true,
  toOn: true,
  draftedById: true,
  approvedById: true,
  foundingLinkId: true,
  voidedAt: true,
  cadre: { select: { name: true, account: { select: { id: true } } } },
  township: { select: { name: true } },
  village: { select: { name: true } },
  unit: { select: { shortName: true } },
} as const satisfies Prisma.GrantSelect

export type GrantRow = Prisma.GrantGetPayload<{ select: typeof GRANT }>

/** A grant as the record keeps it. */
export function refOf(grant: GrantRow): GrantRef {
  const place = grant.township?.name ?? grant.village?.name ?? grant.unit?.shortName
  return {
    ...{ grantId: grant.id, role: grant.role, holderId: grant.cadreId, holder: grant.cadre.name },
    ...(place && { place }),
    fromOn: dayFromColumn(grant.fromOn),
    ...(grant.toOn && { toOn: dayFromColumn(grant.toOn) }),
  }
}
