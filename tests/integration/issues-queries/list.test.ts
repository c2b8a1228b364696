import { expect } from 'vitest'
import { countOpen } from '@/lib/across/reminders/list'
import { ISSUES } from '@/lib/domains/issues/filter'
import { countViews } from '@/lib/domains/issues/queries/counts'
import { listIssues } from '@/lib/domains/issues/queries/list'
import type { Actor } from '@/lib/ground/access/actor'
import { DAY } from '@/lib/ground/clock'
import { stopClockAt } from '../../support/clock'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, aMember, aReport, NOON } from '../../support/given'
import { everyone, handledByTeam, handledByTownship, move, waitingForSignature } from '../issues/on-its-way'
import { aRow } from './a-row'

const list = async (actor: Actor, params: Record<string, string> = {}) => listIssues(actor, ISSUES.read(params).filter)
const titles = async (actor: Actor, params: Record<string, string> = {}) =>
  (await list(actor, params)).rows.map((line) => line.title).sort()

test('a commander who opens another village by its address gets an empty list, as of a village that there is not', async () => {
  const world = await aCounty()
  const [ours, theirs] = [await aCommander(world, world.shahe), await aCommander(world, world.jinshahe)]
  await aReport(ours, world.shahe, { title: '沙河村路灯不亮' })
  await aReport(theirs, world.jinshahe, { title: '金沙河村路灯不亮' })
  expect(await titles(theirs)).toEqual(['金沙河村路灯不亮'])
  const [stranger, nobody] = [
    await list(theirs, { village: world.shahe.code }),
    await list(theirs, { village: '610926999999' }),
  ]
  expect({ ...stranger, now: null }).toEqual({ ...nobody, now: null })
  expect(stranger.total).toBe(0)
  expect(await titles(ours, { village: world.shahe.code })).toEqual(['沙河村路灯不亮'])
})

test('each role sees its own: county, town, village, unit; the administrator nothing', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  await waitingForSignature(world, people, NOON) // led by the transport bureau
  await aReport(await aCommander(world, world.shahe), world.shahe, { title: '沙河村路灯不亮' })
  const all = ['三组产业路涵洞塌陷', '沙河村路灯不亮']
  const seen = async (actor: Actor) => titles(actor)
  for (const role of ['LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR', 'AUDITOR'] as const)
    expect(await seen(await aHolder(world, role)), role).toEqual(all)
  expect(await seen(people.township)).toEqual(['三组产业路涵洞塌陷'])
  expect(await seen(people.member)).toEqual(['三组产业路涵洞塌陷'])
  expect(await seen(people.officer)).toEqual(['三组产业路涵洞塌陷'])
  expect(await seen(await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.telecom.id }))).toEqual([])
  expect(await seen(await aHolder(world, 'ADMINISTRATOR'))).toEqual([])
  expect(await countOpen(await aHolder(world, 'ADMINISTRATOR'))).toBe(0)
})

test('the views and the lights hold what they count', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  await stopClockAt(NOON)
  await handledByTeam(world, people, new Date(NOON.getTime() - 10 * DAY)) // overdue
  await handledByTeam(world, people, new Date(NOON.getTime() - 2 * DAY), { title: '今天到期的一条' })
  await handledByTownship(world, people, NOON)
  await waitingForSignature(world, people, NOON)
  await aReport(people.commander, world.jinshahe, { title: '刚记下的一条' })
  const { headquarters, commander } = people
  const counts = await countViews(commander)
  for (const view of ['open', 'waiting', 'overdue', 'due-today', 'returned'] as const) {
    const page = await list(commander, { view })
    expect(page.rows.length, view).toBe(counts[view])
    expect(page.total, view).toBe(counts[view])
  }
  expect(counts).toMatchObject({ open: 5, overdue: 1, returned: 0 })
  const open = await list(headquarters)
  for (const [light, count] of Object.entries(open.lights))
    expect((await list(headquarters, { light })).rows.length, light).toBe(count)
  expect((await list(headquarters, { light: 'RED,GREY' })).total).toBe(open.lights.RED + open.lights.GREY)
})

test('filters narrow by stage, level, unit, lead, place, topic and days, together', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  const { headquarters, township, commander } = people
  await handledByTownship(world, people, NOON)
  const id = (await aReport(commander, world.jinshahe, { title: '手机没有信号', category: 'SIGNAL' })).id
  await move(commander, 'escalate', id, { why: '村里办不了', tried: '问过移动' }, NOON)
  await move(township, 'escalate', id, { why: '镇上办不了', tried: '问过移动' }, NOON)
  await move(
    headquarters,
    'triage',
    id,
    {
      cause: '基站少',
      leadUnitId: world.units.telecom.id,
      assistingUnitIds: [world.units.transport.id],
      urgent: false,
    },
    NOON,
  )
  const signal = ['手机没有信号']
  for (const params of [
    { category: 'SIGNAL' },
    { level: 'COUNTY', stage: 'HANDLING' },
    { unit: world.units.transport.id },
    { lead: world.units.telecom.id, township: world.changan.code, village: world.jinshahe.code },
    { q: '信号', reportedFrom: '2026-06-10', reportedTo: '2026-06-10' },
  ] as Record<string, string>[])
    expect(await titles(headquarters, params), JSON.stringify(params)).toEqual(signal)
  for (const params of [
    { lead: world.units.transport.id },
    { reportedTo: '2026-06-09' },
    { level: 'VILLAGE', category: 'SIGNAL' },
    { extension: 'pending' },
    { settled: 'onTheSpot' },
    { common: id },
    { closedFrom: '2026-06-01', view: 'all' },
  ] as Record<string, string>[])
    expect(await titles(headquarters, params), JSON.stringify(params)).toEqual([])
})

test('ended issues stand in their own views, counted, without a light', async () => {
  const world = await aCounty()
  const member = await aMember(world, world.shahe)
  const ended = {
    stage: 'WITHDRAWN',
    withdrawnAt: NOON,
    withdrawalKind: 'MISTAKE',
    stepDueAt: null,
    light: null,
  } as const
  for (let i = 0; i < 3; i++) await aRow(world, member.cadreId, { ...ended, lightSince: null })
  expect(await list(member, { view: 'withdrawn' })).toMatchObject({ total: 3, atLeast: false })
  expect(await list(member, { view: 'all' })).toMatchObject({ total: 3, lights: { RED: 0, GREY: 0 } })
  expect(await list(member)).toMatchObject({ total: 0, rows: [] })
})

test('a cursor that is none of ours shows the beginning and says so', async () => {
  const world = await aCounty()
  const member = await aMember(world, world.shahe)
  await aReport(member, world.shahe)
  for (const after of [
    'x',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('[1e99,"a",0]').toString('base64url'),
  ])
    expect(await list(member, { after })).toMatchObject({ cursorUnknown: true, total: 1, offset: 0 })
})
