import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'
import { placesOf } from '@/lib/ground/kept/places'

export type OwnPlaces = {
  county: { code: string; name: string }
  townships: { id: string; code: string; name: string }[]
  villages: { id: string; code: string; name: string }[]
}

/** The places of the actor's own seats, for the frame of every page: the county, and towns and villages held. */
export async function getOwnPlaces(actor: Actor): Promise<OwnPlaces> {
  const held = (ids: (string | null | undefined)[]) => (place: { id: string }) => ids.includes(place.id)
  const townshipIds = actor.seats.map((seat) => (seat.role === 'TOWNSHIP' && seat.townshipId) || null)
  return read(actor, async (tx) => {
    const { county, townships, villages } = await placesOf(tx, actor.countyId)
    return {
      county,
      townships: [...townships.values()].filter(held(townshipIds)),
      villages: [...villages.values()].filter(held(actor.seats.map((seat) => seat.villageId))),
    }
  })
}
