import { expect } from 'vitest'
import { getIssue } from '@/lib/domains/issues/queries/detail'
import { listEvents } from '@/lib/domains/issues/queries/timeline'
import type { Actor } from '@/lib/ground/access/actor'
import { db } from '@/lib/ground/database/db'
import { stopClockAt } from '../../support/clock'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCommander, aCounty, aHolder, aReport, NOON } from '../../support/given'
import { aHousehold } from '../../support/household'
import { everyone, move, waitingForSignature } from '../issues/on-its-way'

test('an issue is found by number and by id within scope; out of scope is the same as nonexistent', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.shahe)
  const { id, number } = await aReport(commander, world.shahe)
  expect(await getIssue(commander, number)).toMatchObject({ id, number })
  expect(await getIssue(commander, id)).toMatchObject({ id, number })
  const stranger = await aCommander(world, world.jinshahe)
  for (const name of [number, id, '平利2026-999999', '', '%', 'null', '\u0000', '0198c0de-0000-7000-8000-000000000000'])
    expect(await getIssue(stranger, name), name).toBeNull()
  expect(await listEvents(stranger, id)).toMatchObject({ entries: [], whole: false })
})

test('the household is masked for who may see it, and not there for who may not', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.shahe)
  const helper = await aCadre(world, { name: '秦书宁' })
  const household = await db().household.create({
    data: {
      countyId: world.county.id,
      townshipId: world.chengguan.id,
      villageId: world.shahe.id,
      number: '61092610021400001',
      headName: '余德安',
      category: 'DIBAO',
      povertyStatus: 'LIFTED',
      people: 4,
      helperId: helper.id,
      phoneMasked: '138****2046',
    },
  })
  const { number } = await aReport(commander, world.shahe, { householdId: household.id, text: '老人一个人住' })
  const seen = await getIssue(commander, number)
  expect(seen?.household).toMatchObject({ headMasked: '余*安', helperName: '秦书宁', mayReveal: { phone: true } })
  expect(JSON.stringify(seen)).not.toContain('余德安')
  for (const role of ['AUDITOR', 'INSPECTOR', 'ORGDEPT'] as const)
    expect((await getIssue(await aHolder(world, role), number))?.household, role).toBeNull()
  const leader = await getIssue(await aHolder(world, 'LEADER'), number)
  expect(leader?.household).toMatchObject({ headMasked: '余*安', mayReveal: { phone: false, idNumber: false } })
})

test('the household’s own page is open to who has the register there; a unit sees the block alone', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  const { commander, member, township, headquarters, officer } = people
  const { id: householdId } = await aHousehold(world.jinshahe)
  const { id } = await aReport(commander, world.jinshahe, { householdId })
  for (const why of ['village', 'township'])
    await move(why === 'village' ? commander : township, 'escalate', id, { why: '办不了', tried: '试过' }, NOON)
  const triage = { cause: '年久', assistingUnitIds: [], urgent: false, leadUnitId: world.units.transport.id }
  await move(headquarters, 'triage', id, triage, NOON)
  const mayOpen = async (actor: Actor) => (await getIssue(actor, id))?.household?.mayOpen
  for (const actor of [commander, member, township, headquarters]) expect(await mayOpen(actor)).toBe(true)
  expect(await mayOpen(officer)).toBe(false)
})

test('the organisation department sees kind, stage and light, not what was said', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  const id = await waitingForSignature(world, people, NOON)
  const orgdept = await aHolder(world, 'ORGDEPT')
  expect(await getIssue(orgdept, id)).toMatchObject({
    category: 'ROAD',
    stage: 'AWAITING_VERIFICATION',
    light: 'GREEN',
  })
  expect(await getIssue(orgdept, id)).toMatchObject({ whole: false, text: '', cause: '', photos: [], household: null })
  expect(await listEvents(orgdept, id)).toMatchObject({ whole: false })
  expect(JSON.stringify(await listEvents(orgdept, id))).not.toMatch(/波纹管|余某|属县道|年久/)
  // one who also commands the village sees it whole
  const both = { ...people.commander, seats: [...orgdept.seats, ...people.commander.seats] }
  expect(await getIssue(both, id)).toMatchObject({ whole: true, cause: '年久失修' })
})

test('the light says how many working days are left or late, and whose turn it is', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  const { commander, township, officer } = people
  const { id } = await aReport(commander, world.jinshahe, {}, NOON)
  await stopClockAt(NOON)
  expect(await getIssue(commander, id)).toMatchObject({ turn: { kind: 'commander', name: '周明远' }, countdown: null })
  await move(commander, 'escalate', id, { why: '办不了', tried: '试过' }, NOON)
  await move(
    township,
    'triage',
    id,
    { cause: '年久', leadUnitId: world.units.changan.id, assistingUnitIds: [world.units.transport.id], urgent: false },
    NOON,
  )
  expect(await getIssue(commander, id)).toMatchObject({
    seen: { rule: 'IN_TIME', time: { late: false, unit: 'workdays', count: 8 } },
    countdown: { unit: 'workdays', allotted: 7, elapsed: 0 },
    turn: { kind: 'lead', lead: { unit: '长安镇' } },
    assisting: [{ shortName: '交通局' }],
    limitWorkdays: 7,
  })
  expect((await listEvents(officer, id)).units).toMatchObject({ [world.units.changan.id]: '长安镇' })
})
