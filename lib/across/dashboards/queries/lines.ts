import 'server-only'
import { type IssueLine, LINE, type LineRow, lineOf, rulebooksFor } from '@/lib/domains/issues/queries/line'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'

/** Lines of rows that hold what a line reads, and nothing else of what they hold. */
export async function toLines(tx: Tx, rows: readonly LineRow[], at: Instant): Promise<IssueLine[]> {
  const rulebooks = await rulebooksFor(tx, rows, at)
  return rows.map((row) => lineOf(only(row), rulebooks, at))
}

/** A row that was read for more than its line keeps the rest to itself. */
function only(row: LineRow): LineRow {
  return Object.fromEntries(Object.keys(LINE).map((key) => [key, row[key as keyof LineRow]])) as LineRow
}
