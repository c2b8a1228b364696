import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { ImportKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { anyOf } from '@/lib/ground/access/scope/any-seat'
import { seatsFor } from '@/lib/ground/access/seats'
import { Refusal } from '@/lib/ground/refusal'
import { KINDS, kindOf } from './registers'

/** The imports that an actor may see, answer, write and discard: those of the kinds whose deed a seat grants, where it grants it. */
export function importsFor(actor: Actor): Prisma.ImportWhereInput {
  const reached = KINDS.flatMap(({ kind, deed }) =>
    seatsFor(actor, deed).flatMap(({ seat, reach }): Prisma.ImportWhereInput[] => {
      if (reach === 'C') return [{ kind, countyId: seat.countyId }]
      if (reach === 'T' && seat.townshipId) return [{ kind, countyId: seat.countyId, townshipId: seat.townshipId }]
      return []
    }),
  )
  return anyOf(reached)
}

/** The kinds of sheets that an actor may upload. */
export function kindsFor(actor: Actor): ImportKind[] {
  return KINDS.filter(({ deed }) => seatsFor(actor, deed).length > 0).map(({ kind }) => kind)
}

/** What an actor's import of a kind reaches: the county if any seat does, else the town of the first. Refuses who may not. */
export function reachOfImport(actor: Actor, kind: ImportKind): { countyId: string; townshipId: string | null } {
  const seats = seatsFor(actor, kindOf(kind).deed)
  const whole = seats.find(({ reach }) => reach === 'C')
  if (whole) return { countyId: whole.seat.countyId, townshipId: null }
  const town = seats.find(({ reach, seat }) => reach === 'T' && seat.townshipId)
  if (!town) throw new Refusal('not_found')
  return { countyId: town.seat.countyId, townshipId: town.seat.townshipId }
}
