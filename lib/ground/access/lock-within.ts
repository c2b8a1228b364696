import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { lockRows } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'
import type { WhereOf } from '@/lib/ground/database/where'
import { Refusal } from '@/lib/ground/refusal'
import type { Actor, Seat } from './actor'
import type { Deed } from './deeds'
import { seatsFor } from './seats'

/** A part of a scope, with what it is reached by. */
type Way<Where> = { where: Where; seat: Seat }

/** The seats that grant a deed, each with the part of a scope that it alone reaches. */
export function waysTo<Where>(actor: Actor, deed: Deed, scope: (actor: Actor, deed: Deed) => Where): Way<Where>[] {
  return seatsFor(actor, deed).map(({ seat }) => ({ seat, where: scope({ ...actor, seats: [seat] }, deed) }))
}

/**
 * Locks a row for a write, and finds it within the first seat's scope that holds it, at the version that the person saw.
 * Refuses: not found, also when out of scope; changed meanwhile.
 */
export async function lockWithin<M extends Prisma.ModelName, Where, Row extends object>(
  tx: Tx,
  model: M,
  { id, version }: { id: string; version?: number | undefined },
  ways: readonly Way<Where>[],
  find: (where: { AND: [{ id: string }, Where] }) => Promise<Row | null>,
): Promise<{ row: Row; seat: Seat }> {
  await lockRows(tx, model, { id } as WhereOf<M>)
  for (const { where, seat } of ways) {
    const row = await find({ AND: [{ id }, where] })
    if (!row) continue
    if (version !== undefined && (row as { version?: number }).version !== version) throw new Refusal('changed')
    return { row, seat }
  }
  throw new Refusal('not_found')
}
