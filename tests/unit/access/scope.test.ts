import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { DEEDS, type Deed, reachOf } from '@/lib/ground/access/deeds'
import { ROLES, type Role } from '@/lib/ground/access/roles'
import { householdsFor } from '@/lib/ground/access/scope/households'
import { commonIssuesFor, issuesFor } from '@/lib/ground/access/scope/issues'
import { cadresFor } from '@/lib/ground/access/scope/people'
import { boundVillagesFor, townshipsFor, unitsFor, villagesFor } from '@/lib/ground/access/scope/places'
import { mayEver, seatsFor } from '@/lib/ground/access/seats'
import { type Reachable, reaches } from '../../support/reach'

/** Two counties of two townships of two villages, two units a county and one a township: places are named by their path. */
const COUNTIES = ['a', 'b']
const TOWNSHIPS = COUNTIES.flatMap((county) => [`${county}1`, `${county}2`])
const VILLAGES = TOWNSHIPS.flatMap((township) => [`${township}1`, `${township}2`])
const UNITS = [
  ...COUNTIES.flatMap((county) => [`${county}-roads`, `${county}-phones`]),
  ...TOWNSHIPS.map((town) => `${town}-office`),
]

const countyOf = (place: string) => place.slice(0, 1)
const townshipOf = (place: string) => place.slice(0, 2)
const officeOf = (unit: string | null) => (unit?.endsWith('-office') ? unit.slice(0, 2) : null)

const issue: fc.Arbitrary<Reachable> = fc
  .record({
    village: fc.constantFrom(...VILLAGES),
    level: fc.constantFrom('VILLAGE', 'TOWNSHIP', 'COUNTY'),
    reporterId: fc.constantFrom('me', 'someone'),
    lead: fc.option(fc.constantFrom('team', ...UNITS)),
    extensionDecider: fc.option(fc.constantFrom('VILLAGE', 'TOWNSHIP', 'COUNTY', 'LEADER')),
    assists: fc.subarray(UNITS, { maxLength: 2 }),
  })
  .map(({ village, lead, assists, ...rest }) => ({
    ...rest,
    countyId: countyOf(village),
    townshipId: townshipOf(village),
    villageId: village,
    leadUnitId: lead === 'team' ? null : lead,
    leadTeamId: lead === 'team' ? `${village}-team` : null,
    leadUnit: lead === null || lead === 'team' ? null : { townshipId: officeOf(lead) },
    assists: assists.map((unitId) => ({ unitId })),
  }))

/** A seat of a role, at the place or unit that such a seat has. */
function seatAt(role: Role, village: string, unit = `${countyOf(village)}-roads`): Seat {
  const inVillage = ['COMMANDER', 'ACTING_COMMANDER', 'MEMBER'].includes(role)
  return {
    id: `${role}@${village}`,
    role,
    countyId: role === 'UNIT_OFFICER' ? countyOf(unit) : countyOf(village),
    townshipId: role === 'TOWNSHIP' || inVillage ? townshipOf(village) : null,
    villageId: inVillage ? village : null,
    unitId: role === 'UNIT_OFFICER' ? unit : null,
    firstSecretary: false,
    place: village,
    fromOn: '2026-01-01',
  }
}
const seat = fc
  .tuple(fc.constantFrom(...ROLES), fc.constantFrom(...VILLAGES), fc.constantFrom(...UNITS))
  .map((parts) => seatAt(...parts))
const seats = fc.array(seat, { maxLength: 4 })
const deed = fc.constantFrom(...(Object.keys(DEEDS) as Deed[]))

const actor = (...held: Seat[]): Actor => ({
  accountId: 'account',
  sessionId: 'session',
  cadreId: 'me',
  name: '某某',
  post: '干部',
  unitId: 'a-roads',
  rank: 'STAFF',
  countyId: 'a',
  seats: held,
})

/** What a `where` of lib/ground/access/scope means: the few shapes that it uses, and an error for any other. */
function matches(where: object, row: Record<string, unknown>): boolean {
  return Object.entries(where).every(([key, wanted]) => {
    if (wanted === undefined) throw new Error(`undefined widens: ${key}`)
    if (key === 'OR') return (wanted as object[]).some((one) => matches(one, row))
    const value = row[key]
    if (wanted === null || typeof wanted !== 'object') return value === wanted
    if ('some' in wanted) return (value as Record<string, unknown>[]).some((one) => matches(wanted.some as object, one))
    if ('not' in wanted && wanted.not === null) return value !== null
    if (['leadUnit', 'village', 'team', 'cadre'].includes(key))
      return value !== null && matches(wanted, value as Record<string, unknown>)
    throw new Error(`unknown condition on ${key}`)
  })
}

