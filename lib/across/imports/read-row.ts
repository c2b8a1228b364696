import { maskIdNumber, maskName, maskPhone } from '@/lib/ground/crypto/mask'
import { dayOfCell, monthOfCell } from '@/lib/ground/sheets/days'
import type { SheetRow } from '@/lib/ground/sheets/sheet'
import type { Column, Columns, Reason, ReasonCode } from './column'
import { halfWidth } from './fields'
import type { Headings } from './headings'

/** A row as its cells could be read: values by column, and what is wrong with those that could not. */
export type ReadRow = {
  number: number
  values: Record<string, unknown>
  texts: Record<string, string> // as they stand in the sheet
  reasons: Reason[]
}

/** Of one row, more is not worth saying: it is looked at anew once these are mended. */
const REASONS_AT_MOST = 5
const SAID_AT_MOST = 30

/** Reads the cells of a row by the columns of its kind; an empty cell leaves its value out. */
export function readRow(row: SheetRow, headings: Headings, columns: Columns, date1904: boolean): ReadRow {
  const values: Record<string, unknown> = {}
  const texts: Record<string, string> = {}
  const reasons: Reason[] = []
  for (const [key, place] of headings.places) {
    const column = columns[key] as Column
    const problem = row.problems?.get(place)
    const text = (row.cells[place] ?? '').trim()
    if (problem) reasons.push({ code: problem, column: key })
    else if (text === '' || text === '-' || text === '—') {
      if (column.needed) reasons.push({ code: 'missing', column: key })
    } else {
      texts[key] = text
      const parsed = column.field.safeParse(dayText(text, column, date1904))
      if (parsed.success) values[key] = parsed.data
      else reasons.push(reasonOf(parsed.error.issues[0]?.message ?? '', key, text, column))
    }
  }
  return { number: row.number, values, texts, reasons: reasons.slice(0, REASONS_AT_MOST) }
}

/** Days stand in cells as serial numbers or in any writing; the column's field takes one. */
function dayText(text: string, { wants }: Column, date1904: boolean): string {
  if (wants === 'day') return dayOfCell(text, date1904) ?? text
  if (wants === 'month') return monthOfCell(text, date1904) ?? text
  return text
}

function reasonOf(code: string, key: string, text: string, column: Column): Reason {
  return {
    code: code as ReasonCode,
    column: key,
    value: shownText(text, column).slice(0, SAID_AT_MOST),
    ...(column.max !== undefined && { max: column.max }),
    ...(column.words && code === 'not_a_choice' && { words: column.words.join('、') }),
  }
}

/** A text of a column as it may be shown: personal ones masked. */
export function shownText(text: string, { personal, number }: Pick<Column, 'personal' | 'number'>): string {
  if (personal === 'idNumber') return maskIdNumber(text)
  if (personal === 'phone') return maskPhone(text)
  if (personal === 'name') return maskName(text)
  if (personal) return text.replace(/.(?=.{4})/gu, '*')
  return number ? halfWidth(text).replace(A_PERSONS, maskIdNumber) : text.replace(PERSONAL_NUMBER, maskIdNumber)
}

/** Among numbers of things: what is as long as an identity number and holds a birthday where it would, or is a mobile's. */
const A_PERSONS =
  /(?<!\d)(?:\d{6}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d{4}[\dXx]|\d{8}(?:0[1-9]|1[0-2])[0-3]\d{4}|1[3-9]\d{9})(?![\dXx])/g
/** An identity number or a mobile's in a column where none belongs: columns get swapped. */
const PERSONAL_NUMBER = /[\d\uff10-\uff19]{15,17}[\d\uff10-\uff19Xx\uff38\uff58]?|(?<!\d)1[3-9]\d{9}(?!\d)/g
