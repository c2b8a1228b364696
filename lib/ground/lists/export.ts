import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import type { AuditEntry } from '@/lib/ground/audit/entries'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { read, transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import type { List } from './list'

/** How a list is taken out as a sheet. */
export interface ListExport<F, Row> {
  /** Beyond so many rows it says that it is not all. */
  atMost: number
  /** The keys of what the filter finds within the scope of the export, in the order of the list. */
  keys(tx: Tx, actor: Actor, filter: F, take: number, at: Instant): Promise<string[]>
  /** The rows of some keys, in any order; one that has left the scope meanwhile is left out. */
  rows(tx: Tx, actor: Actor, keys: readonly string[], at: Instant): Promise<{ key: string; row: Row }[]>
  /** What is put on the record. */
  entry(filter: Record<string, string>, rows: number): AuditEntry
}

const BATCH = 500

export type Begun<Row> = { more: boolean; batches: AsyncIterable<Row[]> }

/**
 * Finds what an export will hold and puts it on the record before a row of it leaves. It holds what was there when it began:
 * the keys of 70,000 rows are a few megabytes, the rows themselves are read in batches as they are taken.
 */
export async function beginExport<F, Row>(
  list: List<F>,
  { atMost, keys, rows, entry }: ListExport<F, Row>,
  actor: Actor,
  filter: F,
  at: Instant,
): Promise<Begun<Row>> {
  const { held, more } = await transaction(actor, async (tx) => {
    const found = await keys(tx, actor, filter, atMost + 1, at)
    const held = found.slice(0, atMost)
    await record(tx, entry(list.recorded(filter), held.length), { actor, at })
    return { held, more: found.length > atMost }
  })
  async function* batches() {
    for (let from = 0; from < held.length; from += BATCH) {
      const batch = held.slice(from, from + BATCH)
      const found = await read(actor, (tx) => rows(tx, actor, batch, at))
      const byKey = new Map(found.map(({ key, row }) => [key, row]))
      yield batch.flatMap((key) => byKey.get(key) ?? [])
    }
  }
  return { more, batches: batches() }
}
