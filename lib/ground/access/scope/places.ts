import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { STANDING } from '@/lib/ground/access/standing'
import type { Actor } from '../actor'
import type { Deed } from '../deeds'
import { seatsFor } from '../seats'
import { anySeat, villageOf } from './any-seat'

/** Deeds that reach a village also after it was merged into another: what happened there stays readable by its old code. */
const ALSO_MERGED: readonly Deed[] = [
  'village.view',
  'appointment.view',
  'posting.view',
  'household.view',
  'register.places',
]

/** The villages that an actor may look at, or act in, by a deed of place. Nobody acts in one that was merged into another. */
export function villagesFor(actor: Actor, deed: Deed): Prisma.VillageWhereInput {
  const reached = anySeat<Prisma.VillageWhereInput>(actor, deed, (seat, reach) => {
    if (reach === 'C') return [{ countyId: seat.countyId }]
    if (reach === 'T' && seat.townshipId) return [{ townshipId: seat.townshipId }]
    if (reach === 'V' && seat.villageId) return [{ id: villageOf(seat) }]
    return []
  })
  return ALSO_MERGED.includes(deed) ? reached : { ...reached, ...STANDING }
}

/** The villages whose results an actor may read: the own places, and those to which people of the own unit are bound (DOMAIN.md P16). */
export function boundVillagesFor(actor: Actor, deed: Deed): Prisma.VillageWhereInput {
  const places = villagesFor(actor, deed)
  const units = seatsFor(actor, deed).flatMap(({ seat, reach }) => (reach === 'P' && seat.unitId ? [seat.unitId] : []))
  const bound = units.flatMap((unitId): Prisma.VillageWhereInput[] => {
    const tenure = { some: { voidedAt: null, cadre: { unitId } } }
    return [{ appointments: tenure }, { postings: tenure }, { teams: { some: { memberships: tenure } } }]
  })
  return bound.length ? { OR: [places, ...bound] } : places
}

/** The townships that an actor may look at as a whole. */
export function townshipsFor(actor: Actor, deed: Deed): Prisma.TownshipWhereInput {
  return anySeat<Prisma.TownshipWhereInput>(actor, deed, (seat, reach) => {
    if (reach === 'C') return [{ countyId: seat.countyId }]
    if (reach === 'T' && seat.townshipId) return [{ id: seat.townshipId }]
    return []
  })
}

/** The units whose page an actor may open. */
export function unitsFor(actor: Actor, deed: Deed): Prisma.UnitWhereInput {
  return anySeat<Prisma.UnitWhereInput>(actor, deed, (seat, reach) => {
    if (reach === 'C') return [{ countyId: seat.countyId }]
    if (reach === 'P' && seat.unitId) return [{ id: seat.unitId }]
    return []
  })
}

/** The policies of the counties in which a seat grants a deed: rules are the same for a whole county. */
export function policiesFor(actor: Actor, deed: Deed): Prisma.PolicyWhereInput {
  return anySeat<Prisma.PolicyWhereInput>(actor, deed, (seat, reach) =>
    reach === 'C' || reach === 'R' ? [{ countyId: seat.countyId }] : [],
  )
}
