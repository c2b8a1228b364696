import { Refusal } from '@/lib/ground/refusal'
import { LIMITS } from '@/lib/ground/sheets/limits'
import type { SheetRow } from '@/lib/ground/sheets/sheet'
import type { Columns } from './column'
import { halfWidth } from './fields'

/** Where each column of a kind stands in a sheet, and the headings that nobody knows. */
export type Headings = { places: Map<string, number>; texts: Map<string, string>; ignored: string[]; row: number }

/** 村名称*, 村名称（必填） and 村 名称 are 村名称. */
export function plainHeading(text: string): string {
  return halfWidth(text)
    .replace(/[\s*＊:：]/gu, '')
    .replace(/[(（](?:必填|选填|可不填)[)）]/u, '')
}

/**
 * Reads rows until one holds every required heading: above it may stand a title. Refuses, when none of the first rows does,
 * naming what the best of them lacks; a heading that stands twice; a sheet without rows.
 */
export async function findHeadings(rows: AsyncIterator<SheetRow>, columns: Columns): Promise<Headings> {
  let best: { missing: string[]; known: number } | undefined
  for (let looked = 0; looked < LIMITS.headingRows; looked++) {
    const { value: row, done } = await rows.next()
    if (done) break
    const headings = headingsOf(row, columns)
    const missing = Object.entries(columns).filter(([key, { required }]) => required && !headings.places.has(key))
    if (missing.length === 0) return headings
    const known = headings.places.size
    if (!best || known > best.known) best = { missing: missing.map(([, column]) => column.headings[0]), known }
  }
  if (!best) throw new Refusal('sheet_no_rows')
  throw new Refusal('sheet_headings_missing', { headings: best.missing.join('、') })
}

function headingsOf(row: SheetRow, columns: Columns): Headings {
  const keys = new Map(
    Object.entries(columns).flatMap(([key, { headings }]) => headings.map((one) => [plainHeading(one), key] as const)),
  )
  const places = new Map<string, number>()
  const texts = new Map<string, string>()
  const ignored: string[] = []
  row.cells.forEach((cell, i) => {
    const plain = plainHeading(cell)
    if (!plain) return
    const key = keys.get(plain)
    if (key === undefined) ignored.push(cell.trim().slice(0, 30))
    else if (places.has(key))
      throw new Refusal('sheet_heading_twice', { heading: cell.trim().slice(0, 30), row: row.number })
    else {
      places.set(key, i)
      texts.set(key, cell.trim().slice(0, 30))
    }
  })
  return { places, texts, ignored, row: row.number }
}
