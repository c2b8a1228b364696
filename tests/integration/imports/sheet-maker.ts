import ExcelJS from 'exceljs'

type Cell = string | number | Date | null

/** An .xlsx of one sheet, as Excel would write it. */
export async function xlsx(rows: readonly (readonly Cell[])[], change?: (workbook: ExcelJS.Workbook) => void) {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('数据')
  for (const row of rows) sheet.addRow([...row])
  change?.(workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A CSV in UTF-8. */
export function csv(rows: readonly (readonly Cell[])[]): Buffer {
  return Buffer.from(rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n'))
}
