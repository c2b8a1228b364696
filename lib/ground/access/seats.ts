import 'server-only'
import type { Actor, Seat } from './actor'
import { type Deed, type Reach, reachOf } from './deeds'

/**
 * Deeds that reach, from a seat in a village, also what was left under the codes of villages that were merged into it: its
 * people read what was closed there and open it again, whereupon it follows to them.
 */
const ALSO_FORMER: readonly Deed[] = ['issue.view', 'issue.export', 'issue.reopen', 'village.view', 'appointment.view']

/** The seats of an actor that grant a deed, with how far each reaches. Only these count: never all places of all seats. */
export function seatsFor(actor: Actor, deed: Deed): { seat: Seat; reach: Reach }[] {
  return actor.seats.flatMap((seat) => {
    const reach = reachOf(deed, seat.role)
    if (!reach) return []
    const reaching = seat.formerVillageIds && !ALSO_FORMER.includes(deed) ? { ...seat, formerVillageIds: [] } : seat
    return [{ seat: reaching, reach }]
  })
}

/**
 * The same without those that add nothing: who reaches a whole county reaches what narrower seats in it do. Said once, an
 * index serves it in order.
 */
export function widestSeatsFor(actor: Actor, deed: Deed): { seat: Seat; reach: Reach }[] {
  const seats = seatsFor(actor, deed)
  const whole = new Set(seats.filter(({ reach }) => reach === 'C').map(({ seat }) => seat.countyId))
  return seats.filter(({ seat, reach }) => reach === 'C' || !whole.has(seat.countyId))
}

/** Whether any seat grants the deed at all. */
export function mayEver(actor: Actor, deed: Deed): boolean {
  return seatsFor(actor, deed).length > 0
}

/** The counties in which a seat grants any of these deeds, each once. */
export function countiesOf(actor: Actor, ...deeds: Deed[]): string[] {
  return [...new Set(deeds.flatMap((deed) => seatsFor(actor, deed).map(({ seat }) => seat.countyId)))]
}

/** Whether a deed reaches a whole county, where for others it is about themselves. */
export function reachesCounty(actor: Actor, deed: Deed): boolean {
  return seatsFor(actor, deed).some(({ reach }) => reach === 'C')
}
