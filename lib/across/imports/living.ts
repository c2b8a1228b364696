import 'server-only'
import type { Tx } from '@/lib/ground/database/tx'

/**
 * Whoever reads, judges or writes an import holds its lock for the length of the transaction. The lock ends with the
 * connection, so a server that was killed leaves none: an import that claims to be worked on, and is not locked, is not.
 */
export async function lockImport(tx: Tx, importId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ got: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${importId}, 0)) AS got`
  return row?.got ?? false
}

/** Registers of one county are written one after another: what a sheet was judged against holds until it is written. */
export async function lockRegisters(tx: Tx, countyId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${countyId}, 1))`
}

/** Those of some imports that are worked on at this moment, by whichever server. */
export async function livingOf(tx: Tx, importIds: readonly string[]): Promise<Set<string>> {
  if (importIds.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT one.id FROM unnest(${importIds}::text[]) AS one(id)
    WHERE EXISTS (
      SELECT FROM pg_locks
      WHERE locktype = 'advisory' AND objsubid = 1 AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND ((classid::bigint << 32) | objid::bigint) = hashtextextended(one.id, 0))`
  return new Set(rows.map(({ id }) => id))
}
