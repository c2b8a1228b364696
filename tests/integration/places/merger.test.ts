import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { carryOutChanges } from '@/lib/across/mergers/carry-out'
import { mergeVillages, withdrawChange } from '@/lib/across/mergers/change'
import { closeDay } from '@/lib/domains/issues/commands/close-day'
import { findVillage } from '@/lib/domains/places/scope'
import { listRoster } from '@/lib/domains/teams/roster'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { addDays, dayToColumn, type Instant, startOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import {
  aCadre,
  aCommander,
  aCounty,
  actorOf,
  aHolder,
  aMember,
  aReport,
  eventsOf,
  issueRow,
  NOON,
  type World,
} from '../../support/given'
import { on } from '../../support/issue'
import { expectTalliesToHold } from '../../support/tallies'
import { move } from '../issues/on-its-way'

const DAY = '2026-06-20'
const DECIDED = on('2026-06-15', '10:00')
const EVE: Instant = on('2026-06-19', '23:59')
const MORNING: Instant = on(DAY, '00:00')
const DOCUMENT = '平政发〔2026〕21号'

const household = (world: World, village: World['shahe'], n: number) =>
  db().household.create({
    data: {
      ...{ countyId: world.county.id, townshipId: village.townshipId, villageId: village.id },
      ...{ groupId: village.groups[n % 3]?.id ?? null, number: `${village.code}${n}`, headName: `余某${n}` },
      ...{ category: 'ORDINARY', povertyStatus: 'NEVER', people: 3 },
    },
  })

/** 沙河村 of 城关镇 is to go to 金沙河村 of 长安镇: with issues in every stage, tenures, teams, households, a grant and one to come. */
async function beforeTheMerger() {
  const world = await aCounty()
  const { shahe, jinshahe } = world
  const commander = await aCommander(world, shahe, { name: '周明远' })
  const successor = await aCommander(world, jinshahe, { name: '杜成' })
  const member = await aMember(world, shahe)
  const townships = [
    await aHolder(world, 'TOWNSHIP', { townshipId: world.chengguan.id }, { unit: world.units.chengguan }),
    await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }, { unit: world.units.changan }),
  ] as const
  const registrar = await aHolder(world, 'ADMINISTRATOR')
  const secretary = await aCadre(world, { name: '秦书宁' })
  const since = dayToColumn('2025-06-01')
  const posted = { countyId: world.county.id, villageId: shahe.id, cadreId: secretary.id, fromOn: since }
  await db().posting.create({ data: { ...posted, termEndsOn: dayToColumn('2027-06-01') } })
  const seat = { cadreId: secretary.id, fromOn: since, leader: true }
  for (const kind of [0, 1])
    await db().teamMembership.create({ data: { ...seat, teamId: shahe.teams[kind]?.id as string } })
  const next = await aCadre(world, { name: '下一任' })
  await db().appointment.updateMany({
    where: { villageId: shahe.id },
    data: { voidedAt: new Date() },
  })
  const tenure = { countyId: world.county.id, villageId: shahe.id, createdAt: on('2025-01-01') }
  const last = { fromOn: dayToColumn('2025-01-01'), toOn: dayToColumn('2026-07-01') }
  await db().appointment.create({ data: { ...tenure, ...last, cadreId: commander.cadreId } })
  await db().appointment.create({ data: { ...tenure, fromOn: dayToColumn('2026-07-01'), cadreId: next.id } })
  const households = [await household(world, shahe, 1), await household(world, shahe, 2)]
  await household(world, jinshahe, 3)

  const given = { groupId: shahe.groups[1]?.id, householdId: households[0]?.id }
  const team = { cause: '年久失修', assistingUnitIds: [], urgent: false, leadTeamId: shahe.teams[1]?.id as string }
  const reported = (await aReport(commander, shahe, given)).id
  const handling = (await aReport(commander, shahe, { ...given, title: '二组水管冻裂' })).id
  await move(commander, 'triage', handling, team, NOON)
  const done = (await aReport(commander, shahe, { title: '村口路灯不亮' })).id
  await move(commander, 'triage', done, team, NOON)
  await move(member, 'done', done, { outcome: '已换', noVisitReason: '电话里办的' }, NOON)
  const closed = (await aReport(commander, shahe, { ...given, title: '三组垃圾清运' })).id
  await move(commander, 'triage', closed, team, NOON)
  await move(member, 'done', closed, { outcome: '已清', noVisitReason: '电话里办的' }, NOON)
  const word = { answer: 'yes', voice: 'HOUSEHOLD', speaker: '余某', way: 'IN_PERSON', remark: '' } as const
  await move(commander, 'consent', closed, word, NOON)
  await move(commander, 'verify', closed, { remark: '' }, NOON)
  const open = [reported, handling, done]
  return {
    world,
    commander,
    successor,
    member,
    secretary,
    next,
    townships,
    registrar,
    households,
    open,
    handling,
    closed,
  }
}

