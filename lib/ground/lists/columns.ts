import type { Instant } from '@/lib/ground/clock'
import { instantColumn, numberColumn, textColumn } from '@/lib/ground/sheets/write/cells'
import type { Column as SheetColumn } from '@/lib/ground/sheets/write/workbook'
import type { Cell, ColumnShown, RowShown } from './shown'

/** What a sheet holds of a row; a text is what the screen shows, unless it says another. */
type InSheet<Row> =
  | { width: number; text?: (row: Row) => string | null | undefined | false }
  | { number: (row: Row) => number | null }
  | { instant: (row: Row) => Instant | null }

/**
 * A column of a list, said once for the screen and for its sheet; it may stand in one of them alone. A sheet reads more of a
 * row than a line on the screen.
 */
export type ListColumn<Line, Row extends Line = Line> = { head: string } & (
  | (ColumnShown & {
      cell: (line: Line) => Cell
      sheet?: InSheet<Row> /** The screen leaves it out now. */
      hide?: boolean
    })
  | { parts?: undefined; sheet: InSheet<Row> }
)

/** Columns and lines as the leaf draws them. */
export function tableOf<Line, Row extends Line>(
  columns: readonly ListColumn<Line, Row>[],
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): { columns: ColumnShown[]; rows: RowShown[] } {
  const shown = columns.flatMap((column) => (column.parts && !column.hide ? [column] : []))
  return {
    columns: shown.map(({ cell: _, sheet: _sheet, hide: _hide, ...column }) => column),
    rows: lines.map((line) => [keyOf(line), ...shown.map(({ cell }) => cell(line))]),
  }
}

/** The columns of the list's sheet. */
export function sheetColumnsOf<Line, Row extends Line>(columns: readonly ListColumn<Line, Row>[]): SheetColumn<Row>[] {
  return columns.flatMap((column) => {
    const { head, sheet } = column
    if (!sheet) return []
    if ('number' in sheet) return [numberColumn(head, sheet.number)]
    if ('instant' in sheet) return [instantColumn(head, sheet.instant)]
    const shown = (row: Row) => (column.parts ? saidIn(column.cell(row)) : '')
    return [textColumn(head, sheet.width, sheet.text ?? shown)]
  })
}

/** What a cell says, without where it leads. */
function saidIn(cell: Cell): string {
  const parts = typeof cell === 'string' ? [cell] : cell
  return parts
    .map((part) => (typeof part === 'string' ? part : part[0]))
    .filter(Boolean)
    .join(' ')
}
