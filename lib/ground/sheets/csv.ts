import 'server-only'
import { type CsvError, parse } from 'csv-parse'
import { Refusal } from '@/lib/ground/refusal'
import { LIMITS } from './limits'
import type { SheetRow } from './sheet'

export type Encoding = 'utf-8' | 'gb18030'
const CHUNK = 64 * 1024

/** UTF-8 if all of it is, else GB18030, in which Excel and WPS write CSV on a Chinese Windows. Refuses what is neither. */
export function encodingOf(bytes: Buffer): Encoding {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      for (const _ of decoded(bytes, encoding));
      return encoding
    } catch {}
  }
  throw new Refusal('sheet_encoding')
}

function* decoded(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true }) // drops a byte order mark
  for (let at = 0; at < bytes.length; at += CHUNK)
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })
  yield decoder.decode()
}

const [NEWLINE, QUOTE] = [0x0a, 0x22]

/** Refuses a CSV with more rows than a register has, before any of them is read. Lines within quotes are part of a cell. */
export function refuseTooManyLines(bytes: Buffer): void {
  let lines = 0
  let quoted = false
  for (const byte of bytes) {
    if (byte === QUOTE) quoted = !quoted
    else if (byte === NEWLINE && !quoted) lines++
  }
  if (lines > LIMITS.rows) throw new Refusal('sheet_too_many_rows', { max: LIMITS.rows })
}

/** The rows of a CSV that hold anything; a row's number is that of its first line. Commas, semicolons or tabs. */
export async function* readCsv(bytes: Buffer, encoding: Encoding): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter: delimiterOf(bytes, encoding),
    bom: true,
    relax_column_count: true,
    relax_quotes: true, // ="610926": a trick of systems, not a broken quote
    skip_empty_lines: false,
    max_record_size: LIMITS.record,
    info: true,
  })
  let wanted = true
  const feed = async () => {
    for (const text of decoded(bytes, encoding)) {
      if (!wanted || parser.destroyed) return
      if (!parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve).once('close', resolve))
    }
    parser.end()
  }
  const fed = feed()
  let rows = 0
  let line = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const row = rowOf(record, line)
      line = info.lines + 1
      if (!row) continue
      if (++rows > LIMITS.rows) throw new Refusal('sheet_too_many_rows', { max: LIMITS.rows })
      yield row
    }
    await fed
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('sheet_csv_broken', { row: Number((error as CsvError).lines ?? line) })
  } finally {
    wanted = false
    parser.destroy()
  }
}

function rowOf(record: string[], number: number): SheetRow | null {
  const row: SheetRow = { number, cells: record.map(csvText) }
  const last = row.cells.findLastIndex((cell) => cell.trim() !== '')
  if (last < 0) return null
  if (last >= LIMITS.columns) throw new Refusal('sheet_too_many_columns', { max: LIMITS.columns, row: number })
  row.cells.length = last + 1
  row.cells.forEach((cell, i) => {
    const problem = cell.startsWith('=') ? 'formula_without_value' : cell.length > LIMITS.cell ? 'cell_too_long' : null
    if (!problem) return
    row.cells[i] = ''
    row.problems ??= new Map()
    row.problems.set(i, problem)
  })
  return row
}

/** Systems write ="610926" or '610926 or a tab before digits, so that Excel keeps them as text. */
function csvText(cell: string): string {
  const kept = /^="([^"]*)"$/.exec(cell)
  if (kept) return kept[1] ?? ''
  return /^['\t]/.test(cell) ? cell.slice(1) : cell
}

/** Whichever separates most on the first line. */
function delimiterOf(bytes: Buffer, encoding: Encoding): string {
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, CHUNK))
  const line = start.split(/\r?\n/).find((one) => /[,;\t]/.test(one)) ?? ''
  const count = (delimiter: string) => line.split(delimiter).length
  return [',', '\t', ';'].sort((a, b) => count(b) - count(a))[0] ?? ','
}
