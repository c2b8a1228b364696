import { describe, expect } from 'vitest'
import type { Question, Reason } from '@/lib/across/imports/column'
import { answerQuestions } from '@/lib/across/imports/commands/answer'
import { unseal } from '@/lib/ground/crypto/sealed'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, aHolder, NOON, type World } from '../../support/given'
import { confirmed, importRow, rowsOf, uploaded, uploadedRows } from './given'
import { idNumberOf } from './people'
import { csv } from './sheet-maker'

const HEAD = [
  ...['乡镇', '村', '组', '户编号', '贫困户属性', '脱贫属性', '联系电话', '耕地面积（亩）', '是否解决安全饮用水'],
  ...['姓名', '身份证号码', '与户主关系', '性别', '文化程度', '健康状况', '是否参加城乡居民基本医保', '务工时间（月）'],
]
type Given = Partial<
  Record<
    | 'town'
    | 'village'
    | 'group'
    | 'number'
    | 'status'
    | 'phone'
    | 'mu'
    | 'name'
    | 'id'
    | 'relation'
    | 'sex'
    | 'health'
    | 'months',
    string
  >
>
const row = (given: Given) => [
  ...[given.town ?? '城关镇', given.village ?? '沙河村', given.group ?? '一组', given.number ?? 'A0001'],
  ...['低保户', given.status ?? '享受政策', given.phone ?? '13900001111', given.mu ?? '3.5', '是'],
  ...[given.name ?? '余大安', given.id ?? idNumberOf(1), given.relation ?? '户主', given.sex ?? '男'],
  ...['初中', given.health ?? '健康', '是', given.months ?? ''],
]
const FAMILY = [row({}), row({ name: '王小兰', id: idNumberOf(2), relation: '配偶', sex: '女', months: '10' })]

const headquarters = (world: World) => aHolder(world, 'HEADQUARTERS')
const fatesOf = async (id: string) =>
  (await rowsOf(id)).map(({ fate, reasons }) => (reasons as Reason[])[0]?.code ?? fate)

/** The same sheet with a year's income behind it. */
const INCOME_HEAD = ['年度', '工资性收入', '生产经营性收入（元）', '财产性收入', '转移性收入', '生产经营性支出']
const withIncome = (income: string[], rows = FAMILY) =>
  csv([[...HEAD, ...INCOME_HEAD], ...rows.map((one) => [...one, ...income])])

