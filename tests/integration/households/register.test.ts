import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { assignHelper } from '@/lib/domains/households/commands/assign-helper'
import { editHousehold, planHousehold, recordIncome } from '@/lib/domains/households/commands/edit'
import { decideStatus, proposeStatus } from '@/lib/domains/households/commands/status'
import { logVisit } from '@/lib/domains/households/commands/visit'
import { REGISTER } from '@/lib/domains/households/filter'
import { getHousehold } from '@/lib/domains/households/queries/detail'
import { getHistory } from '@/lib/domains/households/queries/history'
import { listHouseholds } from '@/lib/domains/households/queries/list'
import { getVisitForReport } from '@/lib/domains/households/queries/visit-for-report'
import { EditHousehold } from '@/lib/domains/households/schema/household'
import { ProposeStatus } from '@/lib/domains/households/schema/status'
import { LogVisit } from '@/lib/domains/households/schema/visit'
import { approvePolicy } from '@/lib/domains/policies/commands/decide'
import { draftPolicy } from '@/lib/domains/policies/commands/draft'
import type { Actor } from '@/lib/ground/access/actor'
import { startOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { stopClockAt } from '@/tests/support/clock'
import { databaseTest as test } from '@/tests/support/database'
import { aCommander, aCounty, actorOf, aHolder, aMember, NOON } from '@/tests/support/given'
import { aHousehold, householdRow } from '@/tests/support/household'

const NOT_FOUND = { code: 'not_found' }
const numbers = async (actor: Actor, query: Record<string, string> = {}, size?: number) => {
  const page = await listHouseholds(actor, REGISTER.read(query).filter, size)
  return { ...page, numbers: page.rows.map(({ number }) => number) }
}
const edit = (householdId: string, version: number, more: object = {}) =>
  EditHousehold.parse({ householdId, version, category: 'DIBAO', houseArea: '96.5', ...more })

async function given() {
  const world = await aCounty()
  const [here, there] = [await aHousehold(world.shahe), await aHousehold(world.jinshahe, { headName: '石大有' })]
  return { world, here, there, commander: await aCommander(world, world.shahe) }
}

describe('who sees what of the register', () => {
  test('a village its own, a town its villages, the county all; a unit and an inspection none', async () => {
    const { world, here, there, commander } = await given()
    expect((await numbers(commander)).numbers).toEqual([here.number])
    expect((await numbers(await aMember(world, world.jinshahe))).numbers).toEqual([there.number])
    expect((await numbers(await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }))).numbers).toEqual([
      there.number,
    ])
    expect((await numbers(await aHolder(world, 'LEADER'))).numbers).toEqual([here.number, there.number].sort())
    const officer = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id })
    for (const none of [officer, await aHolder(world, 'INSPECTOR')]) {
      expect((await numbers(none)).numbers).toEqual([])
      expect(await getHousehold(none, here.number)).toBeNull()
    }
    expect(await getHousehold(commander, there.number)).toBeNull()
    expect((await getHistory(commander, there.id)).changes).toEqual([])
  })

  test('by two characters of the head and by the end of the number; masked', async () => {
    const { world, here, there } = await given()
    const leader = await aHolder(world, 'LEADER')
    const found = await numbers(leader, { q: '大有' })
    expect(found.rows.map(({ head }) => head)).toEqual(['石*有'])
    expect((await numbers(leader, { q: here.number })).numbers).toEqual([here.number])
    expect((await numbers(leader, { q: there.number.slice(-4), village: '610926108215' })).numbers).toEqual([
      there.number,
    ])
    expect(JSON.stringify(await getHousehold(leader, there.number))).not.toContain('石大有')
  })

  test('page after page forward and back is the whole list, once', async () => {
    const { world } = await given()
    for (let i = 0; i < 7; i++) await aHousehold(world.shahe)
    const leader = await aHolder(world, 'LEADER')
    const all = (await numbers(leader)).numbers
    const seen: string[] = []
    let page = await numbers(leader, {}, 4)
    for (;;) {
      seen.push(...page.numbers)
      if (!page.next) break
      page = await numbers(leader, { after: page.next }, 4)
    }
    expect(seen).toEqual(all)
    const back = await numbers(leader, { before: page.previous ?? '' }, 4)
    expect(back.numbers).toEqual(all.slice(4, 8))
    expect((await numbers(leader, { after: 'nonsense' })).cursorUnknown).toBe(true)
  })
})

