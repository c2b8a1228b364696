import 'server-only'
import ExcelJS from 'exceljs'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'
import { plainCell } from '@/lib/ground/sheets/write/plain-cell'
import type { HandedLink } from './commands/hand-over-links'

/** Activation links in a file, one a row, each to be handed to its person. */
export async function linksWorkbook(
  links: readonly HandedLink[],
  t: Translator<'imports'>,
  format: Format,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(t('links.file'), { views: [{ state: 'frozen', ySplit: 2 }] })
  sheet.columns = [12, 20, 20, 80, 30].map((width) => ({ width, style: { numFmt: '@' } }))
  sheet.addRow([t('links.note')])
  const heads = (['name', 'unit', 'username', 'address', 'until'] as const).map((key) => t(`links.${key}`))
  sheet.addRow(heads).font = { bold: true }
  for (const { name, unit, username, address, expiresAt } of links)
    sheet.addRow([name, unit, username, address].map(plainCell).concat(format.asOf(expiresAt)))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
