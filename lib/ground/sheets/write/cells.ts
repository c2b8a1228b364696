import { HOUR, type Instant } from '@/lib/ground/clock'
import { plainCell } from './plain-cell'
import type { Column } from './workbook'

/** A column of texts: whatever a person typed stays text. */
export function textColumn<Row>(
  head: string,
  width: number,
  of: (row: Row) => string | null | undefined | false,
): Column<Row> {
  return { head, width, kind: 'text', cell: (row) => plainCell(of(row) || '') }
}

export function numberColumn<Row>(head: string, of: (row: Row) => number | null): Column<Row> {
  return { head, width: 9, kind: 'number', cell: of }
}

/** A spreadsheet has no time zone: an instant is written as the clock in Shanghai showed it. */
export function instantColumn<Row>(head: string, of: (row: Row) => Instant | null): Column<Row> {
  const onTheClock = (instant: Instant | null) => instant && new Date(instant.getTime() + 8 * HOUR)
  return { head, width: 17, kind: 'instant', cell: (row) => onTheClock(of(row)) }
}