const input = (world: World, more: object = {}) => ({
  ...{ villageId: world.shahe.id, successorId: world.jinshahe.id, onDay: DAY, document: DOCUMENT, endMembers: false },
  ...more,
})

const counts = async () => ({
  issues: await db().issue.count(),
  numbers: (await db().issue.findMany({ orderBy: { number: 'asc' } })).map(({ number }) => number),
  open: await db().issue.count({ where: { light: { not: null } } }),
  households: await db().household.count(),
  people: (await db().household.aggregate({ _sum: { people: true } }))._sum.people,
  villages: await db().village.count(),
  consents: await db().consent.count(),
})

describe('a merger ahead', () => {
  test('loses nothing, moves what is open, and leaves what happened under the old code', async () => {
    const { world, commander, registrar, households, open, handling, closed } = await beforeTheMerger()
    const { shahe, jinshahe } = world
    const [before, told, was] = [
      await counts(),
      await Promise.all(open.map(eventsOf)),
      await Promise.all(open.map(issueRow)),
    ]
    const past = [await issueRow(closed), await eventsOf(closed)]
    await mergeVillages(registrar, input(world), DECIDED)

    expect(await carryOutChanges(EVE), 'not before its day').toBe(0)
    expect(await db().village.findUniqueOrThrow({ where: { id: shahe.id } })).toMatchObject({ mergedIntoId: null })
    expect(await carryOutChanges(MORNING)).toBe(1)
    expect(await carryOutChanges(MORNING), 'once').toBe(0)
    await expectTalliesToHold()

    expect(await counts()).toEqual(before)
    for (const [n, id] of open.entries()) {
      const row = await issueRow(id)
      expect(row).toMatchObject({
        villageId: jinshahe.id,
        townshipId: jinshahe.townshipId,
        version: (was[n]?.version ?? 0) + 1,
      })
      expect(row).toMatchObject({
        number: was[n]?.number,
        dueAt: was[n]?.dueAt,
        stage: was[n]?.stage,
        reportedAt: NOON,
      })
      const events = await eventsOf(id)
      expect(events.slice(0, told[n]?.length)).toEqual(told[n])
      const merged = events.find(({ type }) => type === 'villageMerged')
      expect(merged).toMatchObject({
        data: { oldVillage: '沙河村', oldCode: shahe.code, newVillage: '金沙河村', document: DOCUMENT },
      })
    }
    expect(await issueRow(handling)).toMatchObject({ leadTeamId: jinshahe.teams[1]?.id })
    const leads = await db().issueLead.findMany({ where: { issueId: handling }, orderBy: { fromAt: 'asc' } })
    expect(leads.map(({ teamId, toAt }) => [teamId, toAt])).toEqual([
      [shahe.teams[1]?.id, MORNING],
      [jinshahe.teams[1]?.id, null],
    ])
    expect([await issueRow(closed), await eventsOf(closed)], 'what is closed stays as it was').toEqual(past)

    const moved = await db().household.findMany({
      where: { id: { in: households.map(({ id }) => id) } },
      include: { group: true },
    })
    expect(moved.map(({ villageId, townshipId }) => [villageId, townshipId])).toEqual(
      households.map(() => [jinshahe.id, jinshahe.townshipId]),
    )
    expect(moved.map(({ group }) => group?.name).sort()).toEqual(['沙河三组', '沙河二组'])
    expect((await issueRow(handling)).groupId).toBe(
      (await db().villagerGroup.findFirstOrThrow({ where: { villageId: jinshahe.id, name: '沙河二组' } })).id,
    )
    const entry = await db().auditEntry.findFirstOrThrow({ where: { type: 'village.merged' } })
    expect(entry).toMatchObject({ villageId: shahe.id, countyId: world.county.id })
    expect(entry.data).toMatchObject({ issues: 3, households: 2, groups: 3, appointments: 2, postings: 1, movedOn: 1 })
    expect(commander.seats).toHaveLength(1)
  })

  test('keeps scopes right on both sides of the date', async () => {
    const { world, commander, successor, member, secretary, next, townships, registrar, open, closed } =
      await beforeTheMerger()
    await mergeVillages(registrar, input(world), DECIDED)
    const sees = async (cadreId: string, at: Instant) => {
      const rows = await db().issue.findMany({ where: issuesFor(await actorOf(cadreId, at), 'issue.view') })
      return rows.map(({ id }) => id).sort()
    }
    const [old, fresh] = townships
    await carryOutChanges(EVE)
    expect(await sees(commander.cadreId, EVE)).toEqual([...open, closed].sort())
    expect(await sees(old.cadreId, EVE)).toEqual([...open, closed].sort())
    expect(await sees(successor.cadreId, EVE)).toEqual([])
    expect(await sees(fresh.cadreId, EVE)).toEqual([])

    await carryOutChanges(MORNING)
    expect((await actorOf(commander.cadreId, EVE)).seats, 'the past stays').toHaveLength(1)
    expect((await actorOf(commander.cadreId, MORNING)).seats).toEqual([])
    expect((await actorOf(next.id, on('2026-07-02'))).seats, 'a tenure to come never begins').toEqual([])
    expect((await actorOf(secretary.id, MORNING)).seats).toEqual([])
    expect((await actorOf(secretary.id, EVE)).seats).toHaveLength(3)
    expect((await actorOf(member.cadreId, MORNING)).seats).toMatchObject([{ villageId: world.jinshahe.id }])
    expect(await sees(successor.cadreId, MORNING), 'also what was closed there').toEqual([...open, closed].sort())
    expect(await sees(member.cadreId, MORNING)).toEqual([...open, closed].sort())
    expect(await sees(fresh.cadreId, MORNING)).toEqual([...open].sort())
    expect(await sees(old.cadreId, MORNING), 'what was closed there').toEqual([closed])
    expect(await sees(commander.cadreId, MORNING)).toEqual([])
  })

  test('leaves the old code readable, out of every list, and nobody acts there', async () => {
    const { world, townships, registrar } = await beforeTheMerger()
    await mergeVillages(registrar, input(world), DECIDED)
    await carryOutChanges(MORNING)
    const leader = await aHolder(world, 'HEADQUARTERS')
    const county = { kind: 'county', id: world.county.id, countyId: world.county.id } as const
    const listed = (await listRoster(leader, county, MORNING)).map(({ name }) => name)
    expect(listed).toEqual(['中原村', '金沙河村'])
    expect(await findVillage(townships[0], world.shahe.code)).toMatchObject({ name: '沙河村' })
    const reportable = await db().village.findMany({ where: villagesFor(leader, 'issue.report') })
    expect(reportable.map(({ name }) => name).sort()).toEqual(['中原村', '金沙河村'])
    expect(await db().village.findUniqueOrThrow({ where: { id: world.jinshahe.id } })).toMatchObject({
      aliases: ['沙河村'],
    })
    await expect(aReport(leader, world.shahe, {}, MORNING)).rejects.toMatchObject({ code: 'not_found' })
    await closeDay(startOf(addDays(DAY, 1)))
    const days = await db().villageDay.findMany({ where: { day: dayToColumn(DAY) } })
    expect(days.map(({ villageId }) => villageId).sort()).toEqual([world.jinshahe.id, world.zhongyuan.id].sort())
  })

  test('what is opened again under the old code follows', async () => {
    const { world, townships, successor, registrar, closed } = await beforeTheMerger()
    await mergeVillages(registrar, input(world), DECIDED)
    await carryOutChanges(MORNING)
    await move(townships[0], 'reopen', closed, { what: '又堵了', speaker: '余某' }, on(DAY, '09:00'))
    await carryOutChanges(on(DAY, '09:01'))
    expect(await issueRow(closed)).toMatchObject({
      villageId: world.jinshahe.id,
      leadTeamId: world.jinshahe.teams[1]?.id,
    })
    const rows = await db().issue.findMany({
      where: issuesFor(await actorOf(successor.cadreId, MORNING), 'issue.view'),
    })
    expect(rows.map(({ id }) => id)).toContain(closed)
  })

  test('what was closed under the old code is found by the successor, from the day on, and opened again by its commander', async () => {
    const { world, successor, registrar, closed } = await beforeTheMerger()
    await mergeVillages(registrar, input(world), DECIDED)
    const here = { code: world.shahe.code, name: '沙河村', onDay: DAY }
    expect(await findVillage(await actorOf(successor.cadreId, EVE), world.shahe.code)).toBeNull()
    await carryOutChanges(MORNING)
    expect(
      await findVillage(await actorOf(successor.cadreId, EVE), world.shahe.code),
      'nor for the day before',
    ).toBeNull()
    const present = await actorOf(successor.cadreId, MORNING)
    expect(await findVillage(present, world.shahe.code)).toMatchObject({ mergedInto: { name: '金沙河村' } })
    expect(await findVillage(present, world.jinshahe.code)).toMatchObject({ mergedFrom: [here] })
    const stranger = await aCommander(world, world.zhongyuan)
    expect(await findVillage(await actorOf(stranger.cadreId, MORNING), world.shahe.code)).toBeNull()
    // what is not reading stays within the own village
    for (const deed of ['household.edit', 'issue.report', 'team.duty.edit'] as const)
      expect(await db().village.count({ where: { AND: [{ id: world.shahe.id }, villagesFor(present, deed)] } })).toBe(0)
    await move(present, 'reopen', closed, { what: '又堵了', speaker: '余某' }, on(DAY, '09:00'))
    await carryOutChanges(on(DAY, '09:01'))
    expect(await issueRow(closed)).toMatchObject({ villageId: world.jinshahe.id, stage: 'HANDLING' })
  })

  test('is carried out once by several servers at once', async () => {
    const { world, registrar, open } = await beforeTheMerger()
    await mergeVillages(registrar, input(world), DECIDED)
    const done = await Promise.all([carryOutChanges(MORNING), carryOutChanges(MORNING), carryOutChanges(MORNING)])
    expect(done.reduce((sum, n) => sum + n)).toBe(1)
    for (const id of open) expect((await eventsOf(id)).filter(({ type }) => type === 'villageMerged')).toHaveLength(1)
    expect(await db().auditEntry.count({ where: { type: 'village.merged' } })).toBe(1)
  })

  test('can be taken back until its day, and not after', async () => {
    const { world, registrar } = await beforeTheMerger()
    await mergeVillages(registrar, input(world), DECIDED)
    const [change] = await db().villageChange.findMany()
    await withdrawChange(registrar, { changeId: change?.id as string }, EVE)
    expect(await carryOutChanges(MORNING)).toBe(0)
    await mergeVillages(registrar, input(world), on(DAY, '08:00'))
    expect(await db().village.findUniqueOrThrow({ where: { id: world.shahe.id } })).toMatchObject({
      mergedIntoId: world.jinshahe.id,
      mergedOn: dayToColumn(DAY),
    })
    const today = await db().villageChange.findFirstOrThrow({ where: { carriedOutAt: { not: null } } })
    await expect(withdrawChange(registrar, { changeId: today.id }, on(DAY))).rejects.toMatchObject({
      code: 'village_change_done',
    })
  })
})

describe('a merger is refused', () => {
  test('to who has no seat for it, and where it makes no sense', async () => {
    const { world, commander, registrar } = await beforeTheMerger()
    const refused = async (actor: typeof registrar, more: object, code: string) =>
      expect(mergeVillages(actor, input(world, more), DECIDED)).rejects.toMatchObject({ code })
    await refused(commander, {}, 'not_found')
    await refused(registrar, { villageId: randomUUID() }, 'not_found')
    await refused(registrar, { successorId: world.shahe.id }, 'invalid')
    await refused(registrar, { onDay: '2026-06-14' }, 'invalid')
    await mergeVillages(registrar, input(world), DECIDED)
    await refused(registrar, { successorId: world.zhongyuan.id }, 'village_change_pending')
    await refused(registrar, { villageId: world.jinshahe.id, successorId: world.shahe.id }, 'village_change_pending')
    await carryOutChanges(MORNING)
    await refused(registrar, { successorId: world.zhongyuan.id, onDay: '2026-07-01' }, 'village_merged')
  })
})
