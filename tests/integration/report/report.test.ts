import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { readyPhotos } from '@/lib/domains/issues/commands/photos'
import { reportIssue } from '@/lib/domains/issues/commands/report'
import { ReportForm, ReportIssue } from '@/lib/domains/issues/schema'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, aMember, eventsOf, issueRow, NOON, type World } from '../../support/given'
import { asFile, photoWithPlace } from './pictures'

const given = (world: World, more: Partial<ReportIssue> = {}) =>
  ReportIssue.parse({
    id: randomUUID(),
    villageId: world.jinshahe.id,
    category: 'ROAD',
    title: '三组烘茶房后边坡滑下土石,堵了半边路',
    ...more,
  })

const countsOf = async () => ({
  issues: await db().issue.count(),
  events: await db().issueEvent.count(),
  photos: await db().attachment.count(),
})

test('a thumb that taps twenty times makes one issue', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const input = given(world)
  const photos = await readyPhotos([asFile(await photoWithPlace())])
  const answers = await Promise.all(Array.from({ length: 20 }, () => reportIssue(commander, input, photos, NOON)))
  expect(new Set(answers.map(({ number }) => number))).toEqual(new Set(['平利2026-000001']))
  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
  expect(await countsOf()).toEqual({ issues: 1, events: 2, photos: 1 })
  const next = await reportIssue(commander, given(world), [], NOON)
  expect(next.number, 'no number is lost to the others').toBe('平利2026-000002')
})

test('twenty different reports at once get twenty numbers in a row', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => reportIssue(commander, given(world, { title: `第 ${n} 处塌方` }), [], NOON)),
  )
  const numbers = answers.map(({ number }) => number).sort()
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => `平利2026-${String(n + 1).padStart(6, '0')}`))
})

test('an id that stands for something else is refused, whoever sends it', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const member = await aMember(world, world.jinshahe)
  const input = given(world)
  await reportIssue(commander, input, [], NOON)
  const others: [typeof commander, ReportIssue][] = [
    [commander, { ...input, title: '五组堰塘漏水' }],
    [commander, { ...input, category: 'WATER' }],
    [commander, { ...input, text: '补充' }],
    [member, input],
  ]
  for (const [actor, other] of others)
    await expect(reportIssue(actor, other, [], NOON)).rejects.toMatchObject({ code: 'id_taken' })
  await expect(
    reportIssue(commander, input, [], NOON, { outcome: '已清理', present: '余某', team: 'RESIDENT_TEAM' }),
  ).rejects.toMatchObject({ code: 'id_taken' })
  expect(await countsOf()).toEqual({ issues: 1, events: 2, photos: 0 })
})

test('the village of another, and what belongs to another village, cannot be named', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const elsewhere = given(world, { villageId: world.shahe.id })
  const nowhere = given(world, { villageId: randomUUID() })
  for (const input of [elsewhere, nowhere])
    await expect(reportIssue(commander, input, [], NOON)).rejects.toMatchObject({ code: 'not_found' })
  const itsGroup = given(world, { groupId: world.shahe.groups[0]?.id })
  await expect(reportIssue(commander, itsGroup, [], NOON)).rejects.toMatchObject({
    code: 'invalid',
    details: { fields: { groupId: 'not_a_choice' } },
  })
  expect(await countsOf()).toEqual({ issues: 0, events: 0, photos: 0 })
  expect(await db().issueNumber.count(), 'no number is spent').toBe(0)
})

test('settled on the spot: reported, triaged, answered, there and done in one instant, once', async () => {
  const world = await aCounty()
  const member = await aMember(world, world.jinshahe)
  const input = given(world)
  const settled = { outcome: '铲车当场清走土石', present: '户主余某、村文书', team: 'VILLAGE_COMMITTEES' } as const
  const first = await reportIssue(member, input, [], NOON, settled)
  const again = await reportIssue(member, input, [], NOON, settled)
  expect(again).toEqual({ number: first.number, repeated: true })
  expect(await issueRow(input.id)).toMatchObject({
    stage: 'AWAITING_VERIFICATION',
    onTheSpot: true,
    light: 'GREEN',
    reportedAt: NOON,
    triagedAt: NOON,
    firstRespondedAt: NOON,
    onSiteAt: NOON,
    doneAt: NOON,
    doneById: member.cadreId,
    dueAt: null,
    leadTeamId: world.jinshahe.teams[3]?.id,
  })
  const types = (await eventsOf(input.id)).map(({ type }) => type)
  expect(types).toEqual(['reported', 'light', 'settled', 'light'])
})

test('who may report but not settle leaves nothing behind', async () => {
  const world = await aCounty()
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  const settled = { outcome: '已经处理', present: '余某', team: 'RESIDENT_TEAM' } as const
  await expect(reportIssue(headquarters, given(world), [], NOON, settled)).rejects.toMatchObject({ code: 'not_found' })
  expect(await countsOf()).toEqual({ issues: 0, events: 0, photos: 0 })
})

test('the form asks for what a settled matter needs, and for nothing of it otherwise', () => {
  const base = { id: randomUUID(), villageId: randomUUID(), category: 'ROAD', title: '涵洞塌了半边' }
  expect(ReportForm.parse({ ...base, outcome: '', present: '', team: '' })).not.toHaveProperty('settled')
  const settled = ReportForm.safeParse({ ...base, onTheSpot: 'on', outcome: '', present: '余某' })
  expect(settled.error?.issues.map(({ path }) => path[0])).toEqual(['outcome', 'team'])
  expect(
    ReportForm.parse({ ...base, onTheSpot: 'on', outcome: '已清', present: '余某', team: 'RESIDENT_TEAM' }),
  ).toMatchObject({ report: base, settled: { outcome: '已清', present: '余某', team: 'RESIDENT_TEAM' } })
})
