import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '../actor'
import type { Deed, Reach } from '../deeds'
import { seatsFor, widestSeatsFor } from '../seats'
import { anyOf, anySeat, NOTHING, placeOf } from './any-seat'
import { issuesOfSeat } from './issues'

/** The households that an actor may see, masked, or reveal a value of. A unit sees only those on its issues while it handles them. */
export function householdsFor(actor: Actor, deed: Deed): Prisma.HouseholdWhereInput {
  return anySeat<Prisma.HouseholdWhereInput>(actor, deed, (seat, reach) => {
    if (reach === 'C') return [{ countyId: seat.countyId }]
    if (reach === 'T' && seat.townshipId) return [{ townshipId: seat.townshipId }]
    if (reach === 'V' && seat.villageId) return [{ villageId: seat.villageId }]
    // a helper who works elsewhere now is none: the seat there opens nothing here
    if (reach === 'H' && seat.villageId) return [{ helperId: actor.cadreId, villageId: seat.villageId }]
    if (reach === 'U') return [{ issues: { some: { ...issuesOfSeat(seat, reach, actor.cadreId), stage: 'HANDLING' } } }]
    return []
  })
}

/** An actor as far as more than a phone goes: a unit sees a phone on its issue and no more (RULES.md 1, personal.reveal). */
export const beyondPhone = (actor: Actor): Actor => ({
  ...actor,
  seats: actor.seats.filter((seat) => seat.role !== 'UNIT_OFFICER'),
})

/** How far a seat must reach for the register itself: units and inspections see the block on their issue, and no more. */
export const REGISTER_REACHES: readonly Reach[] = ['C', 'T', 'V']

/** Places alone: households are read by it, and what villages keep of their registers. */
export type RegisterWhere = Partial<ReturnType<typeof placeOf>> | typeof NOTHING

/** The part of the register that one seat reaches. */
export function registerOfSeat(seat: Seat, reach: Reach): RegisterWhere {
  return REGISTER_REACHES.includes(reach) ? placeOf(seat, reach) : NOTHING
}

/** The households of the register that an actor may do a deed on. */
export function registerFor(actor: Actor, deed: Deed): { OR: RegisterWhere[] } | typeof NOTHING {
  const opening = widestSeatsFor(actor, deed).filter(({ reach }) => REGISTER_REACHES.includes(reach))
  return anyOf(opening.map(({ seat, reach }) => registerOfSeat(seat, reach)))
}

/** Whether any seat opens the register for a deed. */
export function mayOpenRegister(actor: Actor, deed: Deed = 'household.view'): boolean {
  return seatsFor(actor, deed).some(({ reach }) => REGISTER_REACHES.includes(reach))
}
