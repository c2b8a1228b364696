import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPendingExtensions, getPendingTriage } from '@/lib/across/dashboards/queries/for-decision'
import { getHeadline } from '@/lib/across/dashboards/queries/headline'
import { listTownshipsSideBySide, listUnitsSideBySide } from '@/lib/across/dashboards/queries/side-by-side'
import { getSinceYesterday } from '@/lib/across/dashboards/queries/since-yesterday'
import { getTrends } from '@/lib/across/dashboards/queries/trends'
import { closeDay } from '@/lib/domains/issues/commands/close-day'
import { figuresOf } from '@/lib/domains/issues/figures/figures-of'
import { responseTimesOf, solvingTimesOf } from '@/lib/domains/issues/figures/recent'
import { findCounty, findUnit } from '@/lib/domains/places/scope'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, DAY, dayOf, dayToColumn, endOf, type Instant, startOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { freshDatabase, type TestDatabase } from '../../support/database'
import { aHolder, aReport, NOON } from '../../support/given'
import { move } from '../issues/on-its-way'
import { aBusyCounty, aNeighbour } from './busy-county'
import { allIssues, isOpen, isOverdue, lightsOf, midnight, solvingOf, timesOf } from './recount'

/** One county for all of the file: what follows only reads it. */
let database: TestDatabase
let busy: Awaited<ReturnType<typeof theCounty>>
beforeAll(async () => {
  database = await freshDatabase()
  busy = await theCounty()
}, 240_000)
afterAll(() => database.drop())

async function theCounty() {
  const { world, villages, cast } = await aBusyCounty()
  await aNeighbour()
  const leader = await aHolder(world, 'LEADER', {}, { rank: 'COUNTY_LEADER' })
  const county = await findCounty(leader)
  if (!county) throw new Error('a leader sees the county')
  return { world, villages, cast, leader, county, issues: await allIssues(county.id) }
}

const close = (value: number | null) => (value === null ? null : expect.closeTo(value, 6))
const figure = ({ cases, value }: { cases: number; value: number | null }) => ({ cases, value: close(value) })

test('the band says what the rows say, and nothing of the county next door', async () => {
  const { leader, county, issues } = busy
  const figures = await figuresOf(leader, county, NOON)
  const headline = await getHeadline(leader, county, figures, NOON)
  const opened = issues.filter(isOpen)
  const overdue = issues.filter((issue) => isOverdue(issue, NOON))
  expect(overdue.length).toBeGreaterThan(3)
  expect(headline.open).toMatchObject({ ...lightsOf(opened), open: opened.length, overdue: overdue.length })
  const oldest = Math.min(...overdue.map(({ dueAt }) => dueAt?.getTime() ?? 0))
  expect(figures.oldestDueAt?.getTime()).toBe(oldest)
  expect(headline.flow.reportedToday).toBe(issues.filter(({ reportedAt }) => reportedAt >= midnight(NOON)).length)
  const week = issues.filter(({ closedAt }) => closedAt !== null && closedAt >= midnight(NOON, 6))
  expect(headline.flow.closedRecently).toBe(week.length)
  const again = timesOf(issues, NOON)
  expect(again.median.cases).toBeGreaterThan(20)
  expect(headline.response).toMatchObject({
    reported: again.reported,
    onTheSpot: again.onTheSpot,
    responseMedian: figure(again.median),
    responseP90: figure(again.p90),
    onSiteMedian: figure(again.onSite),
  })
  const solving = solvingOf(issues, NOON)
  expect(headline.solving).toMatchObject({
    closed: solving.closed,
    onTheSpot: solving.onTheSpot,
    solvedMedian: figure(solving.solved),
  })
})

test('the oldest overdue issue is late by working days, counted one by one', async () => {
  const { leader, county } = busy
  const figures = await figuresOf(leader, county, NOON)
  const { oldestWorkdays } = await getHeadline(leader, county, figures, NOON)
  const { oldestDueAt } = figures
  if (!oldestDueAt) throw new Error('something is overdue')
  // 10 June 2026 is a Wednesday; the Dragon Boat holiday is on 19 June, so weekends alone are off back to early May
  let late = 0
  const last = dayOf(new Date(oldestDueAt.getTime() - 1))
  for (let day = addDays(last, 1); day <= dayOf(NOON); day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    const off = weekday === 0 ? day !== '2026-05-09' : weekday === 6 && day !== '2026-05-09'
    const holiday = day >= '2026-05-01' && day <= '2026-05-05'
    if (!off && !holiday) late++
  }
  expect(oldestWorkdays).toBe(late)
})

