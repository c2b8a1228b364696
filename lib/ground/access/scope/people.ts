import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { TeamKind } from '@/lib/generated/prisma/enums'
import { STANDING } from '@/lib/ground/access/standing'
import type { Actor, Seat } from '../actor'
import { approvableRoles } from '../approvers'
import type { Deed, Reach } from '../deeds'
import { anySeat, NOTHING, villageOf } from './any-seat'

/**
 * The people on whom an actor may do a deed: all of a county, those of the own unit, who has or had a post in the own places,
 * or oneself.
 */
export function cadresFor(actor: Actor, deed: Deed): Prisma.CadreWhereInput {
  return anySeat<Prisma.CadreWhereInput>(actor, deed, (seat, reach) => {
    if (reach === 'C') return [{ countyId: seat.countyId }]
    if (reach === 'P' && seat.unitId) return [{ unitId: seat.unitId }]
    if (reach === 'T' && seat.townshipId) return postedIn({ townshipId: seat.townshipId })
    if (reach === 'V' && seat.villageId) return postedIn({ id: seat.villageId })
    if (reach === 'O') return [{ id: actor.cadreId }]
    return []
  })
}

function postedIn(village: Prisma.VillageWhereInput): Prisma.CadreWhereInput[] {
  const inVillage = { some: { voidedAt: null, village } }
  return [
    { appointments: inVillage },
    { postings: inVillage },
    { memberships: { some: { voidedAt: null, team: { village } } } },
  ]
}

/** The accounts of those people. */
export function accountsFor(actor: Actor, deed: Deed): Prisma.AccountWhereInput {
  return { cadre: cadresFor(actor, deed) }
}

export type GrantDeed = 'grant.draft' | 'acting.draft' | 'grant.approve'

/**
 * The grants that an actor may work on by a deed; those to approve are those of the roles that the seat approves, a town's
 * those of acting commanders in its villages.
 */
export function grantsFor(actor: Actor, deed: GrantDeed): Prisma.GrantWhereInput {
  return anySeat<Prisma.GrantWhereInput>(actor, deed, (seat, reach) => {
    if (reach === 'T' && seat.townshipId)
      return [{ role: 'ACTING_COMMANDER', village: { townshipId: seat.townshipId } }]
    if (reach !== 'C') return []
    if (deed === 'grant.draft') return [{ countyId: seat.countyId }]
    return [{ countyId: seat.countyId, role: { in: approvableRoles(seat.role) } }]
  })
}

/** The tenures of commanders, and their letters, that an actor may read: of the county, the town, the village, or of the own unit's people. */
export function appointmentsFor(actor: Actor, deed: Deed) {
  return anySeat<Prisma.AppointmentWhereInput & Prisma.AppointmentLetterWhereInput>(actor, deed, (seat, reach) => {
    if (reach === 'C') return [{ countyId: seat.countyId }]
    if (reach === 'T' && seat.townshipId) return [{ countyId: seat.countyId, village: { townshipId: seat.townshipId } }]
    if (reach === 'V' && seat.villageId) return [{ countyId: seat.countyId, villageId: villageOf(seat) }]
    if (reach === 'P' && seat.unitId) return [{ countyId: seat.countyId, cadre: { unitId: seat.unitId } }]
    return []
  })
}

/** The teams that one seat reaches: kinds posted from outside, those of town and village, or all of a village. None of a village that was merged. */
export function teamsOfSeat(seat: Seat, reach: Reach, posted: readonly TeamKind[]): Prisma.SupportTeamWhereInput {
  const county = { countyId: seat.countyId, ...STANDING }
  if (reach === 'C posted' || reach === 'P') return { kind: { in: [...posted] }, village: county }
  if (reach === 'T local' && seat.townshipId)
    return { kind: { notIn: [...posted] }, village: { ...county, townshipId: seat.townshipId } }
  if (reach === 'V' && seat.villageId) return { villageId: seat.villageId, village: county }
  return NOTHING
}