const RUNS = { numRuns: 5000, seed: 5 }

describe('the issues of an actor', () => {
  test('are those that one of the seats reaches by itself: seats never add up to more', () => {
    fc.assert(
      fc.property(seats, deed, issue, (held, deed, one) => {
        expect(matches(issuesFor(actor(...held), deed), one)).toBe(held.some((seat) => reaches(seat, deed, one, 'me')))
      }),
      RUNS,
    )
  })

  test('a seat that does not grant the deed changes nothing', () => {
    fc.assert(
      fc.property(seats, seat, deed, (held, more, deed) => {
        fc.pre(!reachOf(deed, more.role))
        expect(issuesFor(actor(...held, more), deed)).toEqual(issuesFor(actor(...held), deed))
      }),
      RUNS,
    )
  })

  test('who commands one village and is team member in another signs in the first alone', () => {
    const person = actor(seatAt('COMMANDER', 'a11'), seatAt('MEMBER', 'a21'))
    const at = (villageId: string) => ({
      ...fc.sample(issue, { numRuns: 1, seed: 1 })[0],
      villageId,
      townshipId: townshipOf(villageId),
      countyId: 'a',
    })
    expect(matches(issuesFor(person, 'issue.verify'), at('a11'))).toBe(true)
    expect(matches(issuesFor(person, 'issue.verify'), at('a21'))).toBe(false)
    expect(matches(issuesFor(person, 'issue.view'), at('a21'))).toBe(true)
    expect(seatsFor(person, 'issue.verify').map((found) => found.seat.villageId)).toEqual(['a11'])
  })

  test('are none for who has no seat, and for a deed that none of the seats grants', () => {
    fc.assert(
      fc.property(seats, deed, issue, (held, deed, one) => {
        expect(matches(issuesFor(actor(), deed), { ...one, id: 'x' })).toBe(false)
        const person = actor(...held)
        if (!mayEver(person, deed)) expect(matches(issuesFor(person, deed), { ...one, id: 'x' })).toBe(false)
      }),
      RUNS,
    )
  })

  test('a seat that lost its place reaches nothing rather than everything', () => {
    for (const role of ['TOWNSHIP', 'COMMANDER', 'MEMBER', 'UNIT_OFFICER'] as const) {
      const lost = { ...seatAt(role, 'a11'), townshipId: null, villageId: null, unitId: null }
      expect(() => issuesFor(actor(lost), 'issue.view'), role).toThrow()
      expect(matches(villagesFor(actor(lost), 'village.view'), { id: 'a11', townshipId: 'a1', countyId: 'a' })).toBe(
        false,
      )
    }
  })
})

