import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { type AuditFilter, narrowing } from '@/lib/ground/audit/filter'
import { type AuditLine, linesOf } from '@/lib/ground/audit/queries/line'
import { type Matching, matchingOf } from '@/lib/ground/audit/queries/matching'
import { rowsAfter } from '@/lib/ground/audit/queries/stream'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { read, transaction } from '@/lib/ground/database/transaction'
import type { StreamPosition } from './cursor'

/** Beyond so many rows an export says that it is not all. */
export const ROWS_AT_MOST = 50_000
const BATCH = 500

export type BegunExport = { matching: Matching; rows: number; more: boolean }

/** Counts what an export will hold, and puts it on the record before a row of it leaves. It ends with what was there when it began. */
export async function beginAuditExport(actor: Actor, filter: AuditFilter, at: Instant): Promise<BegunExport> {
  return transaction(actor, async (tx) => {
    const { entries, events } = await matchingOf(tx, actor, 'audit.export', filter)
    const until = { at: { lte: at } }
    const matching = {
      entries: entries && { AND: [entries, until] },
      events: events && { AND: [events, until] },
    }
    const take = ROWS_AT_MOST + 1
    const [some, others] = await Promise.all([
      matching.entries ? tx.auditEntry.count({ where: matching.entries, take }) : 0,
      matching.events ? tx.issueEvent.count({ where: matching.events, take }) : 0,
    ])
    const rows = Math.min(some + others, ROWS_AT_MOST)
    await record(tx, { type: 'audit.exported', filter: narrowing(filter), rows }, { actor, at })
    return { matching, rows, more: some + others > ROWS_AT_MOST }
  })
}

/** The rows of an export, the newest first, a batch at a time. */
export async function* auditExportRows(actor: Actor, { matching, rows }: BegunExport): AsyncGenerator<AuditLine[]> {
  let position: StreamPosition | null = null
  for (let left = rows; left > 0; left -= BATCH) {
    const from: StreamPosition | null = position
    const lines: AuditLine[] = await read(actor, async (tx) =>
      linesOf(tx, await rowsAfter(tx, matching, from, Math.min(BATCH, left))),
    )
    const last = lines.at(-1)
    if (!last) return
    position = last
    yield lines
  }
}
