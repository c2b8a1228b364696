import 'server-only'
import type { HouseholdBlock } from '@/lib/domains/issues/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import { maskName } from '@/lib/ground/crypto/mask'
import type { HouseholdRights } from './rights'

/** What the block reads of a household. */
export const HOUSEHOLD = {
  id: true,
  number: true,
  headName: true,
  people: true,
  category: true,
  povertyStatus: true,
  enjoysPolicy: true,
  monitorKind: true,
  phoneMasked: true,
  group: { select: { name: true } },
  helper: { select: { name: true } },
  members: { where: { relation: 'HEAD', leftOn: null }, take: 1, select: { id: true, idNumberMasked: true } },
} as const satisfies Prisma.HouseholdSelect

type Household = Prisma.HouseholdGetPayload<{ select: typeof HOUSEHOLD }>

/** The household's block, for who may view households there; null for everyone else, as if there were none. */
export function householdBlock(household: Household | null, rights: HouseholdRights): HouseholdBlock | null {
  if (!household || !rights.view) return null
  const { headName, group, helper, members, ...facts } = household
  const head = members[0]
  return {
    ...facts,
    headMasked: maskName(headName),
    surname: [...headName][0] ?? '',
    groupName: group?.name ?? null,
    helperName: helper?.name ?? null,
    idNumber: head?.idNumberMasked ? { memberId: head.id, masked: head.idNumberMasked } : null,
    mayOpen: rights.open,
    mayReveal: { phone: rights.phone, idNumber: rights.idNumber },
  }
}
