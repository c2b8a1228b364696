import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { describe, expect } from 'vitest'
import { tick } from '@/lib/domains/issues/commands/tick'
import { HOUR, type Instant, MINUTE } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, aReport, eventsOf, issueRow } from '../../support/given'
import { on } from '../../support/issue'
import { everyone, handledByTeam, handledByTownship, move } from './on-its-way'

/** Seven working days from Monday 28 September 2026: National Day is off, the Saturday after is made up. */
const TRIAGED = on('2026-09-28')
const YELLOW = on('2026-10-12', '00:00')
const RED = on('2026-10-13', '24:00')

/** The light's changes on an issue's timeline. */
async function lightsOf(id: string) {
  const events = await eventsOf(id)
  return events
    .filter(({ type }) => type === 'light')
    .map(({ at, data, cadreId }) => ({
      at,
      cadreId,
      ...(data as { from: string; to: string; by: string; reason: { rule: string } }),
    }))
}

async function overNationalDay() {
  const world = await aCounty()
  const people = await everyone(world)
  const id = await handledByTownship(world, people, TRIAGED)
  await move(people.township, 'respond', id, { plan: '节后进场', expectedOn: '2026-10-12' }, on('2026-09-30', '15:00'))
  return { world, people, id }
}

describe('time alone', () => {
  test('turns a light from green to yellow to red across National Day and the Saturday made up for it', async () => {
    const { id } = await overNationalDay()
    const green = await issueRow(id)
    expect(green).toMatchObject({ light: 'GREEN', dueAt: RED, nextLightAt: YELLOW })

    // the clock walks through the holiday: nothing is due, nothing happens
    for (let now = on('2026-09-30', '16:00'); now < YELLOW; now = new Date(now.getTime() + 12 * HOUR))
      expect(await tick(now)).toBe(0)
    expect(await tick(new Date(YELLOW.getTime() - 1))).toBe(0)
    expect(await issueRow(id)).toEqual(green)

    expect(await tick(YELLOW)).toBe(1)
    expect(await issueRow(id)).toMatchObject({
      light: 'YELLOW',
      lightSince: YELLOW,
      nextLightAt: RED,
      lightReason: { rule: 'TIME_SHORT' },
    })
    expect(await tick(new Date(RED.getTime() - 1))).toBe(0)
    expect(await tick(new Date(RED.getTime() + 9 * MINUTE))).toBe(1)
    expect(await issueRow(id)).toMatchObject({
      light: 'RED',
      lightSince: RED,
      lightReason: { rule: 'OVERDUE', limit: 7 },
    })

    const [, , yellow, red, ...more] = await lightsOf(id)
    expect(yellow).toMatchObject({
      at: YELLOW,
      from: 'GREEN',
      to: 'YELLOW',
      by: 'time',
      cadreId: null,
      reason: { rule: 'TIME_SHORT' },
    })
    expect(red).toMatchObject({
      at: RED,
      from: 'YELLOW',
      to: 'RED',
      by: 'time',
      reason: { rule: 'OVERDUE', at: RED.toISOString() },
    })
    expect(more).toEqual([])
    expect((await eventsOf(id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('makes a silent lead yellow after five working days, the Saturday among them', async () => {
    const world = await aCounty()
    const id = await handledByTownship(world, await everyone(world), TRIAGED)
    await tick(on('2026-10-20'))
    const [, , silent] = await lightsOf(id)
    expect(silent).toMatchObject({ at: on('2026-10-10', '24:00'), to: 'YELLOW', reason: { rule: 'SILENT', limit: 5 } })
  })

  test('leaves the version alone: a form that was open over midnight is taken', async () => {
    const { people, id } = await overNationalDay()
    const before = await issueRow(id)
    await tick(RED)
    expect((await issueRow(id)).version).toBe(before.version)
    await move(people.township, 'note', id, { text: '明日完工' }, on('2026-10-14', '08:00'))
  })

  test('has no more to say of what is closed or withdrawn', async () => {
    const { people, id } = await overNationalDay()
    const reason = { kind: 'MISTAKE', reason: '误报', toldWhom: '余某', duplicateOf: '' } as const
    await move(people.headquarters, 'withdraw', id, reason, on('2026-10-09'))
    const events = await eventsOf(id)
    expect(await tick(on('2027-01-01'))).toBe(0)
    expect(await eventsOf(id)).toEqual(events)
  })
})

describe('a server that was stopped', () => {
  test('catches up with every change, each at the instant at which it fell due', async () => {
    const { id } = await overNationalDay()
    await tick(on('2026-10-20', '09:30'))
    const lights = await lightsOf(id)
    expect(lights.slice(-2).map(({ at, to }) => ({ at, to }))).toEqual([
      { at: YELLOW, to: 'YELLOW' },
      { at: RED, to: 'RED' },
    ])
    expect(await issueRow(id)).toMatchObject({ light: 'RED', lightSince: RED })
    expect(await tick(on('2026-10-20', '09:31'))).toBe(0)
  })

  test('a move that comes before the first tick does not start from a light that is no longer true', async () => {
    const { people, id } = await overNationalDay()
    const now = on('2026-10-20', '09:30')
    await move(people.township, 'escalate', id, { why: '超出镇级权限', tried: '镇上修过' }, now)
    expect(await issueRow(id)).toMatchObject({ stage: 'REPORTED', level: 'COUNTY', light: 'RED', lightFloor: 'RED' })
    const told = (await eventsOf(id)).slice(-3).map(({ type, at }) => ({ type, at }))
    expect(told).toEqual([
      { type: 'light', at: YELLOW },
      { type: 'light', at: RED },
      { type: 'escalated', at: now },
    ])
  })

  test('a move that is refused leaves the light to the ticker', async () => {
    const { people, id } = await overNationalDay()
    const before = [await issueRow(id), await eventsOf(id)]
    const again = move(
      people.township,
      'return',
      id,
      { reason: '不归我们管', properUnitId: people.officer.unitId },
      on('2026-10-20'),
    )
    await expect(again).rejects.toMatchObject({ code: 'return_too_late' })
    expect([await issueRow(id), await eventsOf(id)]).toEqual(before)
  })
})

describe('two tickers at once', () => {
  /** More issues than a batch holds, all due at the same two midnights. */
  async function manyDue(): Promise<string[]> {
    const world = await aCounty()
    const { id } = await aReport((await everyone(world)).commander, world.jinshahe, {}, TRIAGED)
    const [{ lightReason, ...issue }, events] = [await issueRow(id), await eventsOf(id)]
    const ids = Array.from({ length: 129 }, () => randomUUID())
    const same = { ...issue, lightReason: lightReason as object }
    await db().issue.createMany({ data: ids.map((id, n) => ({ ...same, id, number: `平利2026-9${n}` })) })
    const told = events.map(({ id: _, ...event }) => ({
      ...event,
      data: event.data as object,
      seat: event.seat as object,
    }))
    await db().issueEvent.createMany({ data: ids.flatMap((issueId) => told.map((event) => ({ ...event, issueId }))) })
    return [id, ...ids]
  }
  const NOW: Instant = on('2026-10-20')
  const TRIAGE_LATE = on('2026-09-29', '24:00')
  const TRIAGE_VERY_LATE = on('2026-09-30', '24:00')

  async function expectOneEventEach(ids: string[]) {
    const lights = await db().issueEvent.findMany({
      where: { type: 'light' },
      orderBy: [{ issueId: 'asc' }, { seq: 'asc' }],
    })
    expect(lights).toHaveLength(ids.length * 3)
    for (const id of ids)
      expect(lights.filter(({ issueId }) => issueId === id).map(({ at }) => at)).toEqual([
        TRIAGED,
        TRIAGE_LATE,
        TRIAGE_VERY_LATE,
      ])
    expect(await db().issue.count({ where: { light: 'RED', version: 1, nextLightAt: null } })).toBe(ids.length)
  }

  test('in one server leave one event for each change', async () => {
    const ids = await manyDue()
    const looked = await Promise.all([tick(NOW), tick(NOW), tick(NOW)])
    expect(looked.reduce((sum, n) => sum + n)).toBe(ids.length)
    await expectOneEventEach(ids)
  })

  test('in two processes leave one event for each change', async () => {
    const ids = await manyDue()
    const servers = ['ticker-one', 'ticker-two'].map((name) =>
      fork('tests/integration/issues/tick-process.mjs', [name, NOW.toISOString()]),
    )
    await Promise.all(servers.map((server) => once(server, 'message')))
    const answers = servers.map(async (server) => ((await once(server, 'message')) as [{ looked: number }])[0].looked)
    for (const server of servers) server.send('go')
    const looked = await Promise.all(answers)
    expect(looked.reduce((sum, n) => sum + n)).toBe(ids.length)
    await expectOneEventEach(ids)
  })

  test('one that meets a row which another holds goes on without waiting, and without it', async () => {
    const world = await aCounty()
    const people = await everyone(world)
    const [held, free] = [await handledByTeam(world, people, TRIAGED), await handledByTeam(world, people, TRIAGED)]
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM issues WHERE id = ${held}::uuid FOR UPDATE`
      expect(await tick(NOW)).toBe(1)
      expect(await issueRow(free)).toMatchObject({ light: 'RED' })
    })
    expect(await issueRow(held)).toMatchObject({ light: 'GREEN' })
    expect(await tick(NOW)).toBe(1)
    expect(await issueRow(held)).toMatchObject({ light: 'RED' })
  })
})