describe('one who edits', () => {
  test('is told when overtaken; nothing of the second is written, and the record says from what to what', async () => {
    const { here, commander, world } = await given()
    const member = await aMember(world, world.shahe)
    const [first, second] = await Promise.allSettled([
      editHousehold(commander, edit(here.id, 1, { houseArea: '96.5' }), NOON),
      editHousehold(member, edit(here.id, 1, { houseArea: '120' }), NOON),
    ])
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected'])
    const lost = [first, second].find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toMatchObject({ code: 'changed' })
    expect(await householdRow(here.id)).toMatchObject({ version: 2, category: 'DIBAO' })
    const [change] = (await getHistory(commander, here.id)).changes
    expect(change?.entry).toMatchObject({
      type: 'household.edited',
      changes: { category: { from: 'GENERAL', to: 'DIBAO' } },
    })
  })

  test('out of scope finds nothing, and what stays the same leaves no trace', async () => {
    const { here, there, commander } = await given()
    await expect(editHousehold(commander, edit(there.id, 1), NOON)).rejects.toMatchObject(NOT_FOUND)
    await expect(
      planHousehold(commander, { householdId: randomUUID(), version: 1, planNote: '' }, NOON),
    ).rejects.toMatchObject(NOT_FOUND)
    await editHousehold(commander, edit(here.id, 1), NOON)
    await editHousehold(commander, edit(here.id, 2), NOON)
    expect(await householdRow(here.id)).toMatchObject({ version: 2 })
    expect((await getHistory(commander, here.id)).changes).toHaveLength(1)
  })

  test('corrects a year’s income with the old figures on record', async () => {
    const { here, commander } = await given()
    const parts = {
      businessYuan: 0,
      propertyYuan: 0,
      transferYuan: 0,
      expenseYuan: 0,
      people: 2,
      source: 'RECKONED',
    } as const
    await recordIncome(commander, { householdId: here.id, version: 1, year: 2025, wageYuan: 20_000, ...parts }, NOON)
    await recordIncome(commander, { householdId: here.id, version: 2, year: 2025, wageYuan: 24_000, ...parts }, NOON)
    const [income] = (await getHousehold(commander, here.number))?.incomes ?? []
    expect(income).toMatchObject({ year: 2025, grossYuan: 24_000, perCapitaYuan: 12_000, recordedBy: '周明远' })
    const [change] = (await getHistory(commander, here.id)).changes
    expect(change?.entry).toMatchObject({ changes: { wageYuan: { from: '20000', to: '24000' } } })
  })
})

test('a helper works in the village; only then may reveal what is sealed', async () => {
  const { world, here, commander } = await given()
  const [member, stranger] = [await aMember(world, world.shahe), await aMember(world, world.zhongyuan)]
  const name = (helperId: string, version: number) =>
    assignHelper(commander, { householdId: here.id, version, helperId }, NOON)
  await expect(name(stranger.cadreId, 1)).rejects.toMatchObject({ code: 'invalid' })
  expect((await getHousehold(member, here.number))?.may.reveal).toBe(false)
  await name(member.cadreId, 1)
  expect((await getHousehold(member, here.number))?.may.reveal).toBe(true)
  expect((await numbers(member, { view: 'mine' })).numbers).toEqual([here.number])
  await expect(
    assignHelper(member, { householdId: here.id, version: 2, helperId: member.cadreId }, NOON),
  ).rejects.toMatchObject(NOT_FOUND)
})

test('how often a household is visited is the county’s own rule, from its day on', async () => {
  const { world, here, commander } = await given()
  const member = await aMember(world, world.shahe)
  await assignHelper(commander, { householdId: here.id, version: 1, helperId: member.cadreId }, NOON)
  await db().household.update({ where: { id: here.id }, data: { lastVisitedAt: NOON } })
  const dueOn = async () => [
    (await numbers(member, { view: 'mine' })).rows[0]?.due,
    (await getHousehold(member, here.number))?.due,
  ]
  await stopClockAt(NOON)
  expect(await dueOn()).toEqual(Array(2).fill({ on: '2026-09-08', daysLate: 0, now: false, every: 90 }))
  const draft = { document: '平指发〔2026〕13号', effectiveOn: '2026-06-20', immediate: false }
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  const value = { watchedDays: 7, otherDays: 12 }
  const policyId = await draftPolicy(headquarters, 'VISIT_CADENCE', { ...draft, value }, NOON)
  await approvePolicy(await aHolder(world, 'LEADER'), { policyId }, NOON)
  expect((await dueOn())[0]).toMatchObject({ every: 90 })
  await stopClockAt(startOf('2026-06-24'))
  expect(await dueOn()).toEqual(Array(2).fill({ on: '2026-06-22', daysLate: 2, now: true, every: 12 }))
})

