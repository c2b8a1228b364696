import 'server-only'
import ExcelJS from 'exceljs'
import type { Translator } from '@/lib/ground/i18n/translator'
import type { Column, Columns } from './column'

/** Rows for which the template offers its lists. */
const ROWS = 1_000

/** What a column takes that only the register knows: the names of towns and units, by the column's key. */
export type Offers = Readonly<Record<string, readonly string[]>>

/**
 * The template of a kind: its headings, with the lists of what is allowed; a sheet that explains every column; and a sheet
 * that holds the lists, since those of a county are too long for a cell's own rule.
 */
export async function templateOf(columns: Columns, offers: Offers, name: string, t: Translator<'imports'>) {
  const workbook = new ExcelJS.Workbook()
  const all = Object.entries(columns).map(([key, column]) => ({
    ...column,
    offered: offers[key] ?? column.words ?? [],
  }))
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = all.map(({ headings: [heading] }) => ({
    width: Math.min(30, Math.max(12, heading.length * 2 + 4)),
    // text everywhere, or Excel rounds codes and identity numbers
    style: { numFmt: '@' },
  }))
  const head = sheet.addRow(all.map(({ headings: [heading] }) => heading))
  head.eachCell((cell, place) => {
    cell.font = { bold: true, ...(all[place - 1]?.needed && { color: { argb: 'FFAD1F17' } }) }
  })
  explain(workbook.addWorksheet(t('template.sheet')), all, t)
  offer(workbook.addWorksheet(t('template.lists')), sheet, all)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

type Offered = Column & { offered: readonly string[] }

/** Writes the lists side by side, and lets the cells beneath each heading choose from theirs. */
function offer(lists: ExcelJS.Worksheet, sheet: ExcelJS.Worksheet, all: readonly Offered[]): void {
  let list = 0
  all.forEach(({ headings: [heading], offered }, place) => {
    if (offered.length === 0) return
    const column = lists.getColumn(++list)
    column.values = [heading, ...offered]
    column.width = 24
    const from = `'${lists.name}'!$${column.letter}$2:$${column.letter}$${offered.length + 1}`
    for (let row = 2; row <= ROWS + 1; row++)
      sheet.getCell(row, place + 1).dataValidation = { type: 'list', allowBlank: true, formulae: [from] }
  })
  lists.getRow(1).font = { bold: true }
}

function explain(sheet: ExcelJS.Worksheet, columns: readonly Offered[], t: Translator<'imports'>): void {
  sheet.columns = [{ width: 22 }, { width: 12 }, { width: 70 }, { width: 30 }]
  const heads = [t('template.column'), t('template.need'), t('template.takes'), t('template.example')]
  sheet.addRow(heads).font = { bold: true }
  for (const column of columns) {
    const need = column.needed ? t('template.needed') : t('template.optional')
    const row = sheet.addRow([column.headings[0], need, takes(column, t), column.example])
    row.eachCell((cell) => {
      cell.alignment = { wrapText: true, vertical: 'top' }
    })
  }
  sheet.addRow([])
  for (const rule of ['empty', 'heading', 'once'] as const) sheet.addRow([t(`template.rules.${rule}`)])
}

/** What may stand in a column: its words, a day, a number, a text so long. */
function takes({ words, wants, personal, max, offered }: Offered, t: Translator<'imports'>): string {
  if (words) return t('template.words', { words: words.join('、') })
  if (offered.length > 0) return t('template.listed')
  if (wants) return t(`template.${wants}`)
  if (personal === 'idNumber' || personal === 'phone') return t(`template.${personal}`)
  return max === undefined ? t('template.text') : t('template.textOf', { max })
}
