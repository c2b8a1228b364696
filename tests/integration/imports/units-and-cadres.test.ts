import { describe, expect } from 'vitest'
import type { Question } from '@/lib/across/imports/column'
import { answerQuestions } from '@/lib/across/imports/commands/answer'
import { discardImport } from '@/lib/across/imports/commands/discard'
import { getImport } from '@/lib/across/imports/queries/get'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCounty, aHolder, NOON } from '../../support/given'
import { anAdministrator, confirmed, importRow, rowsOf, uploadedRows } from './given'

const UNIT = ['单位名称', '单位简称', '类别', '层级', '所属乡镇']
const CADRE = ['姓名', '单位', '职务', '出生年月', '手机号']

describe('units', () => {
  test('are matched by full name; a short name has one bearer; what changes says old and new', async () => {
    const world = await aCounty()
    const admin = await anAdministrator(world)
    const draft = await uploadedRows(admin, 'UNITS', [
      UNIT,
      ['交通局', '交通局', '政法', '县级', null],
      ['平利县水利局', '水利局', '农业', '县级', null],
      ['平利县水务公司', '水利局', '其他', '县级', null],
      ['老县镇人民政府', '老县镇', '其他', '乡镇', '老县镇'],
      ['长安镇', '长安镇', null, null, '长安镇'],
      ['平利县档案馆', '档案馆', null, '县级', null],
    ])
    const rows = await rowsOf(draft.id)
    expect(rows.map(({ fate, reasons }) => (reasons as { code: string }[])[0]?.code ?? fate)).toEqual([
      'CHANGED',
      'NEW',
      'unit_short_name_taken',
      'town_unknown',
      'SAME',
      'unit_needs_kind',
    ])
    expect(rows[0]?.differences).toEqual([{ column: 'category', old: '经济', new: '政法' }])
    await confirmed(admin, draft)
    expect(await db().unit.findFirst({ where: { name: '平利县水利局' } })).toMatchObject({ category: 'AGRICULTURE' })
    expect(await db().unit.findUnique({ where: { id: world.units.transport.id } })).toMatchObject({
      category: 'POLITICAL_LEGAL',
    })
  })

  test('what a county was founded with takes its full name from the first sheet, once', async () => {
    const world = await aCounty()
    const admin = await anAdministrator(world)
    const rows = [
      ['平利县交通运输局', '交通局', null, null, null],
      ['平利县交通运输公司', '交通局', '其他', '县级', null],
      ['移动公司', '移动公司', null, null, null],
      ['平利县移动公司', '移动公司', null, null, null],
    ]
    const draft = await uploadedRows(admin, 'UNITS', [UNIT, ...rows])
    const judged = await rowsOf(draft.id)
    expect(judged.map(({ fate, reasons }) => (reasons as { code: string }[])[0]?.code ?? fate)).toEqual([
      ...['CHANGED', 'unit_short_name_taken', 'SAME', 'unit_short_name_taken'],
    ])
    expect(judged[0]?.differences).toEqual([{ column: 'name', old: '交通局', new: '平利县交通运输局' }])
    await confirmed(admin, draft)
    expect(await db().unit.findUnique({ where: { id: world.units.transport.id } })).toMatchObject({
      ...{ name: '平利县交通运输局', shortName: '交通局' },
    })
    expect((await uploadedRows(admin, 'UNITS', [UNIT, ...rows.slice(0, 1)])).sameRows).toBe(1)
  })
})

