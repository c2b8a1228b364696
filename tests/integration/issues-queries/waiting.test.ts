import { expect } from 'vitest'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { listIssues } from '@/lib/domains/issues/queries/list'
import { listWaiting, TURNS } from '@/lib/domains/issues/queries/waiting'
import type { Actor } from '@/lib/ground/access/actor'
import { db } from '@/lib/ground/database/db'
import { stopClockAt } from '../../support/clock'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, aReport, issueRow, NOON } from '../../support/given'
import { remindersOf } from '../../support/reminders'
import { everyone, handledByTeam, handledByTownship, move, waitingForSignature } from '../issues/on-its-way'

/** Ids of what waits for a person, by kind; the reminders and the list of what waits must agree. */
async function waiting(actor: Actor) {
  const counts = await remindersOf(actor)
  const entries: [string, string[]][] = []
  const all = await listWaiting(actor, TURNS, 50)
  for (const turn of TURNS) {
    const lines = all[turn] ?? []
    expect(counts[turn] ?? 0, turn).toBe(lines.length)
    if (lines.length) entries.push([turn, lines.map((line) => line.id)])
  }
  const { rows: asked } = await listIssues(actor, { view: 'waiting', sort: 'due', extension: 'pending' })
  expect(counts.extension ?? 0).toBe(asked.length)
  if (asked.length) entries.push(['extension', asked.map((line) => line.id)])
  const { rows: listed } = await listIssues(actor, { view: 'waiting', sort: 'due' })
  expect(listed.map((line) => line.id).sort()).toEqual([...new Set(entries.flatMap(([, ids]) => ids))].sort())
  return Object.fromEntries(entries)
}

test('triage waits for the level, work for the lead, the signature for the commander', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  const { commander, township, headquarters, officer, member } = people
  await stopClockAt(NOON)
  const { id } = await aReport(commander, world.jinshahe)
  expect(await waiting(commander)).toEqual({ triage: [id] })
  expect(await waiting(township)).toEqual({})
  await move(commander, 'escalate', id, { why: '村里办不了', tried: '试过' }, NOON)
  expect(await waiting(commander)).toEqual({})
  expect(await waiting(township)).toEqual({ triage: [id] })
  await move(township, 'escalate', id, { why: '镇上办不了', tried: '试过' }, NOON)
  expect(await waiting(headquarters)).toEqual({ triage: [id] })
  const triage = { cause: '年久失修', assistingUnitIds: [world.units.telecom.id], urgent: false }
  await move(headquarters, 'triage', id, { ...triage, leadUnitId: world.units.transport.id }, NOON)
  expect(await waiting(officer)).toEqual({ handle: [id] })
  // who assists is asked by the lead, not by the clock
  expect(await waiting(await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.telecom.id }))).toEqual({})
  await move(officer, 'askExtension', id, { dueOn: '2026-07-08', reason: '等材料' }, NOON)
  expect(await waiting(headquarters)).toEqual({ extension: [id] })
  await move(headquarters, 'decideExtension', id, { grant: 'yes', answer: '' }, NOON)
  expect(await waiting(headquarters)).toEqual({})
  await move(officer, 'done', id, { outcome: '已修好', noVisitReason: '远程处理' }, NOON)
  expect(await waiting(officer)).toEqual({})
  expect(await waiting(commander)).toEqual({ sign: [id] })
  expect(await waiting(township)).toEqual({})
  expect(await waiting(await aCommander(world, world.shahe))).toEqual({})
  expect(await waiting(member)).toEqual({})
})

test('what the commander worked on waits for the township to sign, and for nobody else', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  const { commander, township } = people
  await stopClockAt(NOON)
  const own = await handledByTeam(world, people, NOON)
  await move(commander, 'done', own, { outcome: '已修好', noVisitReason: '远程处理' }, NOON)
  const others = await waitingForSignature(world, people, NOON)
  expect(await waiting(township)).toEqual({ sign: [own] })
  expect(await waiting(commander)).toEqual({ sign: [others] })
  expect(await waiting(await aHolder(world, 'TOWNSHIP', { townshipId: world.chengguan.id }))).toEqual({})
})

test('the signature of what the commander’s own unit led waits for the township', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  const transport = await aCommander(world, world.shahe, { unit: world.units.transport })
  const { headquarters, officer } = people
  await stopClockAt(NOON)
  const { id } = await aReport(headquarters, world.shahe)
  const triage = { cause: '年久失修', assistingUnitIds: [], urgent: false, leadUnitId: world.units.transport.id }
  await move(headquarters, 'triage', id, triage, NOON)
  await move(officer, 'done', id, { outcome: '已修好', noVisitReason: '远程处理' }, NOON)
  const township = await aHolder(world, 'TOWNSHIP', { townshipId: world.chengguan.id })
  expect(await waiting(transport)).toEqual({})
  expect(await waiting(township)).toEqual({ sign: [id] })
})

test('a seat that ended today leaves nothing waiting', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  await stopClockAt(NOON)
  const id = await handledByTownship(world, people, NOON)
  expect(await waiting(people.township)).toEqual({ handle: [id] })
  expect(await waiting({ ...people.township, seats: [] })).toEqual({})
  expect(await remindersOf({ ...people.township, seats: [] })).toEqual({})
})

test('closed issues wait for nobody', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  await stopClockAt(NOON)
  const id = await waitingForSignature(world, people, NOON)
  await moveIssue(people.commander, 'verify', { issueId: id, version: (await issueRow(id)).version, remark: '' }, NOON)
  expect(await waiting(people.commander)).toEqual({})
  expect(await db().issue.count({ where: { light: { not: null } } })).toBe(0)
})
