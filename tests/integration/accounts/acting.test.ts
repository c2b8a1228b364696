import { expect } from 'vitest'
import { approveGrant } from '@/lib/domains/accounts/commands/decide-grant'
import { draftActing } from '@/lib/domains/accounts/commands/draft-acting'
import { endGrant, withdrawGrant } from '@/lib/domains/accounts/commands/end-grant'
import { listActing, listActingChoices } from '@/lib/domains/accounts/queries/acting'
import { approveDraft } from '@/lib/domains/appointments/commands/approve'
import { draftAppointment } from '@/lib/domains/appointments/commands/draft'
import { findVillage } from '@/lib/domains/places/scope'
import { dayToColumn, startOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCommander, aCounty, actorOf, aHolder, aReport, NOON, type World } from '../../support/given'
import { move } from '../issues/on-its-way'

const refused = (code: string, details = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) })

async function given() {
  const world = await aCounty()
  const town = await aHolder(world, 'TOWNSHIP', { townshipId: world.chengguan.id }, { unit: world.units.chengguan })
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  const deputy = await aCadre(world, { name: '副镇长', unit: world.units.chengguan })
  await db().account.create({ data: { cadreId: deputy.id, username: 'deputy', status: 'ACTIVE' } })
  return { world, town, headquarters, deputy }
}
const days = { fromOn: '2026-06-10', toOn: '2026-07-10' }
const drafting = (world: World, cadreId: string) => ({ villageId: world.shahe.id, cadreId, ...days })
const grantOf = (cadreId: string) => db().grant.findFirstOrThrow({ where: { cadreId } })

test('the town proposes, headquarters approves, and the seat holds until its day', async () => {
  const { world, town, headquarters, deputy } = await given()
  const village = await findVillage(town, world.shahe.code)
  if (!village) throw new Error('it is there')
  expect((await listActingChoices(town, village, NOON)).map(({ name }) => name)).toEqual(['副镇长'])
  await draftActing(town, drafting(world, deputy.id), NOON)
  const seats = async (day: string) => (await actorOf(deputy.id, startOf(day))).seats.map(({ role }) => role)
  expect(await seats('2026-06-11'), 'a draft gives nothing').toEqual([])
  const { id: grantId } = await grantOf(deputy.id)
  expect((await listActing(town, village, NOON)).grants).toMatchObject([
    { state: 'drafted', holder: { name: '副镇长' } },
  ])
  expect((await listActing(headquarters, village, NOON)).grants, 'a draft is its drafter’s').toEqual([])
  await expect(approveGrant(town, { grantId }, NOON)).rejects.toEqual(refused('not_found'))
  await approveGrant(headquarters, { grantId }, NOON)
  expect([await seats('2026-06-11'), await seats('2026-07-09'), await seats('2026-07-10')]).toEqual([
    ['ACTING_COMMANDER'],
    ['ACTING_COMMANDER'],
    [],
  ])
  const acting = await actorOf(deputy.id)
  const { id } = await aReport(acting, world.shahe)
  const lead = {
    cause: '年久失修',
    assistingUnitIds: [],
    urgent: false,
    leadTeamId: world.shahe.teams[1]?.id as string,
  }
  await move(acting, 'triage', id, lead, NOON)
  expect(await db().issue.findUniqueOrThrow({ where: { id } })).toMatchObject({ stage: 'HANDLING' })
  await endGrant(town, { grantId, toOn: '2026-06-20' }, NOON, 'acting.draft')
  expect(await seats('2026-06-20')).toEqual([])
})

test('only where nobody commands, only in its own villages, only people of the town or at work there', async () => {
  const { world, town, deputy } = await given()
  const stranger = await aCadre(world)
  await expect(draftActing(town, drafting(world, stranger.id), NOON)).rejects.toEqual(
    refused('invalid', { fields: { cadreId: 'not_a_choice' } }),
  )
  const elsewhere = { ...drafting(world, deputy.id), villageId: world.jinshahe.id }
  await expect(draftActing(town, elsewhere, NOON)).rejects.toEqual(refused('not_found'))
  await draftActing(town, drafting(world, deputy.id), NOON)
  await expect(draftActing(town, drafting(world, deputy.id), NOON)).rejects.toEqual(refused('grant_overlaps'))
  const { id: grantId } = await grantOf(deputy.id)
  const other = await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }, { unit: world.units.changan })
  await expect(withdrawGrant(other, { grantId }, NOON, 'acting.draft')).rejects.toEqual(refused('not_found'))
  await withdrawGrant(town, { grantId }, NOON, 'acting.draft')
  await aCommander(world, world.shahe)
  await expect(draftActing(town, drafting(world, deputy.id), NOON)).rejects.toEqual(
    refused('village_commanded', { who: '周明远', where: '沙河村' }),
  )
})

test('a commander who is appointed meanwhile ends it on the first day; a proposal that waits is withdrawn', async () => {
  const { world, town, headquarters, deputy } = await given()
  const [office, leader] = [await aHolder(world, 'ORGDEPT'), await aHolder(world, 'LEADER')]
  const next = await aCadre(world, { name: '新总队长', rank: 'BUREAU_HEAD' })
  await draftActing(town, drafting(world, deputy.id), NOON)
  const { id: grantId } = await grantOf(deputy.id)
  await approveGrant(headquarters, { grantId }, NOON)
  const appoint = { kind: 'APPOINT', villageId: world.shahe.id, cadreId: next.id, fromOn: '2026-06-20' } as const
  const { id: draftId } = await draftAppointment(
    office,
    { ...appoint, reason: '任命', documentNo: '', waiver: '' },
    NOON,
  )
  await approveDraft(leader, { draftId, version: 1 }, NOON)
  expect(await db().grant.findUniqueOrThrow({ where: { id: grantId } })).toMatchObject({
    ...{ toOn: dayToColumn('2026-06-20'), voidedAt: null },
  })
  expect(await db().auditEntry.count({ where: { type: 'grant.ended', villageId: world.shahe.id } })).toBe(1)
  const seats = async (day: string) => (await actorOf(deputy.id, startOf(day))).seats.map(({ role }) => role)
  expect([await seats('2026-06-19'), await seats('2026-06-20')]).toEqual([['ACTING_COMMANDER'], []])

  const late = await db().grant.create({
    data: {
      ...{ countyId: world.county.id, role: 'ACTING_COMMANDER', villageId: world.shahe.id, cadreId: deputy.id },
      ...{ fromOn: dayToColumn('2026-06-25'), toOn: dayToColumn('2026-07-25'), draftedById: town.cadreId },
    },
  })
  await expect(approveGrant(headquarters, { grantId: late.id }, NOON)).rejects.toEqual(
    refused('village_commanded', { who: '新总队长' }),
  )
})
