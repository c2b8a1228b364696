import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { read } from '@/lib/access/transaction'

export type OwnPlaces = {
  county: { code: string; name: string }
  townships: { id: string; code: string; name: string }[]
  villages: { id: string; code: string; name: string }[]
}

/** The places of the actor's own seats, for the frame of every page: the county, and towns and villages held. */
export async function getOwnPlaces(actor: Actor): Promise<OwnPlaces> {
  const held = (ids: (string | null)[]) => ({ id: { in: ids.filter((id) => id !== null) } })
  const townships = held(actor.seats.map((seat) => (seat.role === 'TOWNSHIP' ? seat.townshipId : null)))
  const villages = held(actor.seats.map((seat) => seat.villageId))
  const select = { id: true, code: true, name: true } as const
  return read(actor, async (client) => ({
    county: await client.county.findUniqueOrThrow({
      where: { id: actor.countyId },
      select: { code: true, name: true },
    }),
    townships: townships.id.in.length
      ? await client.township.findMany({ where: townships, select, orderBy: { code: 'asc' } })
      : [],
    villages: villages.id.in.length
      ? await client.village.findMany({ where: villages, select, orderBy: { code: 'asc' } })
      : [],
  }))
}
