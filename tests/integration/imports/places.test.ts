import { describe, expect } from 'vitest'
import { mergeVillages } from '@/lib/across/mergers/change'
import { dayOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, NOON } from '../../support/given'
import { anAdministrator, confirmed, rowsOf, uploadedRows } from './given'

const HEAD = ['乡镇代码', '乡镇名称', '村代码', '村名称', '曾用名', '村类型', '类型起始日期', '村民组']

describe('places from a sheet', () => {
  test('every row says its fate before anything is written; written, the same file changes nothing', async () => {
    const world = await aCounty()
    const admin = await anAdministrator(world)
    const rows = [
      ['平利县行政区划', null, null, null, null, null, null, null],
      HEAD,
      [
        '610926100',
        '城关镇',
        '610926100214',
        '沙河村村委会',
        '沙家河村',
        '深度贫困村',
        46023,
        '一组、二组、三组、四组',
      ],
      ['610926109', '正阳镇', '610926109206', '鄢家台 村', null, '一般贫困村', '2026年1月1日', '一组'],
      ['610926108', '长安镇', '610926108215', '金沙河村', null, null, null, null],
      ['610926108', '长安镇', '610926100999', '错码村', null, null, null, null],
      ['610926108', '长安镇', '610926108215', '金沙河村', null, null, null, null],
      ['610926108', '长安镇', '610926108300', '新村', null, '贫困', null, null],
      ['填表人：王某', null, null, null, null, null, null, null],
    ]
    const draft = await uploadedRows(admin, 'PLACES', rows)
    expect(draft).toMatchObject({ state: 'DRAFT', rows: 7, newRows: 1, changedRows: 1, sameRows: 1, refusedRows: 4 })
    const fates = await rowsOf(draft.id)
    expect(fates.map(({ number, fate }) => [number, fate])).toEqual([
      [3, 'CHANGED'],
      [4, 'NEW'],
      [5, 'SAME'],
      [6, 'REFUSED'],
      [7, 'REFUSED'],
      [8, 'REFUSED'],
      [9, 'REFUSED'],
    ])
    expect(fates[0]?.differences).toEqual([
      { column: 'aliases', old: '', new: '沙家河村' },
      { column: 'groups', old: '一组、二组、三组', new: '一组、二组、三组、四组' },
      { column: 'class', old: '', new: '深度贫困村' },
    ])
    expect(fates[3]?.reasons).toMatchObject([{ code: 'code_of_another_town', column: 'code', town: '长安镇' }])
    expect(fates[4]?.reasons).toMatchObject([{ code: 'twice_in_file', row: 5 }])
    expect(fates[5]?.reasons).toMatchObject([{ code: 'not_a_choice', column: 'class', value: '贫困' }])
    expect(await db().village.count()).toBe(3)

    expect(await confirmed(admin, draft)).toMatchObject({ state: 'DONE' })
    const made = await db().village.findUniqueOrThrow({
      where: { code: '610926109206' },
      include: { township: true, teams: true, groups: true, classes: true },
    })
    expect(made).toMatchObject({ name: '鄢家台村', township: { name: '正阳镇', code: '610926109' } })
    expect([made.teams.length, made.groups.length, made.classes[0]?.class]).toEqual([4, 1, 'GENERAL_POVERTY'])
    const shahe = await db().village.findUniqueOrThrow({
      where: { id: world.shahe.id },
      include: { groups: true, classes: true },
    })
    expect(shahe).toMatchObject({ name: '沙河村', aliases: ['沙家河村'] })
    expect(shahe.groups).toHaveLength(4)
    expect(shahe.classes).toMatchObject([{ class: 'DEEP_POVERTY', fromOn: new Date('2026-01-01') }])
    expect(await db().importRow.count({ where: { sealed: { not: null } } })).toBe(0)
    const entries = await db().auditEntry.findMany({ where: { type: 'import.written' } })
    expect(entries).toMatchObject([{ objectId: draft.id, data: { newRows: 1, changedRows: 1, leftOut: 4 } }])

    const again = await uploadedRows(admin, 'PLACES', rows)
    expect(again).toMatchObject({ newRows: 0, changedRows: 0, sameRows: 3, refusedRows: 4 })
    await expect(confirmed(admin, again)).rejects.toMatchObject({ code: 'import_nothing' })
  })

  test('a village that was merged into another is written no more, and the row says where to', async () => {
    const world = await aCounty()
    const admin = await anAdministrator(world)
    const merger = { villageId: world.shahe.id, successorId: world.jinshahe.id, onDay: dayOf(NOON), endMembers: false }
    await mergeVillages(admin, { ...merger, document: '平政发〔2026〕21号' }, NOON)
    const rows = [
      HEAD,
      ['610926100', '城关镇', world.shahe.code, '沙河村', null, '深度贫困村', 46023, null],
      [null, '城关镇', null, '沙河村', null, null, null, '九组'],
      [null, '长安镇', null, '沙河村', null, null, null, null],
    ]
    const draft = await uploadedRows(admin, 'PLACES', rows)
    const fates = await rowsOf(draft.id)
    const no = { code: 'village_merged', value: '沙河村', other: '金沙河村', successorCode: world.jinshahe.code }
    expect(fates.map(({ fate, reasons }) => [fate, reasons])).toMatchObject([
      ['REFUSED', [{ ...no, column: 'code' }]],
      ['REFUSED', [{ ...no, column: 'name' }]],
      ['SAME', []],
    ])
  })
})
