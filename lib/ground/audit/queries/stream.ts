import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import type { AuditDeed } from '@/lib/ground/access/scope/audit'
import { cursorOf, positionOf, type StreamPosition } from '@/lib/ground/audit/cursor'
import type { AuditFilter } from '@/lib/ground/audit/filter'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { type AuditLine, linesOf, type StreamRow } from './line'
import { type Matching, matchingOf } from './matching'

export const PAGE_SIZE = 50

export type AuditPage = { lines: AuditLine[]; next?: string; cursorUnknown: boolean; now: Date }

/** One page of events and entries as one stream, the newest first: each half is read by its index, as far as the page goes. */
export async function listAudit(
  actor: Actor,
  deed: AuditDeed,
  filter: AuditFilter,
  size = PAGE_SIZE,
): Promise<AuditPage> {
  return read(actor, async (tx) => {
    const position = positionOf(filter.after)
    const matching = await matchingOf(tx, actor, deed, filter)
    const found = await rowsAfter(tx, matching, position, size + 1)
    const rows = found.slice(0, size)
    const last = rows.at(-1)
    return {
      lines: await linesOf(tx, rows),
      cursorUnknown: filter.after !== undefined && position === null,
      now: await databaseNow(tx),
      ...(found.length > size && last && { next: cursorOf(last) }),
    }
  })
}

/** The rows after a position, of both halves in one order. */
export async function rowsAfter(
  tx: Tx,
  { entries, events }: Matching,
  position: StreamPosition | null,
  take: number,
): Promise<StreamRow[]> {
  const beyond = position
    ? [{ at: { lte: position.at } }, { OR: [{ at: { lt: position.at } }, { id: { lt: position.id } }] }]
    : []
  const order = { orderBy: [{ at: 'desc' as const }, { id: 'desc' as const }], take }
  const [some, others] = await Promise.all([
    entries ? tx.auditEntry.findMany({ where: { AND: [entries, ...beyond] }, ...order }) : [],
    events ? tx.issueEvent.findMany({ where: { AND: [events, ...beyond] }, ...order }) : [],
  ])
  const rows: StreamRow[] = [
    ...some.map((entry) => ({ ...entry, issueId: null, data: entry.data as Record<string, unknown> })),
    ...others.map((event) => ({ ...event, objectId: event.issueId, data: event.data as Record<string, unknown> })),
  ]
  return rows.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)).slice(0, take)
}
