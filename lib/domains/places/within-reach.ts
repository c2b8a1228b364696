import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { townshipsFor, unitsFor, villagesFor } from '@/lib/ground/access/scope/places'
import { seatsFor } from '@/lib/ground/access/seats'
import type { Tx } from '@/lib/ground/database/tx'
import { meets } from '@/lib/ground/kept/meets'
import { type KeptPlaces, placesOf } from '@/lib/ground/kept/places'

/** A place of a county, with the names around it. */
type Within<K extends 'villages' | 'townships' | 'units'> = {
  place: KeptPlaces[K] extends ReadonlyMap<string, infer Place> ? Place : never
  around: KeptPlaces
}

const WHERES = { villages: villagesFor, townships: townshipsFor, units: unitsFor } as const

/** The villages, townships or units where an actor may do a deed, in the order in which they are kept: asked of what is kept, by the very `where` that the database is asked by. */
export async function placesFor<K extends keyof typeof WHERES>(
  tx: Tx,
  actor: Actor,
  kind: K,
  deed: Deed,
): Promise<Within<K>[]> {
  const where = WHERES[kind](actor, deed)
  const counties = [...new Set(seatsFor(actor, deed).map(({ seat }) => seat.countyId))]
  const found: Within<K>[] = []
  for (const countyId of counties) {
    const around = await placesOf(tx, countyId)
    for (const place of around[kind].values()) if (meets(where, place)) found.push({ place, around } as Within<K>)
  }
  return found
}
