import ExcelJS from 'exceljs'
import { REGISTER_COLUMNS } from '../../lib/across/imports/kinds/households/columns'
import { checkDigit } from '../../lib/domains/households/rules/identity-number'
import { DIVISIONS } from '../../prisma/demo/divisions'

const VILLAGE_CODES = DIVISIONS.match(/^\d{12}/gm) ?? []
const FAMILY = ['HEAD', 'SPOUSE', 'CHILD', 'PARENT'] as const
const RELATIONS = { HEAD: '户主', SPOUSE: '配偶', CHILD: '子女', PARENT: '父母' }
/** What the sheet leaves blank: optional facts that would have to fit the person's age. */
const BLANK = ['dropoutReason', 'schoolState', 'disabilityCert', 'monitor', 'bornOn', 'sex', 'group', 'village', 'town']

/** A sheet of the national register with so many people of made-up households of four, and so many columns filled. */
export async function writeRegisterSheet(file: string, people: number, columns: number): Promise<number> {
  const filled = Object.entries(REGISTER_COLUMNS)
    .filter(([key]) => !BLANK.includes(key))
    .sort(([, a], [, b]) => Number('required' in b) - Number('required' in a))
    .slice(0, columns)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file })
  const sheet = workbook.addWorksheet('数据')
  sheet.addRow(filled.map(([, { headings }]) => headings[0])).commit()
  for (let index = 0; index < people; index++) {
    const own = personAt(index)
    sheet.addRow(filled.map(([key, { example }]) => own[key] ?? example)).commit()
  }
  await workbook.commit()
  return filled.length
}

function personAt(index: number): Record<string, string> {
  const household = Math.floor(index / FAMILY.length)
  const relation = FAMILY[index % FAMILY.length] ?? 'HEAD'
  const villageCode = VILLAGE_CODES[household % VILLAGE_CODES.length] ?? ''
  return {
    villageCode,
    number: `${villageCode}9${String(household).padStart(6, '0')}`,
    name: `试${String.fromCharCode(0x4e00 + (index % 5000))}`,
    relation: RELATIONS[relation],
    idNumber: idNumberAt(index),
    phone: `139${String(household).padStart(8, '0')}`,
  }
}

/** Made-up numbers at a place that is not assigned, each once: a day of birth holds a thousand serials. */
function idNumberAt(index: number): string {
  const bornOn = new Date(Date.UTC(1960, 0, 1 + Math.floor(index / 1000))).toISOString().slice(0, 10)
  const body = `610999${bornOn.replaceAll('-', '')}${String(index % 1000).padStart(3, '0')}`
  return body + checkDigit(body)
}
