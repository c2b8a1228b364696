import 'server-only'
import type { Actor, Seat } from '../actor'
import type { Deed, Reach } from '../deeds'
import { seatsFor } from '../seats'

/** Matches nothing: what a deed that no seat grants reaches. */
export const NOTHING = { id: '00000000-0000-0000-0000-000000000000' } as const

/** What any seat that grants a deed reaches, seat by seat; nothing where none does. */
export function anySeat<Where extends object>(
  actor: Actor,
  deed: Deed,
  ofSeat: (seat: Seat, reach: Reach) => Where[],
): { OR: Where[] } | typeof NOTHING {
  return anyOf(seatsFor(actor, deed).flatMap(({ seat, reach }) => ofSeat(seat, reach)))
}

/** Any of these; nothing where there are none. */
export function anyOf<Where extends object>(reached: Where[]): { OR: Where[] } | typeof NOTHING {
  return reached.length ? { OR: reached } : NOTHING
}

/** Where a seat is: the narrowest place that it names. Throws rather than widen. */
export function placeOf(
  seat: Seat,
  scope: string,
): { countyId: string; townshipId?: string; villageId?: string | { in: string[] } } {
  if (scope === 'C') return { countyId: seat.countyId }
  if (scope === 'T' && seat.townshipId) return { countyId: seat.countyId, townshipId: seat.townshipId }
  if (scope === 'V' && seat.villageId) return { countyId: seat.countyId, villageId: villageOf(seat) }
  throw new Error(`seat ${seat.role} has no place for scope ${scope}`)
}

/** The village of a seat, with those that were merged into it as far as the deed reaches them. */
export function villageOf({ role, villageId, formerVillageIds = [] }: Seat): string | { in: string[] } {
  if (!villageId) throw new Error(`seat ${role} has no village`)
  return formerVillageIds.length > 0 ? { in: [villageId, ...formerVillageIds] } : villageId
}
