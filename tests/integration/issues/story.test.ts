import { expect } from 'vitest'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { DAY, HOUR } from '@/lib/ground/clock'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, aMember, aReport, eventsOf, issueRow, NOON } from '../../support/given'

test('an issue travels from the village to a county unit and comes back closed', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const member = await aMember(world, world.jinshahe)
  const township = await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }, { unit: world.units.changan })
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  const officer = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id })
  const { id, number } = await aReport(commander, world.jinshahe, { source: 'COURTYARD_MEETING' })
  expect(number).toBe('平利2026-000001')
  expect(await issueRow(id)).toMatchObject({ stage: 'REPORTED', level: 'VILLAGE', light: 'GREY' })

  const seen = async () => ({ issueId: id, version: (await issueRow(id)).version })
  const at = (hours: number) => new Date(NOON.getTime() + hours * HOUR)
  await moveIssue(commander, 'escalate', { ...(await seen()), why: '属县道', tried: '村里抢通过' }, at(1))
  await moveIssue(township, 'escalate', { ...(await seen()), why: '超出镇级权限', tried: '镇上看过' }, at(2))
  expect(await issueRow(id)).toMatchObject({ stage: 'REPORTED', level: 'COUNTY' })
  await moveIssue(
    headquarters,
    'triage',
    {
      ...(await seen()),
      cause: '涵洞年久',
      leadUnitId: world.units.transport.id,
      assistingUnitIds: [world.units.telecom.id],
      urgent: false,
    },
    at(3),
  )
  expect(await issueRow(id)).toMatchObject({ stage: 'HANDLING', light: 'GREEN', round: 1 })
  await moveIssue(officer, 'respond', { ...(await seen()), plan: '明日勘查', expectedOn: '2026-06-20' }, at(4))
  await moveIssue(officer, 'arrive', { ...(await seen()), who: '桥涵股两人', finding: '' }, at(20))
  await moveIssue(officer, 'done', { ...(await seen()), outcome: '波纹管已换', noVisitReason: '' }, at(24))
  await moveIssue(
    member,
    'consent',
    { ...(await seen()), answer: 'yes', voice: 'HOUSEHOLD', speaker: '余某', way: 'IN_PERSON', remark: '' },
    new Date(NOON.getTime() + 2 * DAY),
  )
  await moveIssue(commander, 'verify', { ...(await seen()), remark: '' }, new Date(NOON.getTime() + 2 * DAY + HOUR))
  expect(await issueRow(id)).toMatchObject({ stage: 'CLOSED', light: null, nextLightAt: null, daysLate: 0 })
  const events = await eventsOf(id)
  expect(events.map((event) => event.type)).toEqual([
    'reported',
    'light',
    'escalated',
    'escalated',
    'triaged',
    'light',
    'responded',
    'arrived',
    'done',
    'consentGiven',
    'verified',
  ])
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1))
})