describe('a visit', () => {
  const visit = (householdId: string, more: object = {}) =>
    LogVisit.parse({
      id: randomUUID(),
      householdId,
      kind: 'POOR',
      findings: 'HOUSE_AT_RISK',
      note: '厨房后墙有裂缝',
      withWhom: '',
      ...more,
    })

  test('is logged once, counts from then on, and may become an issue of its own visitor alone', async () => {
    const { world, here, there, commander } = await given()
    const member = await aMember(world, world.shahe)
    const input = visit(here.id)
    await logVisit(member, input, NOON)
    await logVisit(member, input, NOON)
    await expect(logVisit(commander, input, NOON)).rejects.toMatchObject({ code: 'id_taken' })
    await expect(logVisit(member, visit(there.id), NOON)).rejects.toMatchObject(NOT_FOUND)
    expect(await db().visit.count()).toBe(1)
    expect((await householdRow(here.id)).lastVisitedAt).toEqual(NOON)
    expect(await getVisitForReport(member, input.id)).toMatchObject({
      householdId: here.id,
      category: 'HOUSING',
      note: '厨房后墙有裂缝',
    })
    expect(await getVisitForReport(commander, input.id)).toBeNull()
  })

  test('says something', () => {
    expect(
      LogVisit.safeParse({ id: randomUUID(), householdId: randomUUID(), kind: 'POOR', note: '', withWhom: '' }).success,
    ).toBe(false)
  })
})

test('a change of status takes three people, in order, and holds once approved', async () => {
  const { world, here, commander } = await given()
  const township = await aHolder(world, 'TOWNSHIP', { townshipId: world.chengguan.id })
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  const proposed = { povertyStatus: 'LIFTED', monitorKind: 'UNSTABLE_LIFTED', reason: '户主大病，支出骤增' }
  const propose = () =>
    proposeStatus(commander, ProposeStatus.parse({ householdId: here.id, version: 1, ...proposed }), NOON)
  await propose()
  await expect(propose()).rejects.toMatchObject({ code: 'status_pending' })
  const { id: changeId } = await db().statusChange.findFirstOrThrow()
  const decide = (by: Actor, decision: 'pass' | 'decline' = 'pass') =>
    decideStatus(by, { changeId, decision, remark: '情况属实' }, NOON)
  await expect(decide(commander)).rejects.toMatchObject(NOT_FOUND)
  await expect(decide(await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }))).rejects.toMatchObject(
    NOT_FOUND,
  )
  await expect(decide(headquarters)).rejects.toMatchObject({ code: 'not_your_turn' })
  await decide(township)
  await expect(decide(township)).rejects.toMatchObject({ code: 'own_draft' })
  expect(await householdRow(here.id)).toMatchObject({ monitorKind: null })
  await decide(headquarters)
  expect(await householdRow(here.id)).toMatchObject({ monitorKind: 'UNSTABLE_LIFTED', version: 2 })
  await expect(decide(headquarters, 'decline')).rejects.toMatchObject({ code: 'already_decided' })
})

test('whoever sits in the township and at headquarters takes the first look as the township, and not the second', async () => {
  const { world, here, commander } = await given()
  const both = await aHolder(world, 'HEADQUARTERS')
  const township = { countyId: world.county.id, cadreId: both.cadreId, townshipId: world.chengguan.id }
  const approvedById = commander.cadreId
  await db().grant.create({ data: { ...township, role: 'TOWNSHIP', fromOn: new Date('2025-01-01'), approvedById } })
  const twice = await actorOf(both.cadreId)
  const proposed = { povertyStatus: 'LIFTED', monitorKind: 'UNSTABLE_LIFTED', reason: '户主大病，支出骤增' }
  await proposeStatus(commander, ProposeStatus.parse({ householdId: here.id, version: 1, ...proposed }), NOON)
  const { id: changeId } = await db().statusChange.findFirstOrThrow()
  const decide = (by: Actor) => decideStatus(by, { changeId, decision: 'pass', remark: '情况属实' }, NOON)
  await decide(twice)
  expect(await db().statusChange.findUnique({ where: { id: changeId } })).toMatchObject({ stage: 'LOOKED' })
  await expect(decide(twice)).rejects.toMatchObject({ code: 'own_draft' })
  await decide(await aHolder(world, 'HEADQUARTERS'))
})
