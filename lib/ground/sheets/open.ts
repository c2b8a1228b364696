import 'server-only'
import { Refusal } from '@/lib/ground/refusal'
import { encodingOf, readCsv, refuseTooManyLines } from './csv'
import { fileKind } from './file-kind'
import { LIMITS } from './limits'
import { readSharedStrings } from './shared-strings'
import { noNotes, type OpenSheet } from './sheet'
import { readWorkbook } from './workbook'
import { readWorksheet, refuseTooManyRows } from './worksheet'
import { Zip } from './zip'

/**
 * Opens an uploaded .xlsx or .csv, told apart by what is in it, and streams its rows as plain text. Nothing in the file is
 * run, followed or trusted; what it may cost is bounded (LIMITS). Every refusal is a code with its row and numbers.
 */
export async function openSheet(bytes: Buffer): Promise<OpenSheet> {
  if (bytes.length > LIMITS.fileBytes) throw new Refusal('sheet_too_big')
  const notes = noNotes()
  if (fileKind(bytes) === 'text') {
    const encoding = encodingOf(bytes)
    refuseTooManyLines(bytes)
    return { format: 'csv', encoding, date1904: false, notes, rows: readCsv(bytes, encoding) }
  }
  const zip = await Zip.open(bytes)
  const { sheet, otherSheets, hiddenSheets, date1904, sharedStrings } = await readWorkbook(zip)
  Object.assign(notes, { otherSheets, hiddenSheets })
  await refuseTooManyRows(zip, sheet.part)
  const shared = sharedStrings ? await readSharedStrings(zip, sharedStrings) : []
  return {
    format: 'xlsx',
    sheetName: sheet.name,
    date1904,
    notes,
    rows: readWorksheet(zip, sheet.part, shared, notes),
  }
}