describe('places, units and households stay within the seats', () => {
  const within = (held: readonly Seat[], place: string) =>
    held.some((seat) =>
      seat.villageId
        ? seat.villageId === place
        : seat.townshipId
          ? seat.townshipId === townshipOf(place)
          : seat.countyId === countyOf(place),
    )

  test('villages and townships', () => {
    fc.assert(
      fc.property(seats, deed, fc.constantFrom(...VILLAGES), (held, deed, village) => {
        const granting = held.filter((seat) => reachOf(deed, seat.role))
        const row = { id: village, townshipId: townshipOf(village), countyId: countyOf(village) }
        if (matches(villagesFor(actor(...held), deed), row)) expect(within(granting, village)).toBe(true)
        const town = { id: townshipOf(village), countyId: countyOf(village) }
        if (matches(townshipsFor(actor(...held), deed), town)) {
          const whole = granting.filter((seat) => seat.villageId === null)
          expect(whole.some((seat) => seat.townshipId === town.id || seat.countyId === town.countyId)).toBe(true)
        }
      }),
      RUNS,
    )
  })

  test('units and common issues', () => {
    fc.assert(
      fc.property(seats, deed, fc.constantFrom(...UNITS), (held, deed, unit) => {
        const granting = held.filter((seat) => reachOf(deed, seat.role))
        const mine = granting.some(
          (seat) => seat.unitId === unit || (seat.unitId === null && seat.countyId === countyOf(unit)),
        )
        if (matches(unitsFor(actor(...held), deed), { id: unit, countyId: countyOf(unit) })) expect(mine).toBe(true)
        if (matches(commonIssuesFor(actor(...held), deed), { leadUnitId: unit, countyId: countyOf(unit) }))
          expect(mine).toBe(true)
      }),
      RUNS,
    )
  })

  test('people: all of the county, those of the own unit, or with a post in the own places, past ones too; what was voided gives nothing', () => {
    const place = (village: string) => ({ id: village, townshipId: townshipOf(village), countyId: countyOf(village) })
    const tenure = fc
      .record({ village: fc.constantFrom(...VILLAGES), voidedAt: fc.constantFrom(null, 'then') })
      .map(({ village, voidedAt }) => ({ voidedAt, village: place(village), team: { village: place(village) } }))
    const tenures = fc.array(tenure, { maxLength: 2 })
    const cadre = fc
      .record({ unitId: fc.constantFrom(...UNITS), appointments: tenures, postings: tenures, memberships: tenures })
      .map((one) => ({ ...one, countyId: countyOf(one.unitId) }))
    fc.assert(
      fc.property(seats, deed, cadre, (held, deed, one) => {
        const posts = [...one.appointments, ...one.postings, ...one.memberships]
        const posted = posts.filter(({ voidedAt }) => voidedAt === null).map(({ village }) => village)
        const mine = held.some((seat) => {
          const reach = reachOf(deed, seat.role)
          if (reach === 'C') return one.countyId === seat.countyId
          if (reach === 'P') return one.unitId === seat.unitId
          if (reach === 'T') return posted.some(({ townshipId }) => townshipId === seat.townshipId)
          return reach === 'V' && posted.some(({ id }) => id === seat.villageId)
        })
        expect(matches(cadresFor(actor(...held), deed), { id: 'x', ...one })).toBe(mine)
      }),
      RUNS,
    )
  })

  test('results: of the own places, and of villages where people of the own unit have a post', () => {
    const tenure = fc.record({ unitId: fc.constantFrom(...UNITS), voidedAt: fc.constantFrom(null, 'then') })
    const tenures = fc.array(
      tenure.map(({ unitId, voidedAt }) => ({ voidedAt, cadre: { unitId } })),
      { maxLength: 2 },
    )
    const village = fc.record({
      id: fc.constantFrom(...VILLAGES),
      appointments: tenures,
      postings: tenures,
      members: tenures,
    })
    fc.assert(
      fc.property(seats, deed, village, (held, deed, { members, ...one }) => {
        const row = {
          ...one,
          townshipId: townshipOf(one.id),
          countyId: countyOf(one.id),
          teams: [{ memberships: members }],
        }
        const units = [...one.appointments, ...one.postings, ...members].flatMap(({ voidedAt, cadre }) =>
          voidedAt === null ? [cadre.unitId] : [],
        )
        const bound = held.some((seat) => reachOf(deed, seat.role) === 'P' && units.includes(seat.unitId ?? ''))
        const inPlace = matches(villagesFor(actor(...held), deed), row)
        expect(matches(boundVillagesFor(actor(...held), deed), row)).toBe(bound || inPlace)
      }),
      RUNS,
    )
  })

  test('households: a unit sees those of its issues while it handles them, a helper reveals the own ones', () => {
    const household = (village: string, more: object = {}) => ({
      villageId: village,
      townshipId: townshipOf(village),
      countyId: countyOf(village),
      helperId: null,
      issues: [],
      ...more,
    })
    const of = (stage: string) => [{ countyId: 'a', leadUnitId: 'a-roads', assists: [], stage }]
    const officer = actor(seatAt('UNIT_OFFICER', 'a11'))
    expect(matches(householdsFor(officer, 'household.view'), household('a11', { issues: of('HANDLING') }))).toBe(true)
    expect(matches(householdsFor(officer, 'household.view'), household('a11', { issues: of('CLOSED') }))).toBe(false)
    const member = actor(seatAt('MEMBER', 'a11'))
    expect(matches(householdsFor(member, 'household.view'), household('a11'))).toBe(true)
    expect(matches(householdsFor(member, 'household.view'), household('a12'))).toBe(false)
    expect(matches(householdsFor(member, 'personal.reveal'), household('a11'))).toBe(false)
    expect(matches(householdsFor(member, 'personal.reveal'), household('a11', { helperId: 'me' }))).toBe(true)
    expect(matches(householdsFor(actor(seatAt('INSPECTOR', 'a11')), 'household.view'), household('a11'))).toBe(false)
  })
})