describe('cadres', () => {
  test('who may be someone else is asked about, never guessed; one answer serves, and the rest is written without it', async () => {
    const world = await aCounty()
    const admin = await anAdministrator(world)
    const transferred = await aCadre(world, { name: '秦立航', unit: world.units.telecom })
    await db().unit.create({
      data: {
        ...{ countyId: world.county.id, name: '县交通局（旧）', shortName: '交通局' },
        category: 'OTHER',
        tier: 'COUNTY',
      },
    })
    const draft = await uploadedRows(admin, 'CADRES', [
      CADRE,
      ['秦立航', '移动公司', '主任', null, '13900000001'],
      ['秦立航', '县委办', '干事', null, null],
      ['江予安', '交通局', '局长', '1980.05', null],
      ['何 晓 岚', '县委办', '副主任', 32_994, null],
    ])
    const rows = await rowsOf(draft.id)
    expect(rows.map(({ fate }) => fate)).toEqual(['CHANGED', 'ASKED', 'ASKED', 'NEW'])
    expect(rows[0]?.differences).toMatchObject([
      { column: 'post', old: '干部', new: '主任' },
      { column: 'phone', old: '', new: '139****0001' },
    ])
    expect(JSON.stringify(rows)).not.toContain('13900000001')
    const [person, unit] = rows.slice(1, 3).map(({ question }) => question as unknown as Question)
    expect(person?.candidates).toMatchObject([{ id: transferred.id, facts: ['移动公司', '干部'] }])
    expect(unit?.candidates.map(({ name }) => name).sort()).toEqual(['交通局', '县交通局（旧）'])

    const answers = [`${person?.key}:new`, `${unit?.key}:${world.units.transport.id}`]
    const on = { importId: draft.id, version: draft.version }
    const wrong = answerQuestions(admin, { ...on, answers: [`${unit?.key}:${transferred.id}`] }, NOON)
    await expect(wrong).rejects.toMatchObject({ code: 'invalid' })
    await (await answerQuestions(admin, { ...on, answers }, NOON)).work
    const answered = await importRow(draft.id)
    expect(answered).toMatchObject({ newRows: 3, changedRows: 1, askedRows: 0, version: draft.version + 1 })
    await expect(confirmed(admin, draft)).rejects.toMatchObject({ code: 'changed' })
    await confirmed(admin, answered)
    expect(await db().cadre.count({ where: { name: '秦立航' } })).toBe(2)
    const made = await db().cadre.findFirst({ where: { name: '何晓岚' } })
    expect(made?.bornOn?.toISOString().slice(0, 10)).toBe('1990-05-01')
  })

  test('whoever changed the register meanwhile: nothing is written, and the page shows what is so now', async () => {
    const world = await aCounty()
    const admin = await anAdministrator(world)
    const draft = await uploadedRows(admin, 'CADRES', [
      CADRE,
      ['甲某', '县委办', '干事', null, null],
      ['乙某', '县委办', '干事', null, null],
    ])
    await aCadre(world, { name: '乙某', unit: world.units.headquarters })
    const stopped = await confirmed(admin, draft)
    expect(stopped).toMatchObject({ state: 'DRAFT', newRows: 1, changedRows: 1, failure: { code: 'import_changed' } })
    expect(await db().cadre.count({ where: { name: '甲某' } })).toBe(0)
    expect(await confirmed(admin, stopped)).toMatchObject({ state: 'DONE' })
  })

  test('a fault of the database in the middle leaves nothing, and says so', async () => {
    const world = await aCounty()
    const admin = await anAdministrator(world)
    const rows = Array.from({ length: 1_500 }, (_, i) => [
      `某${String.fromCodePoint(0x4e00 + i)}`,
      '县委办',
      '干事',
      null,
      null,
    ])
    const draft = await uploadedRows(admin, 'CADRES', [CADRE, ...rows])
    expect(draft.newRows).toBe(1_500)
    await db().$executeRaw`ALTER TABLE cadres ADD CONSTRAINT fault CHECK (name <> '某兩')`
    const before = await db().cadre.count()
    const logged = console.error
    console.error = () => {}
    const stopped = await confirmed(admin, draft).finally(() => {
      console.error = logged
    })
    expect(stopped).toMatchObject({ state: 'DRAFT', failure: { code: 'import_failed' } })
    expect(await db().cadre.count()).toBe(before)
  })
})

describe('whose imports', () => {
  test('each kind is for whom its deed names, in their own county, and is nothing to others', async () => {
    const world = await aCounty()
    const admin = await anAdministrator(world)
    const orgdept = await aHolder(world, 'ORGDEPT')
    const headquarters = await aHolder(world, 'HEADQUARTERS')
    const leader = await aHolder(world, 'LEADER')
    const sheet = [CADRE, ['甲某', '县委办', '干事', null, null]]
    const draft = await uploadedRows(orgdept, 'CADRES', sheet)
    for (const stranger of [headquarters, leader]) {
      await expect(uploadedRows(stranger, 'CADRES', sheet)).rejects.toMatchObject({ code: 'not_found' })
      await expect(confirmed(stranger, draft)).rejects.toMatchObject({ code: 'not_found' })
      const on = { importId: draft.id, version: draft.version }
      await expect(discardImport(stranger, on, NOON)).rejects.toMatchObject({ code: 'not_found' })
      expect(await getImport(stranger, draft.id, {})).toBeNull()
    }
    const away = await db().county.create({ data: { code: '610999', name: '别县', shortName: '别' } })
    const elsewhere = { ...admin, seats: admin.seats.map((seat) => ({ ...seat, countyId: away.id })) }
    expect(await getImport(elsewhere, draft.id, {})).toBeNull()
    await expect(confirmed(elsewhere, draft)).rejects.toMatchObject({ code: 'not_found' })

    await discardImport(admin, { importId: draft.id, version: draft.version }, NOON)
    expect(await importRow(draft.id)).toMatchObject({ state: 'DISCARDED' })
    expect(await db().importRow.count({ where: { sealed: { not: null } } })).toBe(0)
    await expect(confirmed(admin, draft)).rejects.toMatchObject({ code: 'import_ended' })
  })

  test('what is uploaded and what is put aside is on record, with who did it', async () => {
    const world = await aCounty()
    const [admin, orgdept] = [await anAdministrator(world), await aHolder(world, 'ORGDEPT')]
    const draft = await uploadedRows(orgdept, 'CADRES', [CADRE, ['甲某', '县委办', '干事', null, null]])
    await discardImport(admin, { importId: draft.id, version: draft.version }, NOON)
    const entries = await db().auditEntry.findMany({ where: { objectId: draft.id }, orderBy: { id: 'asc' } })
    const sheet = { importId: draft.id, kind: 'CADRES', fileName: draft.fileName, sha256: draft.sha256 }
    expect(entries.map(({ type, cadreId, data }) => [type, cadreId, data])).toEqual([
      ['import.uploaded', orgdept.cadreId, sheet],
      ['import.discarded', admin.cadreId, sheet],
    ])
  })
})
