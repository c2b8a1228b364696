import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { applyPolicies } from '@/lib/domains/issues/commands/apply-policies'
import { tick } from '@/lib/domains/issues/commands/tick'
import { chaptersBetween } from '@/lib/domains/issues/queries/chapters'
import { replayMonth, timelinesOf, townshipsOfUnits } from '@/lib/domains/issues/queries/policy-replay'
import { inTime } from '@/lib/domains/issues/rules/in-time'
import { replayLights } from '@/lib/domains/issues/rules/replay'
import { approvePolicy, returnPolicy, withdrawPolicy } from '@/lib/domains/policies/commands/decide'
import { draftCalendarYear, draftPolicy } from '@/lib/domains/policies/commands/draft'
import { policyAt } from '@/lib/domains/policies/in-force'
import { listDrafts } from '@/lib/domains/policies/queries/history'
import { workdaysIn } from '@/lib/domains/policies/rules/calendar-year'
import { DEFAULT_DEADLINES, DEFAULT_LIGHTS } from '@/lib/domains/policies/schema'
import { dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, actorOf, aHolder, eventsOf, NOON, type World } from '../../support/given'
import { on } from '../../support/issue'
import { everyone, handledByTeam, handledByTownship, move } from '../issues/on-its-way'

const DOCUMENT = '平办发〔2026〕9号'
const tomorrow = { document: DOCUMENT, effectiveOn: '2026-06-11', immediate: false }
const STRICTER = { ...DEFAULT_LIGHTS, redLine: [...DEFAULT_LIGHTS.redLine, 'ROAD' as const] }

async function officers(world: World) {
  return {
    headquarters: await aHolder(world, 'HEADQUARTERS'),
    orgdept: await aHolder(world, 'ORGDEPT'),
    leader: await aHolder(world, 'LEADER'),
  }
}
const lightsAt = async (world: World, at: Date) => (await policyAt(db(), world.county.id, 'LIGHTS', at)).value

