import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reason } from '@/lib/across/imports/column'
import { beginImport } from '@/lib/across/imports/commands/begin'
import { db } from '@/lib/ground/database/db'
import { LOCALES } from '@/lib/ground/i18n/locale'
import { translatorFor } from '@/lib/ground/i18n/translator'
import { Refusal } from '@/lib/ground/refusal'
import { freshDatabase, type TestDatabase } from '../../support/database'
import { aCounty, NOON } from '../../support/given'
import { anAdministrator, importRow, rowsOf } from './given'
import { HOSTILE_SHEETS, type HostileSheet } from './hostile-corpus'

const MIB = 1024 * 1024
const MEMORY_AT_MOST = 300 * MIB
const MILLISECONDS_AT_MOST = 2_000

let database: TestDatabase
let admin: Awaited<ReturnType<typeof anAdministrator>>
beforeAll(async () => {
  database = await freshDatabase()
  admin = await anAdministrator(await aCounty())
  // what the first reading loads is not the sheet's cost
  await beginImport(admin, 'PLACES', { name: 'x.csv', bytes: Buffer.from('乡镇,村\n城关镇,沙河村') }, NOON).then(
    ({ work }) => work,
  )
})
afterAll(() => database.drop())

/** What a file ended with: the refusal of the whole, or its import. Read through the same command as an upload. */
async function outcomeOf({ kind = 'PLACES' }: HostileSheet, bytes: Buffer): Promise<{ code: string } | { id: string }> {
  try {
    const { id, work } = await beginImport(admin, kind, { name: '表.xlsx', bytes }, NOON)
    await work
    const { failure } = await importRow(id)
    return failure ? (failure as { code: string }) : { id }
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code }
    throw error
  }
}

test('there are forty and more', () => {
  expect(HOSTILE_SHEETS.length).toBeGreaterThanOrEqual(40)
})

describe.each(HOSTILE_SHEETS)('$name', (sheet) => {
  test('is refused, or read as the page says, at a small cost', async () => {
    const bytes = await sheet.bytes()
    const memoryBefore = process.memoryUsage().rss
    const began = performance.now()
    const outcome = await outcomeOf(sheet, bytes)
    const took = performance.now() - began
    const cost = process.resourceUsage().maxRSS * 1024 - memoryBefore
    expect({ code: 'code' in outcome ? outcome.code : undefined }).toEqual({ code: sheet.refused })
    expect(took).toBeLessThan(MILLISECONDS_AT_MOST)
    expect(cost).toBeLessThan(MEMORY_AT_MOST)
    if (!('id' in outcome)) return
    const rows = await rowsOf(outcome.id)
    const reason = (reasons: unknown) => (reasons as Reason[])[0]?.code
    expect(Object.fromEntries(rows.map(({ number, fate, reasons }) => [number, reason(reasons) ?? fate]))).toEqual(
      sheet.rows,
    )
    if (sheet.notes) expect((await importRow(outcome.id)).notes).toMatchObject(sheet.notes)
    expect(JSON.stringify(rows.map(({ shown, reasons, differences }) => [shown, reasons, differences]))).not.toMatch(
      /\d{15,}/,
    )
  })
})

test('every reason of a row is a sentence in both languages', async () => {
  const reasons = (await db().importRow.findMany({ select: { reasons: true } })).flatMap(
    (row) => row.reasons as Reason[],
  )
  expect(new Set(reasons.map(({ code }) => code)).size).toBeGreaterThan(8)
  for (const locale of LOCALES) {
    const t = translatorFor(locale, 'imports')
    for (const { code } of reasons) {
      const said = { column: '村', value: '甲', row: '3', max: '20', words: '是、否', town: '城关镇', other: '1' }
      expect(t(`reasons.${code}`, said)).toMatch(/[。.？?]$/)
    }
  }
})
