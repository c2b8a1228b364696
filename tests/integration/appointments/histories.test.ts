import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { approveDraft } from '@/lib/domains/appointments/commands/approve'
import { withdrawDraft } from '@/lib/domains/appointments/commands/decide'
import { draftAppointment } from '@/lib/domains/appointments/commands/draft'
import { listCommanded } from '@/lib/domains/appointments/queries/commanded'
import { inView } from '@/lib/domains/appointments/rules/coverage'
import type { Drafting } from '@/lib/domains/appointments/schema'
import { type Actor, personWithSeats, type Seat } from '@/lib/ground/access/actor'
import { addDays, dayToColumn, type Instant, startOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { Refusal } from '@/lib/ground/refusal'
import { tenureOf } from '@/lib/ground/tenures/of-commanders'
import { type Entry, holderOn, holdsOn, knownAt, standing, vacantOn } from '@/lib/ground/tenures/rules/tenure'
import { databaseTest as test } from '../../support/database'
import { atLength } from '../../support/length'

const HISTORIES = atLength(300)
const WRITERS = 8
const ROUNDS = 2
const TODAY = '2026-06-10'
const NOON = new Date(startOf(TODAY).getTime() + 12 * 3_600_000)
const DAYS = Array.from({ length: 14 }, (_, n) => addDays(TODAY, n))

const nth = fc.nat({ max: 60 })
const step = fc.record({
  kind: fc.constantFrom('APPOINT', 'APPOINT', 'TRANSFER', 'SWAP', 'END', 'CORRECT', 'CORRECT'),
  ...{ tenure: nth, other: nth, village: nth, cadre: nth },
  from: fc.integer({ min: 0, max: 10 }),
  days: fc.option(fc.integer({ min: 1, max: 5 })),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** A county of three villages, five people who may command, and two who draft and approve. */
async function aSmallCounty(code: string) {
  const county = await db().county.create({ data: { code, name: `县${code}`, shortName: code } })
  const countyId = county.id
  const town = await db().township.create({ data: { countyId, code: `${code}100`, name: '镇' } })
  const unit = await db().unit.create({
    data: { countyId, name: '局', shortName: '局', category: 'OTHER', tier: 'COUNTY' },
  })
  const villages = await Promise.all(
    [201, 202, 203].map((n) =>
      db().village.create({ data: { countyId, townshipId: town.id, code: `${code}100${n}`, name: `村${n}` } }),
    ),
  )
  const cadres = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7].map((n) =>
      db().cadre.create({ data: { countyId, unitId: unit.id, name: `人${n}`, post: '局长', rank: 'BUREAU_HEAD' } }),
    ),
  )
  const [office, leader, ...people] = cadres.map(({ id }) => id)
  const actor = (cadreId = '', role: Seat['role']): Actor => ({
    ...{ accountId: randomUUID(), sessionId: randomUUID(), cadreId, name: '', post: '', unitId: unit.id },
    ...{ rank: 'STAFF' as const, countyId },
    seats: [
      {
        ...{ id: randomUUID(), role, countyId, townshipId: null, villageId: null, unitId: null },
        ...{ firstSecretary: false, place: '', fromOn: '2025-01-01' },
      },
    ],
  })
  const since = dayToColumn('2026-01-01')
  for (const n of [0, 1])
    await db().appointment.create({
      data: { countyId, villageId: villages[n]?.id ?? '', cadreId: people[n] ?? '', fromOn: since, createdAt: since },
    })
  return {
    countyId,
    villages: villages.map(({ id }) => id),
    people,
    office: actor(office, 'ORGDEPT'),
    leader: actor(leader, 'LEADER'),
  }
}
type SmallCounty = Awaited<ReturnType<typeof aSmallCounty>>

function draftingOf(one: Step, { villages, people }: SmallCounty, record: readonly Entry[]): Drafting {
  const pick = (list: readonly string[], n: number) => list[n % Math.max(1, list.length)] ?? randomUUID()
  const tenures = record.map(({ id }) => id)
  const fromOn = addDays(TODAY, one.from)
  const why = { reason: '县委决定', documentNo: '', fromOn }
  const [tenureId, villageId, cadreId] = [
    pick(tenures, one.tenure),
    pick(villages, one.village),
    pick(people, one.cadre),
  ]
  switch (one.kind) {
    case 'APPOINT':
      return { kind: 'APPOINT', villageId, cadreId, waiver: '', ...why }
    case 'TRANSFER':
      return { kind: 'TRANSFER', tenureId, villageId, waiver: '', ...why }
    case 'SWAP':
      return { kind: 'SWAP', tenureId, otherTenureId: pick(tenures, one.other), waiver: '', ...why }
    case 'END':
      return { kind: 'END', tenureId, ...why }
    default: {
      const toOn = one.days === null ? undefined : addDays(fromOn, one.days)
      return { kind: 'CORRECT', tenureId, villageId, cadreId, toOn, waiver: '', ...why }
    }
  }
}

async function recordOf(countyId: string): Promise<Entry[]> {
  const rows = await db().appointment.findMany({ where: { countyId }, orderBy: { id: 'asc' } })
  return rows.map((row) => ({
    ...tenureOf(row),
    recordedAt: row.createdAt,
    voidedAt: row.voidedAt,
    replacesId: row.replacesId,
  }))
}

const reading = (record: readonly Entry[], at: Instant, villages: readonly string[]) => {
  const known = knownAt(record, at)
  return DAYS.map((day) => villages.map((village) => holderOn(known, village, day)?.personId ?? '—'))
}

const refusals = new Set<string>()
let made = 0

/** One writer: drafts and has approved; what is refused is taken back, so that nothing waits. */
async function write(county: SmallCounty, drafting: Drafting, now: Instant): Promise<void> {
  let draftId: string | undefined
  try {
    draftId = (await draftAppointment(county.office, drafting, now)).id
    await approveDraft(county.leader, { draftId, version: 1 }, now)
    made++
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refusals.add(error.code)
    if (draftId) await withdrawDraft(county.office, { draftId, version: 1 }, now)
  }
}

/** The villages of the commanders' seats of a person, day by day, as a session would load them. */
const seatsOn = async (cadreId: string, day: string) =>
  (await personWithSeats(db(), cadreId, startOf(day)))?.seats.filter(({ role }) => role === 'COMMANDER') ?? []

test(`${HISTORIES} random histories with ${WRITERS} writers at once keep what the pure model keeps`, {
  timeout: 900_000,
}, async () => {
  const histories = fc.sample(
    fc.array(fc.array(step, { minLength: WRITERS, maxLength: WRITERS }), { minLength: ROUNDS, maxLength: ROUNDS }),
    { numRuns: HISTORIES, seed: 20261127 },
  )
  for (const [number, rounds] of histories.entries()) {
    const county = await aSmallCounty(String(100_000 + number))
    const { countyId, villages, people } = county
    const read: { at: Instant; was: string[][] }[] = []
    for (const [round, steps] of rounds.entries()) {
      const record = standing(await recordOf(countyId))
      const now = new Date(NOON.getTime() + round * 60_000)
      await Promise.all(steps.map((one) => write(county, draftingOf(one, county, record), now)))
      const at = new Date(now.getTime() + 1000)
      read.push({ at, was: reading(await recordOf(countyId), at, villages) })
    }
    const record = await recordOf(countyId)
    for (const { at, was } of read) expect(reading(record, at, villages), 'read again as it was').toEqual(was)

    const tenures = standing(record)
    for (const day of DAYS) {
      const holding = tenures.filter((one) => holdsOn(one, day))
      expect(new Set(holding.map(({ placeId }) => placeId)).size).toBe(holding.length)
      expect(new Set(holding.map(({ personId }) => personId)).size).toBe(holding.length)
    }
    for (const day of [TODAY, DAYS[7] as string]) {
      const listed = await listCommanded(county.leader, { on: day }, NOON)
      expect(listed).toHaveLength(villages.length)
      expect(inView(listed, 'vacant', day).map(({ id }) => id)).toEqual(vacantOn(tenures, villages, day))
    }
    // between the days on which a tenure begins or ends nothing changes: each of these and the day before stand for all
    const person = people[number % people.length] as string
    const turning = new Set(record.flatMap(({ fromOn, toOn }) => [fromOn, addDays(fromOn, -1), toOn ?? fromOn]))
    for (const day of turning) {
      const seats = await seatsOn(person, day)
      const held = tenures.filter((one) => one.personId === person && holdsOn(one, day))
      expect(seats.map(({ villageId }) => villageId)).toEqual(held.map(({ placeId }) => placeId))
    }
    const endings = tenures.filter(({ toOn }) => toOn !== null && toOn >= TODAY)
    const handovers = await db().handover.findMany({ where: { countyId, voidedAt: null } })
    expect(handovers.map((one) => [one.villageId, one.outgoingId, one.effectiveOn]).sort()).toEqual(
      endings.map((one) => [one.placeId, one.personId, dayToColumn(one.toOn as string)]).sort(),
    )
  }
  const expected = [
    'village_commanded',
    'commander_elsewhere',
    'tenure_gone',
    'outside_tenure',
    'draft_pending',
    'not_found',
  ]
  expect([...refusals].filter((code) => !expected.includes(code) && code !== 'nothing_changes')).toEqual([])
  expect(made).toBeGreaterThan(HISTORIES * 3)
})
