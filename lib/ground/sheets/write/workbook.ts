import 'server-only'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'

type Cell = string | number | Date | null
export type Column<Row> = {
  head: string
  width: number
  kind: 'text' | 'number' | 'instant'
  cell: (row: Row) => Cell
}

export type Sheet<Row> = {
  name: string
  columns: Column<Row>[]
  /** First row, and at the foot of every printed page: who took this out, when, and what for. */
  watermark: string
  /** Beneath it: that this is not all. */
  notice?: string
}

const BUFFERED_AT_MOST = 256 * 1024

/**
 * Writes an xlsx as a stream, batch after batch, no faster than whoever reads it: a reader that stops holds up the next
 * batch, one that leaves ends the work.
 */
export function workbookStream<Row>(sheet: Sheet<Row>, batches: AsyncIterable<Row[]>): PassThrough {
  const out = new PassThrough({ highWaterMark: BUFFERED_AT_MOST })
  write(out, sheet, batches).catch((error: unknown) => {
    if (!out.destroyed) out.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return out
}

async function write<Row>(out: PassThrough, sheet: Sheet<Row>, batches: AsyncIterable<Row[]>): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const worksheet = openSheet(workbook, sheet)
  for await (const rows of batches) {
    for (const row of rows) worksheet.addRow(sheet.columns.map(({ cell }) => cell(row) ?? null)).commit()
    if (!(await readerIsReady(out))) return
  }
  worksheet.commit()
  await workbook.commit()
}

function openSheet<Row>(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { name, columns, watermark, notice }: Sheet<Row>,
) {
  const heading = notice ? 3 : 2
  // in a printed head or foot, & begins a code
  const printed = watermark.replaceAll('&', '&&')
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: heading }],
    headerFooter: { oddHeader: `&L${printed}`, oddFooter: `&L${printed}&R&P / &N` },
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  worksheet.columns = columns.map(({ width, kind }) => ({ width, style: { numFmt: NUMBER_FORMAT[kind] } }))
  worksheet.addRow([watermark]).commit()
  if (notice) worksheet.addRow([notice]).commit()
  const heads = worksheet.addRow(columns.map(({ head }) => head))
  heads.font = { bold: true }
  heads.commit()
  return worksheet
}

const NUMBER_FORMAT: Record<Column<unknown>['kind'], string> = { text: '@', number: '0', instant: 'yyyy-mm-dd hh:mm' }

/** Waits until what was written has been taken; false when there is nobody left to take it. */
async function readerIsReady(out: PassThrough): Promise<boolean> {
  await setImmediate()
  while (out.writableNeedDrain && !out.destroyed) {
    await Promise.race([once(out, 'drain'), once(out, 'close')])
    await setImmediate()
  }
  return !out.destroyed
}
