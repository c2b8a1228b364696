import { afterAll, beforeAll, expect, test } from 'vitest'
import { countHandled, findPerson, listPosts } from '@/lib/domains/people/queries/person'
import { listResults } from '@/lib/domains/people/queries/results'
import { boundBy } from '@/lib/domains/people/rules/posts'
import type { VillageResult } from '@/lib/domains/people/shown'
import { addDays, dayOf, dayToColumn, startOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { freshDatabase, type TestDatabase } from '../../support/database'
import { aCadre, aHolder, NOON, type World } from '../../support/given'
import { aBusyCounty, aNeighbour } from '../dashboards/busy-county'
import { allIssues, isOpen, isOverdue, lightsOf, timesOf } from '../dashboards/recount'

/** One county for all of the file: what follows only reads it. */
let database: TestDatabase
let busy: Awaited<ReturnType<typeof theCounty>>
beforeAll(async () => {
  database = await freshDatabase()
  busy = await theCounty()
}, 240_000)
afterAll(() => database.drop())

const TODAY = dayOf(NOON)
const KEPT = '2026-05-20'

async function theCounty() {
  const { world, villages, cast } = await aBusyCounty()
  await aNeighbour()
  // 金沙河村 and 中原村 are of one class; the lists of one day were kept
  await db().villageClassTerm.updateMany({
    where: { villageId: world.zhongyuan.id },
    data: { class: 'DEEP_POVERTY' },
  })
  for (const village of villages)
    await db().villageDay.create({
      data: {
        ...{ villageId: village.id, countyId: world.county.id, day: dayToColumn(KEPT) },
        ...{ open: 9, red: 3, yellow: 2, green: 2, grey: 2, overdue: 4, reported: 1, closed: 1 },
      },
    })
  await households(world)
  const leader = await aHolder(world, 'LEADER')
  return { world, villages, cast, leader, issues: await allIssues(world.county.id) }
}

/**
 * Seven poor on file, five of whom are out of poverty, one that never was, and one that has moved away. Two came out of it
 * since 2025, one of them twice; another before; one was declined; one is poor again; one is gone.
 */
async function households(world: World) {
  const village = world.jinshahe
  const [proposedById, lookedById, decidedById] = [
    (await aCadre(world)).id,
    (await aCadre(world)).id,
    (await aCadre(world)).id,
  ]
  const countyId = world.county.id
  const lifting = async (householdId: string, day: string, stage: 'APPROVED' | 'DECLINED' = 'APPROVED') => {
    const at = startOf(day)
    await db().statusChange.create({
      data: {
        ...{ householdId, stage, fromStatus: 'PRE_EXIT', povertyStatus: 'LIFTED', enjoysPolicy: true, reason: '达标' },
        ...{ proposedById, lookedById, decidedById, proposedAt: at, lookedAt: at, decidedAt: at },
      },
    })
  }
  const liftings: Record<number, string[]> = { 0: ['2025-03-01', '2026-02-01'], 1: ['2025-01-01'], 2: ['2024-12-31'] }
  const status = (index: number) => (index === 7 ? 'NEVER' : index < 5 || index === 8 ? 'LIFTED' : 'IN_POVERTY')
  for (let index = 0; index < 9; index++) {
    const { id } = await db().household.create({
      data: {
        ...{ countyId, villageId: village.id, townshipId: village.townshipId, number: `H${index}`, headName: '余某' },
        ...{ category: 'ORDINARY', povertyStatus: status(index), people: 3 },
        ...(index === 8 && { endedOn: dayToColumn('2026-01-01'), endReason: 'MOVED' }),
      },
      select: { id: true },
    })
    if (index === 3) await lifting(id, '2026-03-01', 'DECLINED')
    for (const day of [...(liftings[index] ?? []), ...([5, 8].includes(index) ? ['2025-12-01'] : [])])
      await lifting(id, day)
  }
}

const commanderOf = (villageId: string) => busy.cast.commanders.get(villageId)?.cadreId ?? ''

/** The results on the page of the commander of a village. */
async function resultsOf(actor: typeof busy.leader, cadreId: string): Promise<VillageResult[]> {
  const person = await findPerson(actor, cadreId)
  if (!person) throw new Error('not to be seen')
  return listResults(actor, person.countyId, boundBy(await listPosts(actor, person), TODAY), NOON)
}

test('the figures are those of the rows, counted again', async () => {
  const { world, leader, issues } = busy
  const [result] = await resultsOf(leader, commanderOf(world.jinshahe.id))
  const own = issues.filter(({ villageId }) => villageId === world.jinshahe.id)
  const open = own.filter(isOpen)
  expect(open.length).toBeGreaterThan(3)
  expect(result?.open).toMatchObject({
    ...lightsOf(open),
    open: open.length,
    overdue: own.filter((issue) => isOverdue(issue, NOON)).length,
  })
  const { median } = timesOf(own, NOON)
  expect(median.cases).toBeGreaterThan(4)
  expect(result?.response).toEqual({ cases: median.cases, value: expect.closeTo(median.value ?? Number.NaN, 6) })
  const alike = issues.filter(({ villageId }) => villageId !== world.shahe.id)
  const all = timesOf(alike, NOON).median
  expect(all.cases).toBeGreaterThan(median.cases)
  expect(result?.sameClass).toEqual({ cases: all.cases, value: expect.closeTo(all.value ?? Number.NaN, 6) })
  expect(result?.lifted, 'the tenure began on 2025-01-01').toEqual({ lifted: 5, registered: 7, since: 2 })
  expect(result).toMatchObject({ class: 'DEEP_POVERTY', teams: 0, village: { name: '金沙河村', township: '长安镇' } })
})

test('what changed since the tenure began: the lists of the day before it, and what came in and was closed', async () => {
  const { world, leader, issues } = busy
  const since = addDays(KEPT, 1)
  const cadre = await aCadre(world, { name: '新到任' })
  await db().teamMembership.create({
    data: { teamId: world.shahe.teams[2]?.id ?? '', cadreId: cadre.id, fromOn: dayToColumn(since) },
  })
  const [result] = await resultsOf(leader, cadre.id)
  const own = issues.filter(({ villageId }) => villageId === world.shahe.id)
  const from = startOf(since)
  const count = (at: 'reportedAt' | 'closedAt' | 'reopenedAt') =>
    own.filter((issue) => issue[at] !== null && (issue[at] as Date) >= from).length
  expect(result?.change).toEqual({
    since,
    before: { day: KEPT, open: 9, red: 3, overdue: 4 },
    reported: count('reportedAt'),
    closed: count('closedAt'),
  })
  expect(result?.reopened).toBe(count('reopenedAt'))
  expect(count('reportedAt')).toBeGreaterThan(3)
  expect(result?.lifted).toBeNull()
  // the commander came long before: the first day that was kept stands for the day before
  const [early] = await resultsOf(leader, commanderOf(world.shahe.id))
  expect(early?.change).toMatchObject({ since: '2025-01-01', before: { day: KEPT }, reported: own.length })
})

test('reopened issues are counted since the tenure began, in the county as a whole at least one', async () => {
  const { villages, leader, issues } = busy
  let sum = 0
  for (const { id } of villages) sum += (await resultsOf(leader, commanderOf(id)))[0]?.reopened ?? 0
  expect(sum).toBe(issues.filter(({ reopenedAt }) => reopenedAt !== null).length)
  expect(sum).toBeGreaterThan(0)
})

test('each reads the results of the villages alone that the own seats reach', async () => {
  const { world, villages, cast, leader } = busy
  const bound = villages.map(({ id }) => ({ villageId: id, since: '2026-01-01' }))
  const names = async (actor: typeof leader) =>
    (await listResults(actor, world.county.id, bound, NOON)).map(({ village }) => village.name)
  expect(await names(leader)).toEqual(['沙河村', '中原村', '金沙河村'])
  expect(await names(cast.townships.get(world.changan.id) as typeof leader)).toEqual(['中原村', '金沙河村'])
  expect(await names(cast.commanders.get(world.shahe.id) as typeof leader)).toEqual(['沙河村'])
  const officer = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.telecom.id })
  expect(await names(officer)).toEqual([])
  const cadre = await aCadre(world, { name: '移动队员', unit: world.units.telecom })
  await db().posting.create({
    data: {
      ...{ countyId: world.county.id, villageId: world.jinshahe.id, cadreId: cadre.id },
      ...{ fromOn: dayToColumn('2026-01-01'), termEndsOn: dayToColumn('2028-01-01') },
    },
  })
  expect(await names(officer)).toEqual(['金沙河村'])
  expect(await names(await aHolder(world, 'ADMINISTRATOR'))).toEqual([])
})

test('the issues handled are those that the one who looks may see', async () => {
  const { world, cast, leader, issues } = busy
  const commander = cast.commanders.get(world.shahe.id)
  const member = cast.members.get(world.shahe.id)
  if (!commander || !member) throw new Error('there are both')
  const of = async (actor: typeof leader, cadreId: string) => {
    const person = await findPerson(actor, cadreId)
    return person && countHandled(actor, person)
  }
  const count = (key: 'reporterId' | 'doneById' | 'signedById', id: string) =>
    issues.filter((issue) => issue[key] === id).length
  expect(await of(leader, member.cadreId)).toEqual({
    reported: count('reporterId', member.cadreId),
    done: count('doneById', member.cadreId),
    signed: 0,
  })
  const signed = count('signedById', commander.cadreId)
  expect(signed).toBeGreaterThan(0)
  expect(await of(leader, commander.cadreId)).toMatchObject({ signed })
  expect(await of(cast.townships.get(world.chengguan.id) as typeof leader, commander.cadreId)).toMatchObject({ signed })
})