test('each village, township and unit has its own counts and medians', async () => {
  const { leader, county, issues, villages } = busy
  const figures = await figuresOf(leader, county, NOON)
  for (const village of villages) {
    const here = issues.filter(({ villageId }) => villageId === village.id)
    const opened = here.filter(isOpen)
    const overdue = here.filter((issue) => isOverdue(issue, NOON)).length
    const { open, recent } = figures.villages.get(village.id) ?? {}
    expect(open).toMatchObject({ ...lightsOf(opened), open: opened.length, overdue })
    expect(recent && responseTimesOf(recent, figures.from).responseMedian).toEqual(figure(timesOf(here, NOON).median))
  }
  for (const row of await listTownshipsSideBySide(leader, county, figures)) {
    const here = issues.filter(({ townshipId }) => townshipId === row.id)
    expect(row.open).toMatchObject({ ...lightsOf(here.filter(isOpen)), open: here.filter(isOpen).length })
    expect(row.times?.responseP90).toEqual(figure(timesOf(here, NOON).p90))
  }
  const units = await listUnitsSideBySide(leader, county, figures)
  expect(units.map(({ name }) => name).sort()).toEqual(['交通局', '移动公司'])
  for (const row of units) {
    const led = issues.filter(({ leadUnitId }) => leadUnitId === row.id)
    expect(row.open).toMatchObject({ ...lightsOf(led.filter(isOpen)), open: led.filter(isOpen).length })
    expect(row.times?.responseMedian).toEqual(figure(timesOf(led, NOON).median))
  }
})

test('since yesterday: what turned red, was closed and came back, and the four latest reds', async () => {
  const { leader, county, issues } = busy
  const since = await getSinceYesterday(leader, county, await figuresOf(leader, county, NOON), NOON)
  const from = midnight(NOON, 1)
  const red = issues.filter(({ light }) => light === 'RED')
  expect(since.turnedRed).toBe(red.filter(({ lightSince }) => lightSince && lightSince >= from).length)
  expect(since.closed).toBe(issues.filter(({ closedAt }) => closedAt && closedAt >= from).length)
  expect(since.reopened).toBe(issues.filter(({ reopenedAt }) => reopenedAt && reopenedAt >= from).length)
  // several turn red at one midnight: which of them are shown is open, since when is not
  const sinceWhen = new Map(red.map(({ id, lightSince }) => [id, Number(lightSince)]))
  const latest = [...sinceWhen.values()].sort((a, b) => b - a).slice(0, 4)
  expect(since.newestRed.map(({ id }) => sinceWhen.get(id)).sort((a, b) => Number(b) - Number(a))).toEqual(latest)
})

test('what waits for the county: extensions for headquarters or the leader, reports to triage', async () => {
  const { leader, county, issues } = busy
  const asked = issues.filter(({ extensionDecider }) => extensionDecider === 'COUNTY' || extensionDecider === 'LEADER')
  const extensions = await getPendingExtensions(leader, county, NOON)
  expect(extensions.count).toBe(asked.length)
  const untriaged = issues.filter(({ stage, level }) => stage === 'REPORTED' && level === 'COUNTY')
  expect(await getPendingTriage(leader, county, NOON)).toEqual({
    count: untriaged.length,
    late: untriaged.filter(({ stepDueAt }) => stepDueAt && stepDueAt <= NOON).length,
  })
})