describe('a draft', () => {
  test('is in force from its day once another person has approved it', async () => {
    const world = await aCounty()
    const { headquarters, leader } = await officers(world)
    const policyId = await draftPolicy(headquarters, 'LIGHTS', { ...tomorrow, value: STRICTER }, NOON)
    expect(await lightsAt(world, on('2026-07-01'))).toEqual(DEFAULT_LIGHTS)
    await approvePolicy(leader, { policyId }, on('2026-06-10', '15:00'))
    expect(await lightsAt(world, on('2026-06-10', '23:59'))).toEqual(DEFAULT_LIGHTS)
    expect(await lightsAt(world, on('2026-06-11', '00:00'))).toEqual(STRICTER)
    const entries = await db().auditEntry.findMany({ where: { objectId: policyId }, orderBy: { at: 'asc' } })
    expect(entries.map(({ type, cadreId }) => [type, cadreId])).toEqual([
      ['policy.drafted', headquarters.cadreId],
      ['policy.approved', leader.cadreId],
    ])
  })

  test('counts from its approval where that comes after its day, or was meant so', async () => {
    const world = await aCounty()
    const { headquarters, leader } = await officers(world)
    const policyId = await draftPolicy(
      headquarters,
      'LIGHTS',
      { document: DOCUMENT, immediate: true, value: STRICTER },
      NOON,
    )
    await approvePolicy(leader, { policyId }, on('2026-06-12', '09:00'))
    expect(await lightsAt(world, on('2026-06-12', '08:59'))).toEqual(DEFAULT_LIGHTS)
    expect(await lightsAt(world, on('2026-06-12', '09:00'))).toEqual(STRICTER)
  })

  test('is refused for a day that is not ahead, and while another waits', async () => {
    const world = await aCounty()
    const { headquarters, leader } = await officers(world)
    const draft = (effectiveOn?: string) =>
      draftPolicy(headquarters, 'LIGHTS', { document: DOCUMENT, effectiveOn, immediate: false, value: STRICTER }, NOON)
    for (const day of ['2026-06-10', '2026-06-09', undefined])
      await expect(draft(day)).rejects.toMatchObject({ code: 'invalid' })
    const racing = await Promise.allSettled([draft('2026-06-11'), draft('2026-06-12')])
    expect(racing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(draft('2026-06-11')).rejects.toMatchObject({ code: 'policy_draft_pending' })
    const [waiting] = await listDrafts(leader)
    await withdrawPolicy(headquarters, 'policy.draft.command', { policyId: waiting?.id as string }, NOON)
    await draft('2026-06-11')
  })

  test('is never approved by who drafted it, nor twice, nor after it was taken back', async () => {
    const world = await aCounty()
    const { headquarters, leader } = await officers(world)
    const both = await aHolder(world, 'LEADER')
    await db().grant.create({
      data: {
        ...{
          countyId: world.county.id,
          cadreId: both.cadreId,
          role: 'HEADQUARTERS',
          fromOn: dayToColumn('2025-01-01'),
        },
        approvedById: leader.cadreId,
      },
    })
    const twoSeats = await actorOf(both.cadreId)
    const policyId = await draftPolicy(twoSeats, 'DEADLINES', { ...tomorrow, value: DEFAULT_DEADLINES }, NOON)
    await expect(approvePolicy(twoSeats, { policyId }, NOON)).rejects.toMatchObject({ code: 'own_draft' })
    await approvePolicy(leader, { policyId }, NOON)
    await expect(approvePolicy(leader, { policyId }, NOON)).rejects.toMatchObject({ code: 'already_decided' })
    const again = await draftPolicy(headquarters, 'DEADLINES', { ...tomorrow, value: DEFAULT_DEADLINES }, NOON)
    await withdrawPolicy(headquarters, 'policy.draft.command', { policyId: again }, NOON)
    await expect(approvePolicy(leader, { policyId: again }, NOON)).rejects.toMatchObject({ code: 'already_decided' })
  })

  test('is as good as none to who has no seat for its kind, and in another county', async () => {
    const world = await aCounty()
    const { headquarters, orgdept, leader } = await officers(world)
    const away = await db().county.create({ data: { code: '610927', name: '镇坪县', shortName: '镇坪' } })
    const stranger = { ...leader, seats: leader.seats.map((seat) => ({ ...seat, countyId: away.id })) }
    const value = { ...tomorrow, value: STRICTER }
    await expect(draftPolicy(orgdept, 'LIGHTS', value, NOON)).rejects.toMatchObject({ code: 'not_found' })
    await expect(draftPolicy(leader, 'LIGHTS', value, NOON)).rejects.toMatchObject({ code: 'not_found' })
    const policyId = await draftPolicy(headquarters, 'LIGHTS', value, NOON)
    const unknown = { policyId: randomUUID() }
    for (const attempt of [
      () => withdrawPolicy(orgdept, 'policy.draft.people', { policyId }, NOON),
      () => approvePolicy(headquarters, { policyId }, NOON),
      () => approvePolicy(stranger, { policyId }, NOON),
      () => approvePolicy(leader, unknown, NOON),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    expect(await listDrafts(orgdept)).toEqual([])
    expect((await listDrafts(leader)).map(({ id }) => id)).toEqual([policyId])
  })

  test('sent back waits for its drafter with the reason, and is drafted anew as another', async () => {
    const world = await aCounty()
    const { headquarters, orgdept, leader } = await officers(world)
    const policyId = await draftPolicy(headquarters, 'LIGHTS', { ...tomorrow, value: STRICTER }, NOON)
    const reason = '先测算人手再报'
    const at = on('2026-06-10', '15:00')
    await returnPolicy(leader, { policyId, reason }, at)
    expect(await lightsAt(world, on('2026-07-01'))).toEqual(DEFAULT_LIGHTS)
    for (const reader of [headquarters, leader])
      expect(await listDrafts(reader)).toMatchObject([
        { id: policyId, value: STRICTER, mayApprove: false, returned: { by: leader.name, at, reason } },
      ])
    expect(await listDrafts(orgdept)).toEqual([])
    for (const decide of [
      () => approvePolicy(leader, { policyId }, at),
      () => returnPolicy(leader, { policyId, reason }, at),
    ])
      await expect(decide()).rejects.toMatchObject({ code: 'already_decided' })

    const again = await draftPolicy(headquarters, 'LIGHTS', { ...tomorrow, value: DEFAULT_LIGHTS }, at)
    expect((await listDrafts(headquarters)).map(({ id, returned }) => [id, returned])).toEqual([[again, null]])
    const old = { policyId }
    await expect(withdrawPolicy(headquarters, 'policy.draft.command', old, at)).rejects.toMatchObject({
      code: 'already_decided',
    })
    await approvePolicy(leader, { policyId: again }, at)
    const entries = await db().auditEntry.findMany({ where: { objectId: policyId }, orderBy: { at: 'asc' } })
    expect(entries.map(({ type, cadreId, data }) => [type, cadreId, (data as { reason?: string }).reason])).toEqual([
      ['policy.drafted', headquarters.cadreId, undefined],
      ['policy.returned', leader.cadreId, reason],
    ])
  })

  test('sent back can be given up; one’s own, or out of scope, is never sent back', async () => {
    const world = await aCounty()
    const { headquarters, orgdept, leader } = await officers(world)
    const value = { ...tomorrow, value: DEFAULT_DEADLINES }
    const policyId = await draftPolicy(headquarters, 'DEADLINES', value, NOON)
    const back = { policyId, reason: '先测算人手再报' }
    for (const nobody of [headquarters, orgdept])
      await expect(returnPolicy(nobody, back, NOON)).rejects.toMatchObject({ code: 'not_found' })
    const unknown = { ...back, policyId: randomUUID() }
    await expect(returnPolicy(leader, unknown, NOON)).rejects.toMatchObject({ code: 'not_found' })
    await db().grant.create({
      data: {
        ...{ countyId: world.county.id, cadreId: headquarters.cadreId, role: 'LEADER' },
        ...{ fromOn: dayToColumn('2025-01-01'), approvedById: leader.cadreId },
      },
    })
    const both = await actorOf(headquarters.cadreId)
    await expect(returnPolicy(both, back, NOON)).rejects.toMatchObject({ code: 'own_draft' })
    await returnPolicy(leader, back, NOON)
    await withdrawPolicy(headquarters, 'policy.draft.command', { policyId }, NOON)
    expect(await listDrafts(headquarters)).toEqual([])
    await expect(withdrawPolicy(headquarters, 'policy.draft.command', { policyId }, NOON)).rejects.toMatchObject({
      code: 'already_decided',
    })
  })

  test('is approved or sent back, never both, by two leaders at once', async () => {
    const world = await aCounty()
    const { headquarters, leader } = await officers(world)
    const other = await aHolder(world, 'LEADER')
    const policyId = await draftPolicy(headquarters, 'LIGHTS', { ...tomorrow, value: STRICTER }, NOON)
    const racing = await Promise.allSettled([
      approvePolicy(leader, { policyId }, NOON),
      returnPolicy(other, { policyId, reason: '先测算人手再报' }, NOON),
    ])
    expect(racing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { approvedAt, returnedAt } = await db().policy.findUniqueOrThrow({ where: { id: policyId } })
    expect([approvedAt, returnedAt].filter(Boolean)).toHaveLength(1)
  })

  test('of a calendar sets one year and leaves the others', async () => {
    const world = await aCounty()
    const { headquarters, leader } = await officers(world)
    const before = (await policyAt(db(), world.county.id, 'CALENDAR', NOON)).value
    const plain = workdaysIn(before, 2027)
    const workdays = [...plain.filter((day) => day !== '2027-01-01'), '2027-01-02']
    const draft = { ...tomorrow, value: { year: 2027, workdays } }
    await approvePolicy(leader, { policyId: await draftCalendarYear(headquarters, draft, NOON) }, NOON)
    const { value } = await policyAt(db(), world.county.id, 'CALENDAR', on('2026-06-12'))
    expect(workdaysIn(value, 2027)).toEqual([...workdays].sort())
    expect(workdaysIn(value, 2026)).toEqual(workdaysIn(before, 2026))
    expect(value.announcedYears).toContain(2027)
    expect([value.holidays.includes('2027-01-01'), value.workdays.includes('2027-01-02')]).toEqual([true, true])
  })
})

describe('the replay of last month', () => {
  /** A month in which the rules changed: some issues were lit by the old ones, some by the new. */
  async function aMonth() {
    const world = await aCounty()
    const people = await everyone(world)
    const { headquarters, leader } = await officers(world)
    const ids = [
      await handledByTownship(world, people, on('2026-06-02', '09:00')),
      await handledByTeam(world, people, on('2026-06-03', '10:00')),
      await handledByTeam(world, people, on('2026-06-08', '10:00'), { category: 'WATER' }),
    ]
    const policyId = await draftPolicy(
      headquarters,
      'LIGHTS',
      { ...tomorrow, value: { ...DEFAULT_LIGHTS, silenceWorkdays: 2 } },
      NOON,
    )
    await approvePolicy(leader, { policyId }, NOON)
    await tick(on('2026-06-10', '23:59'))
    await applyPolicies(on('2026-06-11', '00:01'))
    ids.push(await handledByTownship(world, people, on('2026-06-15', '09:00')))
    await tick(on('2026-06-17', '09:00'))
    await move(people.township, 'note', ids[3] as string, { text: '已进场' }, on('2026-06-17', '10:00'))
    const now = on('2026-06-24', '09:00')
    await tick(now)
    return { world, headquarters, ids, now }
  }

  test('under the rules that were in force, changes of rules included, tells what the timelines tell', async () => {
    const { world, ids, now } = await aMonth()
    const real = inTime(await chaptersBetween(db(), world.county.id, on('2026-06-01'), now))
    expect(real.turns).toHaveLength(1)
    const timelines = await timelinesOf(db(), ids)
    const townshipOf = await townshipsOfUnits(db(), world.county.id)
    for (const id of ids) {
      const happenings = timelines.get(id) ?? []
      const told = (await eventsOf(id)).flatMap(({ type, at, data }) => {
        const { from, to } = data as { from: string; to: string }
        return type === 'light' ? [{ at, from, to }] : []
      })
      expect(replayLights({ id, happenings, townshipOf }, { real, other: real }, now)).toEqual(told)
    }
  })

  test('counts what would have been red beside what was, and names the difference', async () => {
    const { world, headquarters, ids, now } = await aMonth()
    const scope = { countyId: world.county.id, kind: 'DEADLINES' } as const
    const same = await replayMonth(headquarters, { ...scope, value: DEFAULT_DEADLINES }, now)
    expect(same).toMatchObject({ issues: 4, wouldBeRed: same.wereRed, more: { count: 0 }, fewer: { count: 0 } })
    const handlingWorkdays = { VILLAGE: 30, TOWNSHIP: 2, COUNTY: 15 }
    const other = await replayMonth(headquarters, { ...scope, value: { ...DEFAULT_DEADLINES, handlingWorkdays } }, now)
    expect(other.wouldBeRed - other.wereRed).toBe(other.more.count - other.fewer.count)
    expect(other.more.issues.map(({ id }) => id)).toContain(ids[3])
    expect(other.fewer.issues.map(({ id }) => id)).toContain(ids[1])
  })
})
