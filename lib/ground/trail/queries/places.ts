import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'
import { placesOf } from '@/lib/ground/kept/places'

/** The townships by which the audit is narrowed. */
export async function listAuditPlaces(actor: Actor): Promise<{ code: string; name: string }[]> {
  const { townships } = await read(actor, (tx) => placesOf(tx, actor.countyId))
  return [...townships.values()].map(({ code, name }) => ({ code, name }))
}
