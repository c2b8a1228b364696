import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'

export type OwnPlaces = {
  county: { code: string; name: string }
  townships: { id: string; code: string; name: string }[]
  villages: { id: string; code: string; name: string }[]
}

/** The places of the actor's own seats, for the frame of every page: the county, and towns and villages held. */
export async function getOwnPlaces(actor: Actor): Promise<OwnPlaces> {
  const townshipIds = actor.seats.flatMap((seat) => (seat.role === 'TOWNSHIP' && seat.townshipId) || [])
  const villageIds = actor.seats.flatMap((seat) => seat.villageId ?? [])
  const order = { select: { id: true, code: true, name: true }, orderBy: { code: 'asc' } } as const
  return read(actor, async (client) => {
    const [county, townships, villages] = await Promise.all([
      client.county.findUniqueOrThrow({ where: { id: actor.countyId }, select: { code: true, name: true } }),
      townshipIds.length ? client.township.findMany({ where: { id: { in: townshipIds } }, ...order }) : [],
      villageIds.length ? client.village.findMany({ where: { id: { in: villageIds } }, ...order }) : [],
    ])
    return { county, townships, villages }
  })
}
