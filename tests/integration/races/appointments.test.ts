import { expect } from 'vitest'
import { approveDraft } from '@/lib/domains/appointments/commands/approve'
import { dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { barrier, outcomes } from '../../support/barrier'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCounty, aHolder, NOON, type World } from '../../support/given'

const CANDIDATES = 50
const FROM = '2026-07-01'

const candidates = (world: World) =>
  Promise.all(Array.from({ length: CANDIDATES }, (_, nth) => aCadre(world, { name: `候选${nth}` })))

/** Drafts as they stand when nobody has looked at the others: each alone could be approved. */
const drafts = (world: World, drafter: { cadreId: string }, people: readonly { id: string }[], villageId: string) =>
  Promise.all(
    people.map(({ id: cadreId }) =>
      db().appointmentDraft.create({
        data: {
          ...{ countyId: world.county.id, kind: 'APPOINT', villageId, cadreId, fromOn: dayToColumn(FROM) },
          ...{ reason: '县委决定', draftedById: drafter.cadreId, draftedAt: NOON },
        },
      }),
    ),
  )

test('fifty appointments to one village approved at once leave one commander, each on the record or refused in words', async () => {
  const world = await aCounty()
  const [office, leader] = [await aHolder(world, 'ORGDEPT'), await aHolder(world, 'LEADER')]
  const people = await Promise.all(
    Array.from({ length: CANDIDATES }, (_, nth) => aCadre(world, { name: `候选${nth}`, rank: 'BUREAU_HEAD' })),
  )
  const waiting = await drafts(world, office, people, world.shahe.id)
  const { done, refused } = await outcomes(
    waiting.map(({ id: draftId }) => approveDraft(leader, { draftId, version: 1 }, NOON)),
  )
  expect(done).toBe(1)
  expect(new Set(refused)).toEqual(new Set(['village_commanded']))
  expect(await db().appointment.count({ where: { villageId: world.shahe.id } })).toBe(1)
  expect(await db().auditEntry.count({ where: { type: 'appointment.approved' } })).toBe(1)
  expect(await db().appointmentDraft.count({ where: { stage: 'DRAFT' } })).toBe(CANDIDATES - 1)
})

test('one person appointed to three villages at once gets one of them', async () => {
  const world = await aCounty()
  const [office, leader] = [await aHolder(world, 'ORGDEPT'), await aHolder(world, 'LEADER')]
  const person = await aCadre(world, { rank: 'BUREAU_HEAD' })
  const waiting = await Promise.all(
    [world.shahe, world.jinshahe, world.zhongyuan].map(({ id }) => drafts(world, office, [person], id)),
  )
  const { done, refused } = await outcomes(
    waiting.flat().map(({ id: draftId }) => approveDraft(leader, { draftId, version: 1 }, NOON)),
  )
  expect(done).toBe(1)
  expect(new Set(refused)).toEqual(new Set(['commander_elsewhere']))
  expect(await db().appointment.count({ where: { cadreId: person.id } })).toBe(1)
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
