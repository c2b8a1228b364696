import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { onceARead, type Tx } from '@/lib/ground/database/tx'
import type { DecisionKind } from './kind'
import { columnsOf, rowsOf, waitsFor } from './matters'

const AT_MOST = 1000

/** What a list of the matters that wait for an actor is read by: their ids, or what else their kind's address needs; once a read. */
export function waitingIds(tx: Tx, actor: Actor, kind: DecisionKind, at: Instant): Promise<string[]> {
  return onceARead(tx, `${kind.name} of ${actor.cadreId}`, () => findWaiting(tx, actor, kind, at))
}

async function findWaiting(tx: Tx, actor: Actor, kind: DecisionKind, at: Instant): Promise<string[]> {
  const columns = await columnsOf(kind, { tx, countyId: actor.countyId, at })
  const where = waitsFor(actor, kind, columns, at)
  if (!where) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT ${kind.first ?? Prisma.sql`d.id`} AS id FROM ${rowsOf(kind, columns)} WHERE ${where}
    ORDER BY ${columns.draftedAt} LIMIT ${AT_MOST}`
  return rows.map(({ id }) => id)
}
