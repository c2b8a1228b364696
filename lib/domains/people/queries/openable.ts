import 'server-only'
import { placesFor } from '@/lib/domains/places/within-reach'
import type { Actor } from '@/lib/ground/access/actor'
import { cadresFor } from '@/lib/ground/access/scope/people'
import { reachesCounty } from '@/lib/ground/access/seats'
import { read } from '@/lib/ground/database/transaction'

/** Of villages that a page names, the codes of those that the actor may open. */
export async function listOpenable(actor: Actor, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set()
  const villages = await read(actor, (tx) => placesFor(tx, actor, 'villages', 'village.view'))
  return new Set(villages.flatMap(({ place: { code } }) => (codes.includes(code) ? [code] : [])))
}

/** Of people of a county that a page names, the ids of those whose page the actor may open: all, for whoever reads the whole county. */
export async function listOpenablePeople(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || reachesCounty(actor, 'appointment.view')) return new Set(ids)
  const people = await read(actor, (tx) =>
    tx.cadre.findMany({
      where: { AND: [{ id: { in: [...new Set(ids)] } }, cadresFor(actor, 'appointment.view')] },
      select: { id: true },
    }),
  )
  return new Set(people.map(({ id }) => id))
}
