import { expect } from 'vitest'
import { appointCommander } from '@/lib/appointments/commands/appoint'
import { dayToColumn } from '@/lib/clock'
import { db } from '@/lib/db'
import { barrier, outcomes } from '../../support/barrier'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCounty, aHolder, NOON, type World } from '../../support/given'

const CANDIDATES = 50
const FROM = '2026-07-01'

const candidates = (world: World) =>
  Promise.all(Array.from({ length: CANDIDATES }, (_, nth) => aCadre(world, { name: `候选${nth}` })))

test('fifty appointments to one village at once leave one commander, each on the record or refused in words', async () => {
  const world = await aCounty()
  const office = await aHolder(world, 'ORGDEPT')
  const people = await candidates(world)
  const { done, refused } = await outcomes(
    people.map(({ id: cadreId }) =>
      appointCommander(office, { villageId: world.shahe.id, cadreId, fromOn: FROM, reason: '' }, NOON),
    ),
  )
  expect(done).toBe(1)
  expect(new Set(refused)).toEqual(new Set(['tenure_overlaps']))
  expect(await db().appointment.count({ where: { villageId: world.shahe.id } })).toBe(1)
  expect(await db().auditEntry.count({ where: { type: 'appointment.made' } })).toBe(1)
})

test('the same race gives a village many commanders where code checks first and the database promises nothing', async () => {
  const world = await aCounty()
  const people = await candidates(world)
  await db()
    .$executeRaw`ALTER TABLE appointments DROP CONSTRAINT one_commander_a_village, DROP CONSTRAINT one_village_a_commander`
  const everyoneHasChecked = barrier(CANDIDATES)
  await outcomes(
    people.map(async ({ id: cadreId }) => {
      if (await db().appointment.count({ where: { villageId: world.shahe.id } })) throw new Error('taken')
      await everyoneHasChecked()
      const tenure = { countyId: world.county.id, villageId: world.shahe.id, cadreId, fromOn: dayToColumn(FROM) }
      await db().appointment.create({ data: tenure })
    }),
  )
  expect(await db().appointment.count({ where: { villageId: world.shahe.id } })).toBe(CANDIDATES)
})
