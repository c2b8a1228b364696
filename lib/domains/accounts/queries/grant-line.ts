import { type GrantState, stateOfGrant } from '@/lib/domains/accounts/rules'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { GrantRole } from '@/lib/generated/prisma/enums'
import { dayFromColumn, dayOf, type Instant } from '@/lib/ground/clock'

const NAME = { select: { name: true } } as const

/** What a line about a grant reads of it. */
export const GRANT_LINE = {
  id: true,
  role: true,
  fromOn: true,
  toOn: true,
  draftedAt: true,
  approvedAt: true,
  approvedById: true,
  foundingLinkId: true,
  voidedAt: true,
  township: NAME,
  village: NAME,
  unit: { select: { shortName: true } },
  draftedBy: NAME,
  approvedBy: NAME,
} as const satisfies Prisma.GrantSelect

export type GrantLine = {
  id: string
  role: GrantRole
  place: string
  fromOn: string
  toOn: string | null
  state: GrantState
  draftedBy: string | null
  draftedAt: Instant | null
  approvedBy: string | null
  founding: boolean
}

/** A grant as a screen shows it on the day of `at`. */
export function grantLine(grant: Prisma.GrantGetPayload<{ select: typeof GRANT_LINE }>, at: Instant): GrantLine {
  const [fromOn, toOn] = [dayFromColumn(grant.fromOn), grant.toOn && dayFromColumn(grant.toOn)]
  const agreed = grant.approvedById !== null || grant.foundingLinkId !== null
  return {
    ...{ id: grant.id, role: grant.role, fromOn, toOn, draftedAt: grant.draftedAt },
    place: grant.township?.name ?? grant.village?.name ?? grant.unit?.shortName ?? '',
    state: stateOfGrant({ fromOn, toOn, agreed, voided: grant.voidedAt !== null }, dayOf(at)),
    draftedBy: grant.draftedBy?.name ?? null,
    approvedBy: grant.approvedBy?.name ?? null,
    founding: grant.foundingLinkId !== null,
  }
}
