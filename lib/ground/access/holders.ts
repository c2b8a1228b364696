import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Deed, reachOf } from '@/lib/ground/access/deeds'
import { ROLES, type Role } from '@/lib/ground/access/roles'
import type { LocalDate } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { holdingOn } from '@/lib/ground/tenures/holding'

/** Where a deed is done, and by which of the roles that it is granted to; by all, where none are named. */
export type SeatAddress = {
  countyId: string
  townshipId: string | null
  villageId: string | null
  deed: Deed
  roles: readonly Role[]
}

/** Whoever holds a seat on a day that grants the deed there, and can sign in: the other way round than `seatsFor`. */
export async function holdersOf(tx: Tx, address: SeatAddress, on: LocalDate): Promise<string[]> {
  const { roles, deed } = address
  const granting = ROLES.filter((role) => reachOf(deed, role) && (roles.length === 0 || roles.includes(role)))
  const seats = granting.flatMap((role) => seatsOf(role, address, on) ?? [])
  if (seats.length === 0) return []
  const holders = await tx.cadre.findMany({
    where: { account: { is: { status: 'ACTIVE' } }, OR: seats },
    select: { id: true },
  })
  return holders.map(({ id }) => id)
}

/** Those who hold a role where it reaches the place; null where it reaches no place that the address names. */
function seatsOf(role: Role, { countyId, townshipId, villageId, deed }: SeatAddress, on: LocalDate) {
  const [scope] = reachOf(deed, role)?.split(' ') ?? []
  const holding = holdingOn(on)
  if (role === 'COMMANDER')
    return villageId && scope === 'V' ? { appointments: { some: { villageId, ...holding } } } : null
  if (role === 'MEMBER') return null // decides on nothing
  const place = scope === 'C' ? { countyId } : scope === 'T' ? { townshipId } : scope === 'V' ? { villageId } : null
  if (!place || Object.values(place).includes(null)) return null
  const approved = { OR: [{ approvedById: { not: null } }, { foundingLinkId: { not: null } }] }
  const grant = { AND: [{ role, countyId }, place as Prisma.GrantWhereInput, holding, approved] }
  return { grants: { some: grant } }
}
