import 'server-only'
import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import { plainCell } from '@/lib/ground/sheets/write/plain-cell'

export type LeftOutLine = { number: number; texts: string[]; reasons: string }

/** The rows that were not written, with the reason beside each: the row's number finds it in the person's own file. */
export function leftOutWorkbook(
  { name, heads }: { name: string; heads: string[] },
  batches: AsyncIterable<LeftOutLine[]>,
): PassThrough {
  const out = new PassThrough()
  write(out, name, heads, batches).catch((error: unknown) => out.destroy(error as Error))
  return out
}

async function write(out: PassThrough, name: string, heads: string[], batches: AsyncIterable<LeftOutLine[]>) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = heads.map((_, i) => ({ width: i === heads.length - 1 ? 80 : 18, style: { numFmt: i ? '@' : '0' } }))
  const head = sheet.addRow(heads)
  head.font = { bold: true }
  head.commit()
  for await (const lines of batches)
    for (const { number, texts, reasons } of lines)
      sheet.addRow([number, ...texts.map(plainCell), plainCell(reasons)]).commit()
  sheet.commit()
  await workbook.commit()
}
