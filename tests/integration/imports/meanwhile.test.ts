import { expect } from 'vitest'
import type { Reason } from '@/lib/across/imports/column'
import { confirmImport } from '@/lib/across/imports/commands/confirm'
import { mergeVillages } from '@/lib/across/mergers/change'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, aHolder, NOON, today } from '../../support/given'
import { confirmed, importRow, rowsOf, uploaded, uploadedRows } from './given'
import { idNumberOf } from './people'
import { csv } from './sheet-maker'

const HEAD = ['村代码', '户编号', '姓名', '身份证号码', '与户主关系', '耕地面积（亩）', '林地面积（亩）', '健康状况']
const row = (given: { code?: string; mu?: string; forest?: string; health?: string } = {}) => [
  ...[given.code ?? '610926100214', 'A0001', '余大安', idNumberOf(1), '户主'],
  ...[given.mu ?? '3.5', given.forest ?? '6', given.health ?? '健康'],
]
const sheet = (...rows: string[][]) => csv([HEAD, ...rows])

/** Ends once some session waits for another's lock. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const [{ waits } = { waits: 0 }] = await db().$queryRaw<{ waits: number }[]>`
      SELECT count(*)::int AS waits FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (waits > 0) return
  }
}

test('what somebody writes by hand while a sheet is being written is not written over', async () => {
  const world = await aCounty()
  const actor = await aHolder(world, 'HEADQUARTERS')
  await confirmed(actor, await uploaded(actor, 'HOUSEHOLDS', sheet(row())))
  const { id } = await db().household.findUniqueOrThrow({ where: { number: 'A0001' } })
  const draft = await uploaded(actor, 'HOUSEHOLDS', sheet(row({ mu: '4', forest: '' })))
  let work: Promise<void> | undefined
  await db().$transaction(async (tx) => {
    await tx.household.update({ where: { id }, data: { forestMu: 9, version: { increment: 1 } } })
    work = (await confirmImport(actor, { importId: draft.id, version: draft.version }, NOON)).work
    await somebodyWaits()
  })
  await work
  expect(await importRow(draft.id)).toMatchObject({ state: 'DRAFT', failure: { code: 'import_changed' } })
  const household = await db().household.findUniqueOrThrow({ where: { id } })
  expect([Number(household.forestMu), Number(household.farmlandMu)]).toEqual([9, 3.5])
  expect(await confirmed(actor, await importRow(draft.id))).toMatchObject({ state: 'DONE' })
  const written = await db().household.findUniqueOrThrow({ where: { id } })
  expect([Number(written.forestMu), Number(written.farmlandMu)]).toEqual([9, 4])
})

test('a sheet that changes a person makes a version of the household: a form that was open is told so', async () => {
  const world = await aCounty()
  const actor = await aHolder(world, 'HEADQUARTERS')
  await confirmed(actor, await uploaded(actor, 'HOUSEHOLDS', sheet(row())))
  const before = await db().household.findUniqueOrThrow({ where: { number: 'A0001' } })
  await confirmed(actor, await uploaded(actor, 'HOUSEHOLDS', sheet(row({ health: '残疾' }))))
  const after = await db().household.findUniqueOrThrow({ where: { number: 'A0001' } })
  expect(after.version).toBe(before.version + 1)
})

test('the old code of a merged village means the one it went into, and no row makes the old one anew', async () => {
  const world = await aCounty()
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  const merge = { villageId: world.shahe.id, successorId: world.jinshahe.id, document: '平政发〔2026〕21号' }
  await mergeVillages(headquarters, { ...merge, onDay: today, endMembers: false }, NOON)
  await confirmed(headquarters, await uploaded(headquarters, 'HOUSEHOLDS', sheet(row())))
  expect(await db().household.findUniqueOrThrow({ where: { number: 'A0001' } })).toMatchObject({
    villageId: world.jinshahe.id,
    townshipId: world.changan.id,
  })
  const head = ['乡镇代码', '乡镇', '村代码', '村名称', '村类型', '类型起始日期']
  const old = ['610926100', '城关镇', '610926100214', '沙河村', '深度贫困村', '2026-07-01']
  const draft = await uploadedRows(headquarters, 'PLACES', [head, old])
  const [refused] = await rowsOf(draft.id)
  expect(refused).toMatchObject({ fate: 'REFUSED' })
  expect(refused?.reasons as Reason[]).toMatchObject([{ code: 'village_merged', value: '沙河村', other: '金沙河村' }])
})

test('a sheet rewrites no class of the past, and none that is decided ahead', async () => {
  const world = await aCounty()
  const admin = await aHolder(world, 'ADMINISTRATOR')
  const head = ['乡镇代码', '乡镇', '村代码', '村名称', '村类型', '类型起始日期']
  const reasonFor = async (kind: string, from: string) => {
    const draft = await uploadedRows(admin, 'PLACES', [
      head,
      ['610926100', '城关镇', '610926100214', '沙河村', kind, from],
    ])
    const [one] = await rowsOf(draft.id)
    return { draft, code: (one?.reasons as Reason[] | undefined)?.[0]?.code ?? one?.fate }
  }
  const first = await reasonFor('深度贫困村', '2026-01-01')
  expect(first.code).toBe('CHANGED')
  await confirmed(admin, first.draft)
  expect((await reasonFor('非贫困村', '2026-06-09')).code).toBe('class_day_passed')
  const ahead = await reasonFor('非贫困村', '2026-08-01')
  expect(ahead.code).toBe('CHANGED')
  await confirmed(admin, ahead.draft)
  expect((await reasonFor('一般贫困村', '2026-07-01')).code).toBe('class_day_too_early')
  const terms = await db().villageClassTerm.findMany({
    where: { villageId: world.shahe.id },
    orderBy: { fromOn: 'asc' },
  })
  expect(terms.map(({ class: kind }) => kind)).toEqual(['DEEP_POVERTY', 'NON_POVERTY'])
})
