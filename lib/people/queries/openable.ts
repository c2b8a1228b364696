import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { cadresFor, villagesFor } from '@/lib/access/scope'
import { read } from '@/lib/access/transaction'

/** Of villages that a page names, the codes of those that the actor may open. */
export async function listOpenable(actor: Actor, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set()
  const villages = await read(actor, (tx) =>
    tx.village.findMany({
      where: { AND: [{ code: { in: [...new Set(codes)] } }, villagesFor(actor, 'village.view')] },
      select: { code: true },
    }),
  )
  return new Set(villages.map(({ code }) => code))
}

/** Of the people whom a page names, those whose own page the actor may open. */
export async function listOpenablePeople(actor: Actor, cadreIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (cadreIds.length === 0) return new Set()
  const people = await read(actor, (tx) =>
    tx.cadre.findMany({
      where: { AND: [{ id: { in: [...new Set(cadreIds)] } }, cadresFor(actor, 'appointment.view')] },
      select: { id: true },
    }),
  )
  return new Set(people.map(({ id }) => id))
}
