import { expect } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { DEEDS, type Deed } from '@/lib/ground/access/deeds'
import { householdsFor } from '@/lib/ground/access/scope/households'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { cadresFor } from '@/lib/ground/access/scope/people'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { db } from '@/lib/ground/database/db'
import { tableSql, type WhereOf, whereSql } from '@/lib/ground/database/where'
import { databaseTest as test } from '../../support/database'
import { NOON } from '../../support/given'
import { aHousehold } from '../../support/household'
import { aBusyCounty } from '../dashboards/busy-county'

type Found = { id: string }[]
type Reader = { findMany(args: object): Promise<Found> }
const idsOf = (rows: Found) => rows.map(({ id }) => id).sort()

/** What a `where` finds when Prisma asks, and when its SQL does. */
async function bothWays<M extends 'Issue' | 'Household' | 'Cadre' | 'Village'>(model: M, where: WhereOf<M>) {
  const reader = db()[model.toLowerCase() as 'issue'] as unknown as Reader
  const asked = await reader.findMany({ where, select: { id: true } })
  const sql = Prisma.sql`SELECT d.id FROM ${tableSql(model, 'd')} WHERE ${whereSql(model, where, 'd')}`
  return { prisma: idsOf(asked), sql: idsOf(await db().$queryRaw<Found>(sql)) }
}

async function expectSame<M extends 'Issue' | 'Household' | 'Cadre' | 'Village'>(model: M, where: WhereOf<M>) {
  const { prisma, sql } = await bothWays(model, where)
  expect(sql, JSON.stringify(where)).toEqual(prisma)
  return sql.length
}

test('what a deed reaches is the same rows in SQL, whatever the deed and the seat', async () => {
  const { cast, world } = await aBusyCounty()
  await aHousehold(world.shahe)
  const people: Actor[] = [
    ...[...cast.commanders.values(), ...cast.members.values(), ...cast.townships.values()].slice(0, 5),
    ...[cast.headquarters, ...cast.officers.map(({ actor }) => actor).slice(0, 2)],
  ]
  const several = { ...(people[0] as Actor), seats: people.flatMap(({ seats }) => seats) }
  let found = 0
  for (const actor of [...people, several])
    for (const deed of Object.keys(DEEDS) as Deed[]) {
      if (deed.startsWith('issue.')) found += await expectSame('Issue', issuesFor(actor, deed))
      if (deed.startsWith('household.')) found += await expectSame('Household', householdsFor(actor, deed))
      if (deed.endsWith('.view')) found += await expectSame('Village', villagesFor(actor, deed))
      if (deed.endsWith('.view')) found += await expectSame('Cadre', cadresFor(actor, deed))
    }
  expect(found).toBeGreaterThan(500)
})

test('nulls, lists, times, relations that are absent and conditions turned round mean what they mean to Prisma', async () => {
  const { world } = await aBusyCounty()
  const { id: unitId } = world.units.transport
  const wheres: Prisma.IssueWhereInput[] = [
    { leadUnitId: null },
    { leadUnitId: { not: unitId } },
    { NOT: { leadUnitId: unitId } },
    { OR: [{ leadUnitId: null }, { leadUnitId: { not: unitId } }] },
    { NOT: [{ leadUnitId: unitId }, { stage: 'HANDLING' }] },
    { OR: [] },
    { AND: [] },
    { stage: { in: [] } },
    { stage: { notIn: ['CLOSED', 'REPORTED'] } },
    { light: { not: null }, dueAt: { lt: NOON, gte: new Date(NOON.getTime() - 9e8) } },
    { leadUnit: null },
    { leadUnit: { isNot: null } },
    { leadUnit: { isNot: { tier: 'COUNTY' } } },
    { leadUnit: { is: { tier: 'COUNTY' }, isNot: { id: unitId } } },
    { village: { is: { name: '沙河村', township: { name: '城关镇' } } } },
    { events: { some: { type: 'returned' } } },
    { events: { none: { type: 'triaged', at: { gt: NOON } } }, assists: { some: {} } },
    { village: { teams: { some: { memberships: { some: { fromOn: { lte: NOON } } } } } } },
    { urgent: false, answersDueAt: { has: NOON } },
    { title: { contains: '路' } },
    { title: { contains: '100\\%' }, text: { contains: 'Wi-fi', mode: 'insensitive' } },
    { number: { endsWith: '-000003' } },
    { grams: { hasEvery: ['路灯', '灯不'] } },
    { household: { is: { headName: { contains: '大' } } } },
  ]
  for (const where of wheres) await expectSame('Issue', where)
})

test('what it does not know it refuses to write, rather than leave it out', () => {
  const write = (where: object) => whereSql('Issue', where as never, 'd')
  expect(() => write({ countyId: undefined })).toThrow('undefined widens')
  expect(() => write({ leadUnitId: { not: undefined } })).toThrow('undefined widens')
  expect(() => write({ county: 'x' })).toThrow('has no county')
  expect(() => write({ title: { startsWith: 'x' } })).toThrow('startsWith')
  expect(() => write({ events: { every: {} } })).toThrow('every')
})
