import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import type { AuditDeed } from '@/lib/ground/access/scope/audit'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow } from '@/lib/ground/database/tx'
import { inTurn, type Order, type Page, pageOf } from '@/lib/ground/lists/keyset'
import type { AuditFilter } from '@/lib/ground/trail/filter'
import type { AuditLine } from './line'
import { matchingOf } from './matching'
import { readLines } from './rows'

export const PAGE_SIZE = 50
const NEWEST_FIRST = { column: 'at', by: 'instant', direction: 'desc' } as const satisfies Order<'at'>

export type AuditPage = Page<AuditLine> & { now: Date }

/** One page of events and entries as one stream, the newest first. */
export async function listAudit(
  actor: Actor,
  deed: AuditDeed,
  filter: AuditFilter,
  size = PAGE_SIZE,
): Promise<AuditPage> {
  return read(actor, async (tx) => {
    const matching = await matchingOf(tx, actor, deed, filter)
    const page = await pageOf(filter, NEWEST_FIRST, size, (reading) =>
      inTurn(reading, (stretch, take) => readLines(tx, actor, matching, stretch, take)),
    )
    return { ...page, now: await databaseNow(tx) }
  })
}
