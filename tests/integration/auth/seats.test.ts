import { expect } from 'vitest'
import { actorOfSession } from '@/lib/ground/access/identity'
import { dayToColumn, endOf, type LocalDate, startOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { anAccount } from '@/tests/support/account'
import { databaseTest as test } from '@/tests/support/database'
import { aCadre, aCounty, type World } from '@/tests/support/given'

const FIRST: LocalDate = '2026-06-10'
const AFTER: LocalDate = '2026-06-20'
const period = { fromOn: dayToColumn(FIRST), toOn: dayToColumn(AFTER) }

/** The roles that an account's session has at an instant; the session itself outlasts all of them. */
async function rolesAt(account: { id: string }, at: Date) {
  const { id } = await db().session.create({
    data: {
      accountId: account.id,
      device: '',
      createdAt: new Date('2026-01-01T00:00:00Z'),
      expiresAt: new Date('2027-01-01T00:00:00Z'),
    },
  })
  return (await actorOfSession(id, at))?.seats.map((seat) => [seat.role, seat.place])
}

/** One second before the first day, its first and its last moment, and the moment after. */
const MOMENTS = [
  new Date(startOf(FIRST).getTime() - 1000),
  startOf(FIRST),
  new Date(endOf('2026-06-19').getTime() - 1),
  startOf(AFTER),
]

const TENURES: [string, (world: World, cadreId: string) => Promise<unknown>, [string, string]][] = [
  [
    'an appointment',
    ({ county, shahe }, cadreId) =>
      db().appointment.create({ data: { countyId: county.id, villageId: shahe.id, cadreId, ...period } }),
    ['COMMANDER', '沙河村'],
  ],
  [
    'a posting',
    ({ county, shahe }, cadreId) =>
      db().posting.create({
        data: { countyId: county.id, villageId: shahe.id, cadreId, termEndsOn: dayToColumn('2028-06-10'), ...period },
      }),
    ['MEMBER', '沙河村'],
  ],
  [
    'a place in a team',
    ({ shahe }, cadreId) =>
      db().teamMembership.create({ data: { teamId: shahe.teams[1]?.id ?? '', cadreId, ...period } }),
    ['MEMBER', '沙河村'],
  ],
  [
    'an approved grant',
    async (world, cadreId) =>
      db().grant.create({
        data: {
          countyId: world.county.id,
          cadreId,
          role: 'TOWNSHIP',
          townshipId: world.chengguan.id,
          approvedById: (await aCadre(world)).id,
          ...period,
        },
      }),
    ['TOWNSHIP', '城关镇'],
  ],
]

test.for(TENURES)('%s gives a seat from its first day to the day before its end', async ([, create, seat]) => {
  const world = await aCounty()
  const account = await anAccount(world)
  await create(world, account.cadreId)
  const seen = []
  for (const at of MOMENTS) seen.push(await rolesAt(account, at))
  expect(seen).toEqual([[], [seat], [seat], []])
})

test('a grant that nobody approved, and whatever was voided, give none', async () => {
  const world = await aCounty()
  const account = await anAccount(world)
  const { cadreId } = account
  const common = { countyId: world.county.id, cadreId, fromOn: dayToColumn(FIRST) }
  const voidedAt = startOf(FIRST)
  await db().grant.create({ data: { ...common, role: 'LEADER' } })
  const approvedById = (await aCadre(world)).id
  await db().grant.create({ data: { ...common, role: 'HEADQUARTERS', approvedById, voidedAt } })
  await db().appointment.create({ data: { ...common, villageId: world.shahe.id, createdAt: voidedAt, voidedAt } })
  expect(await rolesAt(account, endOf(FIRST))).toEqual([])
})
