import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPendingExtensions, getPendingTriage } from '@/lib/across/dashboards/queries/for-decision'
import { getHeadline } from '@/lib/across/dashboards/queries/headline'
import { getSinceYesterday } from '@/lib/across/dashboards/queries/since-yesterday'
import { getTownshipQueue } from '@/lib/across/dashboards/queries/township-queue'
import { listUnitIssues } from '@/lib/across/dashboards/queries/unit-issues'
import { getVillageIssues } from '@/lib/across/dashboards/queries/village-issues'
import { figuresOf } from '@/lib/domains/issues/figures/figures-of'
import { listUnitTallies, listVillageTallies, tallyFor } from '@/lib/domains/issues/figures/tallies'
import { sumTallies } from '@/lib/domains/issues/figures/tally'
import { ISSUES, type IssueFilter, issueListHref } from '@/lib/domains/issues/filter'
import { listIssues } from '@/lib/domains/issues/queries/list'
import { findCounty, findTownship, findUnit, findVillage, type Scope } from '@/lib/domains/places/scope'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { freshDatabase, type TestDatabase } from '../../support/database'
import { aHolder, NOON } from '../../support/given'
import { expectTalliesToHold } from '../../support/tallies'
import { aBusyCounty, aNeighbour, type Busy } from './busy-county'

const today = dayOf(NOON)

/** One county for all of the file: what follows only reads it. */
let database: TestDatabase
let busy: Busy
beforeAll(async () => {
  database = await freshDatabase()
  busy = await aBusyCounty()
  await aNeighbour()
}, 240_000)
afterAll(() => database.drop())

/** How many issues stand in the list that an address leads to, for this person. */
async function listed(actor: Actor, link: Partial<IssueFilter>): Promise<number> {
  const address = new URL(issueListHref(link), 'http://here.invalid')
  const { filter, ignored } = ISSUES.read(Object.fromEntries(address.searchParams))
  expect(ignored).toEqual([])
  return (await listIssues(actor, filter)).total
}

/** Every figure of a band beside the list that it leads to. */
async function checkBand(actor: Actor, scope: Scope, within: Partial<IssueFilter>) {
  const figures = await figuresOf(actor, scope, NOON)
  const { open, flow, response, solving } = await getHeadline(actor, scope, figures, NOON)
  const list = (link: Partial<IssueFilter>) => listed(actor, { ...within, ...link })
  expect(await list({})).toBe(open.open)
  for (const light of ['RED', 'YELLOW', 'GREEN', 'GREY'] as const)
    expect(await list({ light: [light] })).toBe(open[light])
  expect(await list({ view: 'overdue' })).toBe(open.overdue)
  expect(await list({ view: 'all', reportedFrom: today, reportedTo: today })).toBe(flow.reportedToday)
  expect(await list({ view: 'closed', closedFrom: flow.closedFrom, closedTo: today })).toBe(flow.closedRecently)
  expect(await list({ view: 'all', reportedFrom: response.from, reportedTo: today })).toBe(response.reported)
  const spot = { view: 'all', settled: 'onTheSpot', reportedFrom: response.from, reportedTo: today } as const
  expect(await list(spot)).toBe(response.onTheSpot)
  expect(await list({ view: 'closed', closedFrom: solving.from, closedTo: today })).toBe(solving.closed)
}

test('every figure of the county opens a list of as many issues', async () => {
  const { world } = busy
  const leader = await aHolder(world, 'LEADER', {}, { rank: 'COUNTY_LEADER' })
  const county = await findCounty(leader)
  if (!county) throw new Error('a leader sees the county')
  await checkBand(leader, county, {})
  const from = addDays(today, -1)
  const figures = await figuresOf(leader, county, NOON)
  const since = await getSinceYesterday(leader, county, figures, NOON)
  expect(await listed(leader, { redFrom: from })).toBe(since.turnedRed)
  expect(await listed(leader, { view: 'closed', closedFrom: from })).toBe(since.closed)
  expect(await listed(leader, { view: 'all', reopenedFrom: from })).toBe(since.reopened)
  const extensions = await getPendingExtensions(leader, county, NOON)
  expect(extensions.count).toBeGreaterThan(0)
  expect(await listed(leader, { extension: 'county' })).toBe(extensions.count)
  const triage = await getPendingTriage(leader, county, NOON)
  expect(await listed(leader, { stage: 'REPORTED', level: 'COUNTY' })).toBe(triage.count)
  for (const village of [world.shahe, world.jinshahe, world.zhongyuan])
    expect(await listed(leader, { village: village.code, view: 'overdue' })).toBe(
      figures.villages.get(village.id)?.open.overdue ?? 0,
    )
})