test('trends count weeks from Monday to Sunday, and what was overdue from the days that were kept', async () => {
  const { leader, county, issues } = busy
  for (const monday of ['2026-04-20', '2026-06-01', '2026-06-08'])
    await closeDay(new Date(startOf(monday).getTime() + 60_000))
  const closings = await db().issueEvent.findMany({ where: { countyId: county.id, type: 'verified' } })
  const { weeks, holidays } = await getTrends(leader, county, NOON)
  expect(weeks).toHaveLength(26)
  expect(weeks.at(-1)).toMatchObject({ monday: '2026-06-01', sunday: '2026-06-07' })
  expect(weeks[0]?.monday).toBe(addDays('2026-06-01', -25 * 7))
  for (const week of weeks) {
    const within = (at: Date | null) => at !== null && at >= startOf(week.monday) && at < endOf(week.sunday)
    expect(week.reported).toBe(issues.filter(({ reportedAt }) => within(reportedAt)).length)
    expect(week.closed).toBe(closings.filter(({ at }) => within(at)).length)
  }
  expect(weeks.reduce((sum, { reported }) => sum + reported, 0)).toBeGreaterThan(50)
  const kept = await db().villageDay.findMany({ where: { countyId: county.id, day: dayToColumn('2026-06-07') } })
  expect(kept).toHaveLength(3)
  expect(weeks.at(-1)?.overdue).toBe(kept.reduce((sum, { overdue }) => sum + overdue, 0))
  expect(weeks.at(-8)?.overdue, 'the first day that was kept').toBe(0)
  expect(weeks.at(-9)?.overdue).toBeNull()
  expect(holidays.map(({ festival }) => festival)).toEqual(['SPRING_FESTIVAL', 'LABOUR_DAY'])
})

test('a median from fewer than five cases is withheld', async () => {
  const { leader, county, issues } = busy
  // the first minute at which five reports of the 28 days had been answered: a day before it there are fewer
  const answered = issues
    .filter(({ onTheSpot, firstRespondedAt }) => !onTheSpot && firstRespondedAt)
    .sort((a, b) => Number(a.reportedAt) - Number(b.reportedAt))
  const fifthLast = answered.at(-4)
  if (!fifthLast) throw new Error('there are enough')
  const at = new Date(startOf(dayOf(fifthLast.reportedAt)).getTime() + 28 * DAY)
  const { recent, from } = await figuresOf(leader, county, at)
  const { responseMedian } = responseTimesOf(recent, from)
  expect(responseMedian.cases).toBeLessThan(5)
  expect(responseMedian.value).toBeNull()
})

test('figures that were kept are those of a recount after every move and on every day', async () => {
  const { world, leader, county, cast } = busy
  const unit = await findUnit(leader, world.units.transport.id)
  if (!unit) throw new Error('a leader sees the units')
  const check = async (at: Instant) => {
    const issues = await allIssues(county.id)
    for (const [scope, here] of [
      [county, issues],
      [unit, issues.filter(({ leadUnitId }) => leadUnitId === unit.id)],
    ] as const) {
      const { open, recent, from } = await figuresOf(leader, scope, at)
      expect(open).toMatchObject({ ...lightsOf(here.filter(isOpen)), open: here.filter(isOpen).length })
      const { reported, onTheSpot, median, p90, onSite } = timesOf(here, at)
      expect(responseTimesOf(recent, from)).toMatchObject({
        ...{ reported, onTheSpot, responseMedian: figure(median), responseP90: figure(p90) },
        onSiteMedian: figure(onSite),
      })
      expect(solvingTimesOf(recent, from)).toMatchObject({ solvedMedian: figure(solvingOf(here, at).solved) })
    }
  }
  await check(NOON)
  const later = new Date(NOON.getTime() + 60_000)
  const { jinshahe } = world
  const { id } = await aReport(cast.members.get(jinshahe.id) as Actor, jinshahe, {}, later)
  await check(later)
  const commander = cast.commanders.get(jinshahe.id) as Actor
  const township = cast.townships.get(jinshahe.townshipId) as Actor
  const officer = cast.officers[0]?.actor as Actor
  const moves: Parameters<typeof move>[] = [
    [commander, 'escalate', id, { why: '属县道', tried: '村里抢通过' }, later],
    [township, 'escalate', id, { why: '超出镇级权限', tried: '镇上看过' }, later],
    [
      cast.headquarters,
      'triage',
      id,
      { cause: '年久失修', assistingUnitIds: [], urgent: false, leadUnitId: unit.id },
      later,
    ],
    [officer, 'respond', id, { plan: '明日到场', expectedOn: '2026-07-01' }, later],
    [officer, 'arrive', id, { who: '两人', finding: '' }, later],
    [cast.headquarters, 'reassign', id, { leadUnitId: world.units.telecom.id, reason: '归口' }, later],
  ]
  for (const one of moves) {
    await move(...one)
    await check(later)
  }
  await check(new Date(NOON.getTime() + 20 * DAY))
})
