import { describe, expect } from 'vitest'
import { applyPolicies } from '@/lib/domains/issues/commands/apply-policies'
import { tick } from '@/lib/domains/issues/commands/tick'
import { DEFAULT_DEADLINES, DEFAULT_LIGHTS } from '@/lib/domains/policies/schema'
import type { Instant } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, eventsOf, issueRow, type World } from '../../support/given'
import { on } from '../../support/issue'
import { everyone, handledByTeam, handledByTownship, move } from './on-its-way'

const TRIAGED = on('2026-06-08', '10:00')
const IN_FORCE = on('2026-06-10', '00:00')
const APPROVED = on('2026-06-05')

/** Roads become a red line. */
const STRICTER = { ...DEFAULT_LIGHTS, redLine: [...DEFAULT_LIGHTS.redLine, 'ROAD'] }

const set = (
  world: World,
  kind: 'LIGHTS' | 'DEADLINES',
  value: object,
  effectiveFrom: Instant,
  approvedAt: Instant | null = APPROVED,
) =>
  db().policy.create({
    data: { countyId: world.county.id, kind, value, effectiveFrom, approvedAt, document: '平办发〔2026〕9号' },
  })

const lightsOf = async (id: string) => (await eventsOf(id)).filter(({ type }) => type === 'light')

async function given() {
  const world = await aCounty()
  const people = await everyone(world)
  return { world, people, id: await handledByTownship(world, people, TRIAGED) }
}

describe('a policy that comes into force', () => {
  test('gives open issues their light by the new rule, names itself, and leaves every deadline', async () => {
    const { world, people, id } = await given()
    const water = await handledByTeam(world, people, TRIAGED, { category: 'WATER' })
    const policy = await set(world, 'LIGHTS', STRICTER, IN_FORCE)
    const [before, waterBefore] = [await issueRow(id), await eventsOf(water)]

    expect(await applyPolicies(new Date(IN_FORCE.getTime() - 1))).toBe(0)
    expect(await applyPolicies(on('2026-06-10', '00:07'))).toBe(1)
    const after = await issueRow(id)
    expect(after).toMatchObject({ light: 'RED', lightSince: IN_FORCE, lightReason: { rule: 'RED_LINE_UNVISITED' } })
    expect(after).toMatchObject({
      dueAt: before.dueAt,
      version: before.version,
      movedAt: before.movedAt,
      reportedAt: before.reportedAt,
    })
    expect((await lightsOf(id)).at(-1)).toMatchObject({
      at: IN_FORCE,
      cadreId: null,
      data: { from: 'GREEN', to: 'RED', by: 'policy', policyId: policy.id },
    })
    expect(await eventsOf(water), 'what keeps its colour has no news').toEqual(waterBefore)

    const told = await eventsOf(id)
    expect(await applyPolicies(on('2026-06-10', '00:08'))).toBe(0)
    expect(await eventsOf(id)).toEqual(told)
  })

  test('is applied once by two servers at once', async () => {
    const { world, people, id } = await given()
    const ids = [id]
    for (let n = 0; n < 8; n++) ids.push(await handledByTeam(world, people, TRIAGED))
    await set(world, 'LIGHTS', STRICTER, IN_FORCE)
    await Promise.all([applyPolicies(IN_FORCE), applyPolicies(IN_FORCE)])
    for (const one of ids)
      expect((await lightsOf(one)).filter(({ data }) => (data as { by: string }).by === 'policy')).toHaveLength(1)
  })

  test('does not take the credit for what time had changed before', async () => {
    const { world, people } = await given()
    const team = await handledByTeam(world, people, TRIAGED) // yellow on the 11th, red after it
    await set(world, 'LIGHTS', { ...DEFAULT_LIGHTS, silenceWorkdays: 20 }, on('2026-06-20', '00:00'))
    await applyPolicies(on('2026-06-22', '09:00'))
    await tick(on('2026-06-22', '09:00'))
    const lights = (await lightsOf(team)).slice(-2)
    expect(lights.map(({ at, data }) => ({ at, ...(data as { to: string; by: string }) }))).toMatchObject([
      { at: on('2026-06-11', '00:00'), to: 'YELLOW', by: 'time' },
      { at: on('2026-06-11', '24:00'), to: 'RED', by: 'time' },
    ])
  })

  test('that is approved after its day counts from its approval: the past stays as it was told', async () => {
    const { world, people, id } = await given()
    await move(people.township, 'note', id, { text: '已进场' }, on('2026-06-11'))
    const before = await eventsOf(id)
    await set(world, 'LIGHTS', STRICTER, IN_FORCE, on('2026-06-12', '09:00'))
    expect(await applyPolicies(on('2026-06-12', '08:59'))).toBe(0)
    expect(await applyPolicies(on('2026-06-12', '09:01'))).toBe(1)
    const after = await eventsOf(id)
    expect(after.slice(0, -1)).toEqual(before)
    expect(after.at(-1)).toMatchObject({ at: on('2026-06-12', '09:00'), data: { to: 'RED', by: 'policy' } })
  })

  test('that nobody approved is none', async () => {
    const { world, id } = await given()
    await set(world, 'LIGHTS', STRICTER, IN_FORCE, null)
    expect(await applyPolicies(on('2026-07-01'))).toBe(0)
    expect((await issueRow(id)).light).toBe('GREEN')
  })

  test('of another county changes nothing here', async () => {
    const { world, id } = await given()
    const county = await db().county.create({ data: { code: '610927', name: '镇坪县', shortName: '镇坪' } })
    await set({ ...world, county }, 'LIGHTS', STRICTER, IN_FORCE)
    expect(await applyPolicies(on('2026-06-11'))).toBe(1)
    expect((await issueRow(id)).light).toBe('GREEN')
  })

  test('gives new limits to what is triaged from then on, and only to that', async () => {
    const { world, people, id } = await given()
    const handlingWorkdays = { VILLAGE: 1, TOWNSHIP: 2, COUNTY: 3 }
    await set(world, 'DEADLINES', { ...DEFAULT_DEADLINES, handlingWorkdays }, IN_FORCE)
    await applyPolicies(on('2026-06-10', '00:01'))
    expect((await issueRow(id)).dueAt).toEqual(on('2026-06-17', '24:00'))
    const next = await handledByTownship(world, people, on('2026-06-10', '09:00'))
    expect((await issueRow(next)).dueAt).toEqual(on('2026-06-12', '24:00'))
  })
})