test('a township sees its own villages alone, and its figures open its lists', async () => {
  const { world, cast } = busy
  const actor = cast.townships.get(world.changan.id) as Actor
  const township = await findTownship(actor, world.changan.code)
  if (!township) throw new Error('a township sees itself')
  await checkBand(actor, township, { township: township.code })
  const { villages } = await figuresOf(actor, township, NOON)
  expect([...villages.keys()].sort()).toEqual([world.jinshahe.id, world.zhongyuan.id].sort())
  const queue = await getTownshipQueue(actor, township, await figuresOf(actor, township, NOON), NOON)
  const within = { township: township.code }
  expect(await listed(actor, { ...within, stage: 'REPORTED', level: 'TOWNSHIP' })).toBe(queue.triage)
  expect(await listed(actor, { ...within, extension: 'township' })).toBe(queue.extensions)
  for (const { id, count } of queue.led) expect(await listed(actor, { ...within, lead: id })).toBe(count)
  expect(queue.led.map(({ name }) => name)).toEqual(['长安镇'])
  expect(await findTownship(actor, world.chengguan.code)).toBeNull()
  expect(await findVillage(actor, world.shahe.code)).toBeNull()
  expect(await findVillage(actor, world.jinshahe.code)).not.toBeNull()
  expect(await findCounty(actor)).toBeNull()
  expect(await findUnit(actor, world.units.changan.id)).toBeNull()
})

test("a village's lists are whole, and out of scope for the next village's commander", async () => {
  const { world, cast } = busy
  const commander = cast.commanders.get(world.jinshahe.id) as Actor
  const village = await findVillage(commander, world.jinshahe.code)
  if (!village) throw new Error('a commander sees the village')
  await checkBand(commander, village, { village: village.code })
  const { lists, signatures } = await getVillageIssues(commander, village, null, NOON)
  for (const light of ['RED', 'YELLOW', 'GREEN', 'GREY'] as const) {
    expect(await listed(commander, { village: village.code, light: [light] })).toBe(lists[light].count)
    expect(lists[light].lines.length).toBe(Math.min(12, lists[light].count))
    expect(lists[light].lines.every((line) => line.light === light)).toBe(true)
  }
  expect(await listed(commander, { village: village.code, stage: 'AWAITING_VERIFICATION' })).toBe(signatures.verify)
  expect(await listed(commander, { village: village.code, extension: 'village' })).toBe(signatures.extensions)
  const stranger = cast.commanders.get(world.shahe.id) as Actor
  expect(await findVillage(stranger, world.jinshahe.code)).toBeNull()
  expect(await findTownship(stranger, world.chengguan.code)).toBeNull()
})

test('a unit sees what it leads and assists, and no other unit', async () => {
  const { world, cast } = busy
  const [transport] = cast.officers
  if (!transport) throw new Error('there is a unit')
  const unit = await findUnit(transport.actor, transport.unitId)
  if (!unit) throw new Error('an officer sees the unit')
  await checkBand(transport.actor, unit, { lead: unit.id })
  const { led, assisted } = await listUnitIssues(transport.actor, unit, NOON)
  expect(assisted.count).toBeGreaterThan(0)
  expect(await listed(transport.actor, { lead: unit.id })).toBe(led.count)
  expect(await listed(transport.actor, { unit: unit.id })).toBe(led.count + assisted.count)
  expect(await findUnit(transport.actor, world.units.telecom.id)).toBeNull()
  expect(await findVillage(transport.actor, world.jinshahe.code)).toBeNull()
})

test('the tallies that every move keeps equal a recount, and each height reads its own', async () => {
  const { world, cast } = busy
  await expectTalliesToHold()
  const open = { light: { not: null } }
  const leader = await aHolder(world, 'LEADER', {}, { rank: 'COUNTY_LEADER' })
  const county = await findCounty(leader)
  if (!county) throw new Error('a leader sees the county')
  const all = sumTallies((await listVillageTallies(leader, county)).values())
  expect(all.open).toBe(await db().issue.count({ where: { ...open, countyId: county.id } }))
  expect(await tallyFor(leader, 'issue.view')).toEqual(all)
  const led = await listUnitTallies(leader, county)
  for (const { actor, unitId } of cast.officers) {
    expect(led.get(unitId)?.open).toBe(await db().issue.count({ where: { ...open, leadUnitId: unitId } }))
    expect(await tallyFor(actor, 'issue.view'), 'what a unit assists is in no tally').toBeNull()
  }
  const changan = cast.townships.get(world.changan.id) as Actor
  const township = await findTownship(changan, world.changan.code)
  if (!township) throw new Error('a township sees itself')
  const here = { ...open, townshipId: world.changan.id }
  const seen = await tallyFor(changan, 'issue.view')
  expect(seen).toEqual(sumTallies((await listVillageTallies(changan, township)).values()))
  expect(seen?.open).toBe(await db().issue.count({ where: here }))
  const untriaged = { ...here, stage: 'REPORTED', level: 'TOWNSHIP' } as const
  expect(seen?.untriaged.TOWNSHIP).toBe(await db().issue.count({ where: untriaged }))
})
