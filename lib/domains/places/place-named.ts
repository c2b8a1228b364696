import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { NOTHING } from '@/lib/ground/access/scope/any-seat'
import type { Tx } from '@/lib/ground/database/tx'
import { type KeptPlaces, placesOf } from '@/lib/ground/kept/places'

type Named = { township?: string | undefined; village?: string | undefined }

/** What the codes of an address mean, as parts of a `where`: one that is of no county of the actor's seats matches nothing. */
export async function placeNamed(
  tx: Tx,
  actor: Actor,
  { township, village }: Named,
): Promise<({ townshipId: string } | { villageId: string } | typeof NOTHING)[]> {
  if (!township && !village) return []
  const counties = new Set(actor.seats.map(({ countyId }) => countyId))
  const places: KeptPlaces[] = []
  for (const countyId of counties) places.push(await placesOf(tx, countyId))
  const idOf = (kind: 'townships' | 'villages', code: string) =>
    places.flatMap((county) => [...county[kind].values()]).find((place) => place.code === code)?.id
  const townshipId = township && idOf('townships', township)
  const villageId = village && idOf('villages', village)
  return [
    ...(township ? [townshipId ? { townshipId } : NOTHING] : []),
    ...(village ? [villageId ? { villageId } : NOTHING] : []),
  ]
}