describe('households from a sheet', () => {
  test('bring a year’s income, which a later sheet corrects; what it leaves empty stays', async () => {
    const world = await aCounty()
    const actor = await headquarters(world)
    const incomes = () =>
      db().householdIncome.findMany({
        where: { household: { number: 'A0001' } },
        orderBy: { year: 'asc' },
        omit: { householdId: true, recordedAt: true },
      })
    const first = ['2024年', '42000', '9000.40', '', '3200', '2800']
    const draft = await uploaded(actor, 'HOUSEHOLDS', withIncome(first))
    expect(await fatesOf(draft.id)).toEqual(['NEW', 'NEW'])
    await confirmed(actor, draft)
    const of2024 = {
      ...{ year: 2024, people: 2, wageYuan: 42000, businessYuan: 9000, propertyYuan: 0, transferYuan: 3200 },
      ...{ expenseYuan: 2800, source: 'SHEET', recordedById: actor.cadreId },
    }
    expect(await incomes()).toEqual([of2024])
    expect(await fatesOf((await uploaded(actor, 'HOUSEHOLDS', withIncome(first))).id)).toEqual(['SAME', 'SAME'])

    const corrected = await uploaded(actor, 'HOUSEHOLDS', withIncome(['2024', '43000', '', '500', '', '']))
    const [head] = await rowsOf(corrected.id)
    expect(head).toMatchObject({
      fate: 'CHANGED',
      differences: [
        { column: 'wageYuan', old: '42000', new: '43000' },
        { column: 'propertyYuan', old: '0', new: '500' },
      ],
    })
    await confirmed(actor, corrected)
    const next = await uploaded(actor, 'HOUSEHOLDS', withIncome(['2025', '45000', '', '', '', '']))
    await confirmed(actor, next)
    expect(await incomes()).toEqual([
      { ...of2024, wageYuan: 43000, propertyYuan: 500 },
      {
        ...{ ...of2024, year: 2025, wageYuan: 45000, businessYuan: 0, transferYuan: 0, expenseYuan: 0 },
        propertyYuan: 0,
      },
    ])
    const { version } = await db().household.findUniqueOrThrow({ where: { number: 'A0001' } })
    expect(version, 'who has the page open learns of it').toBe(3)
  })

  test('say of which year their income is, and it is none that is still ahead', async () => {
    const world = await aCounty()
    const actor = await headquarters(world)
    const fates = async (income: string[]) =>
      fatesOf((await uploaded(actor, 'HOUSEHOLDS', withIncome(income, FAMILY.slice(0, 1)))).id)
    expect(await fates(['', '42000', '', '', '', ''])).toEqual(['income_needs_year'])
    expect(await fates(['2098', '42000', '', '', '', ''])).toEqual(['income_year_ahead'])
    expect(await fates(['去年', '42000', '', '', '', ''])).toEqual(['not_a_code'])
    expect(await fates(['2025', '-5', '', '', '', ''])).toEqual(['not_a_number'])
    expect(await fates(['2025', '', '', '', '', ''])).toEqual(['NEW'])
    const two = FAMILY.map((one, i) => [...one, '2025', i === 0 ? '42000' : '43000', '', '', '', ''])
    const apart = await uploaded(actor, 'HOUSEHOLDS', csv([[...HEAD, ...INCOME_HEAD], ...two]))
    expect(await fatesOf(apart.id)).toEqual(['household_of_refused_row', 'differs_in_file'])
    expect(await db().household.count()).toBe(0)
  })

  test('are written with their people, sealed; the same file changes nothing; what changes says old and new, masked', async () => {
    const world = await aCounty()
    const actor = await headquarters(world)
    const draft = await uploaded(actor, 'HOUSEHOLDS', csv([HEAD, ...FAMILY]))
    expect(await fatesOf(draft.id)).toEqual(['NEW', 'NEW'])
    const kept = JSON.stringify(await rowsOf(draft.id))
    for (const secret of [idNumberOf(1), '13900001111', '余大安']) expect(kept).not.toContain(secret)
    expect(await confirmed(actor, draft)).toMatchObject({ state: 'DONE' })
    const household = await db().household.findUniqueOrThrow({
      where: { number: 'A0001' },
      include: { members: { orderBy: { relation: 'asc' } }, group: true },
    })
    expect(household).toMatchObject({
      ...{ headName: '余大安', category: 'DIBAO', povertyStatus: 'LIFTED', enjoysPolicy: true, people: 2 },
      ...{ villageId: world.shahe.id, safeWater: true, phoneMasked: '139****1111', group: { name: '一组' } },
    })
    const [head, wife] = household.members
    expect(head).toMatchObject({ sex: 'MALE', education: 'JUNIOR', residentMedical: true, workMonths: null })
    expect(wife).toMatchObject({ sex: 'FEMALE', relation: 'SPOUSE', workMonths: 10 })
    const place = { table: 'household_members', column: 'id_number', rowId: head?.id ?? '' }
    expect(unseal(head?.idNumber as Uint8Array, place)).toBe(idNumberOf(1))

    const again = await uploaded(actor, 'HOUSEHOLDS', csv([HEAD, ...FAMILY]))
    expect(await fatesOf(again.id)).toEqual(['SAME', 'SAME'])

    const changed = [
      row({ phone: '13900002222', mu: '4' }),
      row({
        phone: '13900002222',
        mu: '4',
        name: '王小兰',
        id: idNumberOf(2),
        relation: '配偶',
        sex: '女',
        health: '慢性病',
        months: '10',
      }),
    ]
    const child = row({
      phone: '13900002222',
      mu: '4',
      name: '余小安',
      id: idNumberOf(3, '2010-05-05'),
      relation: '之子',
    })
    const third = await uploaded(actor, 'HOUSEHOLDS', csv([HEAD, ...changed, child]))
    const rows = await rowsOf(third.id)
    expect(rows.map(({ fate }) => fate)).toEqual(['CHANGED', 'CHANGED', 'NEW'])
    expect(rows[0]?.differences).toEqual([
      { column: 'farmlandMu', old: '3.5', new: '4' },
      { column: 'phone', old: '139****1111', new: '139****2222' },
    ])
    expect(rows[1]?.differences).toEqual([{ column: 'health', old: '健康', new: '长期慢性病' }])
    await confirmed(actor, third)
    const now = await db().household.findUniqueOrThrow({ where: { number: 'A0001' }, include: { members: true } })
    expect(now).toMatchObject({ people: 3, version: 2, phoneMasked: '139****2222' })
    expect(now.members.filter(({ health }) => health === 'CHRONIC')).toHaveLength(1)
  })

  test('one bad row holds its household back, not the others; each says why', async () => {
    const world = await aCounty()
    const actor = await headquarters(world)
    await confirmed(actor, await uploaded(actor, 'HOUSEHOLDS', csv([HEAD, ...FAMILY])))
    const wrongDigit = `${idNumberOf(10).slice(0, 17)}${idNumberOf(10).endsWith('1') ? '2' : '1'}`
    const one = (number: string, given: Given) => row({ number, id: idNumberOf(Number(number.slice(1))), ...given })
    const sheet = [
      one('B0011', {}),
      one('B0011', { id: wrongDigit, name: '错号', relation: '配偶' }),
      one('B0021', { id: idNumberOf(1) }),
      one('B0031', { sex: '女' }),
      one('B0041', { group: '九组' }),
      one('B0051', {}),
      one('B0061', { id: idNumberOf(51) }),
      one('B0071', { relation: '配偶' }),
      one('B0081', { status: '未脱贫' }),
      one('B0081', { id: idNumberOf(83), name: '二主', status: '未脱贫' }),
      row({ status: '返贫' }),
      one('B0091', { id: '' }),
      one('B0101', { phone: '139' }),
    ]
    const draft = await uploaded(actor, 'HOUSEHOLDS', csv([HEAD, ...sheet]))
    expect(await fatesOf(draft.id)).toEqual([
      ...[
        'household_of_refused_row',
        'id_check_digit',
        'person_elsewhere',
        'id_number_other_sex',
        'group_unknown',
        'NEW',
      ],
      ...['person_twice_in_file', 'no_head', 'household_of_refused_row', 'two_heads', 'status_by_approval'],
      ...['needed_without_id_number', 'phone_wrong'],
    ])
    await confirmed(actor, draft)
    expect((await db().household.findMany({ select: { number: true } })).map(({ number }) => number).sort()).toEqual([
      'A0001',
      'B0051',
    ])
  })

  test('a township writes its own villages; what lies elsewhere is unknown to it, and its imports to other towns', async () => {
    const world = await aCounty()
    const township = await aHolder(world, 'TOWNSHIP', { townshipId: world.chengguan.id })
    const other = await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id })
    const away = row({ number: 'C0002', town: '长安镇', village: '金沙河村', id: idNumberOf(5) })
    const draft = await uploaded(township, 'HOUSEHOLDS', csv([HEAD, ...FAMILY, away]))
    expect(draft.townshipId).toBe(world.chengguan.id)
    expect(await fatesOf(draft.id)).toEqual(['NEW', 'NEW', 'village_unknown'])
    await expect(confirmed(other, draft)).rejects.toMatchObject({ code: 'not_found' })
    await confirmed(township, draft)
    // a person of another town: nobody learns in which household
    const stolen = row({ number: 'C0003', town: '长安镇', village: '金沙河村' })
    const theirs = await uploaded(other, 'HOUSEHOLDS', csv([HEAD, stolen]))
    const [refused] = await rowsOf(theirs.id)
    expect(refused?.reasons).toEqual([{ code: 'person_elsewhere', column: 'idNumber' }])
  })

  test('a village name that two towns share is asked about once for all its rows', async () => {
    const world = await aCounty()
    const actor = await headquarters(world)
    const twin = await db().village.create({
      data: { ...{ countyId: world.county.id, townshipId: world.changan.id }, code: '610926108999', name: '沙河村' },
    })
    const nameless = (given: Given) => row({ town: '', group: '', ...given })
    const rows = [nameless({}), nameless({ number: 'A0002', id: idNumberOf(7) })]
    const draft = await uploadedRows(actor, 'HOUSEHOLDS', [HEAD, ...rows])
    expect(await fatesOf(draft.id)).toEqual(['ASKED', 'ASKED'])
    const [first, second] = (await rowsOf(draft.id)).map(({ question }) => question as unknown as Question)
    expect(first).toEqual(second)
    expect(first?.candidates.map(({ facts }) => facts[0]).sort()).toEqual(['城关镇', '长安镇'])
    const answers = [`${first?.key}:${twin.id}`]
    await (await answerQuestions(actor, { importId: draft.id, version: draft.version, answers }, NOON)).work
    await confirmed(actor, await importRow(draft.id))
    expect(await db().household.count({ where: { villageId: twin.id } })).toBe(2)
  })
})
