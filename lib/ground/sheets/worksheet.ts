import 'server-only'
import { Refusal } from '@/lib/ground/refusal'
import { cellText, type StoredCell } from './cell-text'
import { LIMITS } from './limits'
import type { SheetNotes, SheetRow } from './sheet'
import { readXml, type XmlReader } from './xml'
import type { Zip } from './zip'

/** The rows of a worksheet that hold anything, as they stream by. Refuses more columns, rows or cells than a register has. */
export async function* readWorksheet(
  zip: Zip,
  part: string,
  shared: readonly string[],
  notes: SheetNotes,
): AsyncGenerator<SheetRow> {
  const reader = new RowReader(shared, notes)
  for await (const _ of readXml(zip.chunks(part), reader)) yield* reader.take()
}

const LESS = '<'.charCodeAt(0)
const [R, V, T, GREATER, BLANK] = [...'rvt> '].map((one) => one.charCodeAt(0))

/**
 * Refuses a worksheet with more rows than a register has, before any of them is read: looks for the tags alone, a tenth of
 * the cost of reading. Rows that are formatted and empty do not count; a tag that is cut by the end of a piece may be missed.
 */
export async function refuseTooManyRows(zip: Zip, part: string): Promise<void> {
  let rows = 0
  let counted = true
  for await (const chunk of zip.chunks(part)) {
    for (let at = chunk.indexOf(LESS); at >= 0; at = chunk.indexOf(LESS, at + 1)) {
      const [tag, next] = [chunk[at + 1], chunk[at + 2]]
      if (tag === R) counted = false
      else if (!counted && (tag === V || tag === T) && (next === GREATER || next === BLANK)) {
        counted = true
        rows++
      }
    }
    if (rows > LIMITS.rows) throw new Refusal('sheet_too_many_rows', { max: LIMITS.rows })
  }
}

class RowReader implements XmlReader {
  private ready: SheetRow[] = []
  private row: SheetRow | null = null
  private lastRow = 0
  private hidden = false
  private column = -1
  private cell: StoredCell | null = null
  private collecting = false
  private inReading = false
  private rows = 0
  private cells = 0

  constructor(
    private readonly shared: readonly string[],
    private readonly notes: SheetNotes,
  ) {}

  take(): SheetRow[] {
    const { ready } = this
    this.ready = []
    return ready
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'c') this.openCell(attributes)
    else if (name === 'v') this.collecting = this.cell !== null
    else if (name === 't') this.collecting = this.cell?.type === 'inlineStr' && !this.inReading
    else if (name === 'f') this.openFormula()
    else if (name === 'row') this.openRow(attributes)
    else if (name === 'rPh') this.inReading = true
    else if (name === 'mergeCell') this.notes.merged++
  }

  text(piece: string): void {
    if (!this.collecting || !this.cell) return
    this.cell.value = (this.cell.value ?? '') + piece
    if (this.cell.value.length > 2 * LIMITS.cell) throw new Refusal('sheet_too_big')
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false
    else if (name === 'rPh') this.inReading = false
    else if (name === 'c') this.closeCell()
    else if (name === 'row') this.closeRow()
  }

  /** A row that does not say where it is stands beneath the one before. */
  private openRow({ r, hidden }: Record<string, string>): void {
    const number = r === undefined ? this.lastRow + 1 : Number(r)
    if (!Number.isInteger(number) || number <= this.lastRow || number > 1_048_576) throw new Refusal('sheet_broken')
    this.lastRow = number
    this.row = { number, cells: [] }
    this.column = -1
    this.hidden = hidden === '1' || hidden === 'true'
  }

  private openCell({ r, t }: Record<string, string>): void {
    const column = r === undefined ? this.column + 1 : columnOf(r)
    if (column <= this.column) throw new Refusal('sheet_broken')
    this.column = column
    this.cell = { type: t ?? 'n', formula: false, value: null }
  }

  private openFormula(): void {
    if (this.cell) this.cell.formula = true
  }

  private closeCell(): void {
    const { cell, row, column } = this
    this.cell = null
    if (!cell || !row) return
    const text = cellText(cell, this.shared)
    if (text === '') return
    if (column >= LIMITS.columns) throw new Refusal('sheet_too_many_columns', { max: LIMITS.columns, row: row.number })
    if (++this.cells > LIMITS.cells) throw new Refusal('sheet_too_many_rows', { max: LIMITS.rows })
    while (row.cells.length < column) row.cells.push('')
    const problem = typeof text !== 'string' ? text.problem : text.length > LIMITS.cell ? 'cell_too_long' : null
    row.cells.push(problem || typeof text !== 'string' ? '' : text)
    if (problem) {
      row.problems ??= new Map()
      row.problems.set(column, problem)
    } else if (cell.formula) this.notes.formulas++
  }

  private closeRow(): void {
    const { row } = this
    this.row = null
    if (!row?.cells.some((cell, i) => cell.trim() !== '' || row.problems?.has(i))) return
    if (++this.rows > LIMITS.rows) throw new Refusal('sheet_too_many_rows', { max: LIMITS.rows })
    if (this.hidden) this.notes.hiddenRows++
    this.ready.push(row)
  }
}

/** AB12 stands in column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  let i = 0
  for (; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (i === 0 || i > 3) throw new Refusal('sheet_broken')
  return column - 1
}
