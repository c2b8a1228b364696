import { type Actor, personWithSeats } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'

export { confirmImport } from '@/lib/across/imports/commands/confirm'

/** The actor that a cadre is, for a process without a session. */
export async function actorAt(cadreId: string, at: Instant): Promise<Actor> {
  const person = await personWithSeats(db(), cadreId, at)
  if (!person) throw new Error('no such cadre')
  return { ...person, accountId: cadreId, sessionId: cadreId }
}
