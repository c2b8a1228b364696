import { expect } from 'vitest'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { getIssue } from '@/lib/domains/issues/queries/detail'
import { dayToColumn, HOUR } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, actorOf, aHolder, aReport, eventsOf, issueRow, NOON } from '../../support/given'
import { remindersOf } from '../../support/reminders'

const at = (hours: number) => new Date(NOON.getTime() + hours * HOUR)
const seen = async (id: string) => ({ issueId: id, version: (await issueRow(id)).version })
const TRIAGE = { cause: '年久失修', urgent: false, assistingUnitIds: [] as string[] }

test('a unit that assists does so until the next triage, and may settle on the spot what went up (issue.settleOnTheSpot, U)', async () => {
  const world = await aCounty()
  const { transport, changan, telecom } = world.units
  const township = await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id })
  const officer = await aHolder(world, 'UNIT_OFFICER', { unitId: transport.id })
  const stranger = await aHolder(world, 'UNIT_OFFICER', { unitId: telecom.id })
  const { id } = await aReport(township, world.jinshahe)
  const assisted = { ...TRIAGE, leadUnitId: changan.id, assistingUnitIds: [transport.id] }
  await moveIssue(township, 'triage', { ...(await seen(id)), ...assisted }, at(1))
  await moveIssue(township, 'escalate', { ...(await seen(id)), why: '属县道', tried: '镇上看过' }, at(2))
  expect(await issueRow(id)).toMatchObject({ stage: 'REPORTED', level: 'COUNTY', leadUnitId: null })

  const settled = { leadUnitId: transport.id, outcome: '当场疏通', present: '支书、两户村民' }
  const refused = moveIssue(stranger, 'settle', { ...(await seen(id)), ...settled }, at(3))
  await expect(refused).rejects.toMatchObject({ code: 'not_found' })
  await moveIssue(officer, 'settle', { ...(await seen(id)), ...settled }, at(3))
  expect(await issueRow(id)).toMatchObject({
    ...{ stage: 'AWAITING_VERIFICATION', onTheSpot: true, leadUnitId: transport.id },
  })
})

test('a unit of the township that leads for a village asks its commander for time (issue.extension.decide, V)', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const township = await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id })
  const { id } = await aReport(commander, world.jinshahe)
  const led = { ...TRIAGE, leadUnitId: world.units.changan.id }
  await moveIssue(commander, 'triage', { ...(await seen(id)), ...led }, at(1))
  const asked = { dueOn: '2026-06-18', reason: '雨天不能施工' }
  await moveIssue(township, 'askExtension', { ...(await seen(id)), ...asked }, at(2))
  expect(await issueRow(id)).toMatchObject({ level: 'VILLAGE', extensionDecider: 'VILLAGE' })
  expect((await remindersOf(commander)).extension).toBe(1)

  const yes = { grant: 'yes', answer: '' } as const
  const byTownship = moveIssue(township, 'decideExtension', { ...(await seen(id)), ...yes }, at(3))
  await expect(byTownship).rejects.toMatchObject({ code: 'not_found' })
  await moveIssue(commander, 'decideExtension', { ...(await seen(id)), ...yes }, at(3))
  expect((await eventsOf(id)).at(-1)?.type).toBe('extensionGranted')
})

test('who asked for time does not decide on it in another seat, and it does not wait for them', async () => {
  const world = await aCounty()
  const { transport } = world.units
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  const officer = await aHolder(world, 'UNIT_OFFICER', { unitId: transport.id })
  await db().grant.create({
    data: {
      ...{ countyId: world.county.id, cadreId: officer.cadreId, role: 'HEADQUARTERS' },
      ...{ fromOn: dayToColumn('2025-01-01'), approvedById: headquarters.cadreId },
    },
  })
  const both = await actorOf(officer.cadreId)
  const { id } = await aReport(headquarters, world.jinshahe)
  await moveIssue(headquarters, 'triage', { ...(await seen(id)), ...TRIAGE, leadUnitId: transport.id }, at(1))
  const asked = { dueOn: '2026-07-03', reason: '雨天不能施工' }
  await moveIssue(both, 'askExtension', { ...(await seen(id)), ...asked }, at(2))

  const yes = { grant: 'yes', answer: '' } as const
  const own = moveIssue(both, 'decideExtension', { ...(await seen(id)), ...yes }, at(3))
  await expect(own).rejects.toMatchObject({ code: 'own_draft' })
  expect((await remindersOf(both)).extension).toBeUndefined()
  expect((await remindersOf(headquarters)).extension).toBe(1)
  await moveIssue(headquarters, 'decideExtension', { ...(await seen(id)), ...yes }, at(3))
  expect(await db().extension.findFirst()).toMatchObject({ granted: true, decidedById: headquarters.cadreId })
})

test('another lead ends the request of the one before, whose time nobody then decides on', async () => {
  const world = await aCounty()
  const { transport, telecom } = world.units
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  const officer = await aHolder(world, 'UNIT_OFFICER', { unitId: transport.id })
  const { id } = await aReport(headquarters, world.jinshahe)
  await moveIssue(headquarters, 'triage', { ...(await seen(id)), ...TRIAGE, leadUnitId: transport.id }, at(1))
  const asked = { dueOn: '2026-07-03', reason: '雨天不能施工' }
  await moveIssue(officer, 'askExtension', { ...(await seen(id)), ...asked }, at(2))
  const other = { leadUnitId: telecom.id, reason: '职责在那边' }
  await moveIssue(headquarters, 'reassign', { ...(await seen(id)), ...other }, at(3))
  expect(await issueRow(id)).toMatchObject({ extensionDecider: null, leadUnitId: telecom.id })
  expect(await db().extension.findFirst()).toMatchObject({ granted: false, decidedAt: at(3), decidedById: null })
  const reassigned = (await eventsOf(id)).find(({ type }) => type === 'reassigned')
  expect(reassigned?.data).toMatchObject({ extensionEnded: true })
})

test('two counties of one short name number alike, and each opens its own issue', async () => {
  const worlds = [await aCounty('610926'), await aCounty('610927')]
  const opened = []
  for (const world of worlds) {
    const commander = await aCommander(world, world.jinshahe)
    const { id, number } = await aReport(commander, world.jinshahe)
    expect(number).toBe('平利2026-000001')
    opened.push((await getIssue(commander, number))?.id === id)
  }
  expect(opened).toEqual([true, true])
})
