import ExcelJS from 'exceljs'
import { expect, vi } from 'vitest'
import { GET } from '@/app/api/issues/export/route'
import type { Actor } from '@/lib/ground/access/actor'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, aReport, type World } from '../../support/given'

const session = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => new Map() }))
vi.mock('@/lib/ground/auth/require-actor', () => ({
  currentActor: async () => session.actor,
  requireVisit: async () => {
    if (!session.actor) throw new Refusal('signed_out')
    return { actor: session.actor, at: await now(db()) }
  },
}))

async function exported(actor: Actor | null, query = ''): Promise<Response> {
  session.actor = actor
  return GET(new Request(`http://localhost:3000/api/issues/export${query}`), { params: Promise.resolve({}) })
}

/** The sheet as a spreadsheet program reads it. */
async function sheetOf(response: Response): Promise<ExcelJS.Worksheet> {
  expect(response.status).toBe(200)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await response.arrayBuffer())
  return workbook.worksheets[0] as ExcelJS.Worksheet
}

const HEAD_ROW = 2

function columnOf(sheet: ExcelJS.Worksheet, head: string): ExcelJS.CellValue[] {
  const heads = sheet.getRow(HEAD_ROW).values as ExcelJS.CellValue[]
  const at = heads.indexOf(head)
  if (at < 0) throw new Error(`no column ${head} in ${heads}`)
  return (sheet.getColumn(at).values as ExcelJS.CellValue[]).slice(HEAD_ROW + 1)
}

async function aHousehold(world: World) {
  return db().household.create({
    data: {
      countyId: world.county.id,
      townshipId: world.changan.id,
      villageId: world.jinshahe.id,
      number: '61092610821500017',
      headName: '余大安',
      category: 'ORDINARY',
      povertyStatus: 'NEVER',
      people: 4,
      phoneMasked: '138****2046',
    },
  })
}

test('each takes out what they may see, and no more', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const neighbour = await aCommander(world, world.shahe, { name: '邻村' })
  const township = await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id })
  const telecom = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.telecom.id })
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  const here = await aReport(commander, world.jinshahe, { title: '金沙河路基塌方' })
  const there = await aReport(neighbour, world.shahe, { title: '沙河饮水断流', category: 'WATER' })
  const numbers = async (actor: Actor, query = '') => columnOf(await sheetOf(await exported(actor, query)), '编号')
  expect(await numbers(commander)).toEqual([here.number])
  expect(await numbers(township)).toEqual([here.number])
  expect(await numbers(telecom)).toEqual([])
  expect((await numbers(headquarters)).sort()).toEqual([here.number, there.number].sort())
  expect(await numbers(headquarters, '?category=WATER')).toEqual([there.number])
  expect(await numbers(commander, '?village=610926100214'), 'a filter never widens').toEqual([])
  expect(await numbers(commander, '?view=nonsense&xyz=1'), 'read as softly as the list').toEqual([here.number])
  for (const role of ['ORGDEPT', 'ADMINISTRATOR'] as const)
    expect((await exported(await aHolder(world, role))).status).toBe(404)
  expect((await exported(null)).status).toBe(401)
})

test('what is typed stays text, however it begins', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const typed = ['=HYPERLINK("http://evil","余某")', '+8613812345678', '-2+3+cmd|calc', '@SUM(A1:A9)', '三组 <b>&路']
  for (const title of typed) await aReport(commander, world.jinshahe, { title, text: title })
  const sheet = await sheetOf(await exported(commander))
  const cells = [...columnOf(sheet, '问题'), ...columnOf(sheet, '详细')]
  const expected = typed.map((title) => (/^[=+\-@]/.test(title) ? `'${title}` : title))
  expect(cells.toSorted()).toEqual([...expected, ...expected].toSorted())
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      expect(cell.formula).toBeUndefined()
      expect(cell.hyperlink).toBeUndefined()
    })
  })
})

test('households stay masked, instants are those of Shanghai, and the sheet says who took it out', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const household = await aHousehold(world)
  const noon = new Date('2026-06-10T04:00:00Z')
  await aReport(commander, world.jinshahe, { householdId: household.id, groupId: world.jinshahe.groups[2]?.id }, noon)
  const response = await exported(commander)
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="issues-\d{8}\.xlsx"/)
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  const sheet = await sheetOf(response)
  expect(columnOf(sheet, '户主')).toEqual(['余*安'])
  expect(columnOf(sheet, '组')).toEqual(['三组'])
  expect(columnOf(sheet, '上报')).toEqual([new Date('2026-06-10T12:00:00Z')])
  const watermark = String(sheet.getCell('A1').value)
  expect(watermark).toMatch(/总队长.*金沙河村.*周明远 于 .*导出，仅供工作使用/)
  expect(sheet.headerFooter.oddFooter).toContain('周明远')
  const everything = JSON.stringify(sheet.getSheetValues())
  expect(everything).not.toMatch(/余大安|138\*|61092610821500017/)
})

test('an export is on the record before a row leaves, with its filter and how many rows', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  await aReport(commander, world.jinshahe)
  const response = await exported(commander, '?category=ROAD&light=GREY,RED')
  const entries = await db().auditEntry.findMany({ where: { type: 'issues.exported' } })
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({
    cadreId: commander.cadreId,
    countyId: world.county.id,
    data: { filter: { view: 'open', category: 'ROAD', light: 'GREY,RED' }, rows: 1 },
  })
  await response.body?.cancel()
  await exported(await aHolder(world, 'ORGDEPT'))
  expect(await db().auditEntry.count({ where: { type: 'issues.exported' } }), 'a refusal exports nothing').toBe(1)
})
