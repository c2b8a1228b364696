import { describe, expect } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCounty, type World } from '../../support/given'

/** What the database promises about tenures and grants, whatever code asks for: every attempt is plain SQL. */

async function given() {
  const world = await aCounty()
  const [one, other] = [await aCadre(world), await aCadre(world)]
  return { world, one: one.id, other: other.id }
}

type Period = [from: string, to: string | null]

const appoint = (world: World, villageId: string, cadreId: string, [from, to]: Period) => db().$executeRaw`
  INSERT INTO appointments (id, county_id, village_id, cadre_id, from_on, to_on)
  VALUES (gen_random_uuid(), ${world.county.id}::uuid, ${villageId}::uuid, ${cadreId}::uuid, ${from}::date, ${to}::date)`

const post = (world: World, villageId: string, cadreId: string, [from, to]: Period) => db().$executeRaw`
  INSERT INTO postings (id, county_id, village_id, cadre_id, from_on, to_on, term_ends_on)
  VALUES (gen_random_uuid(), ${world.county.id}::uuid, ${villageId}::uuid, ${cadreId}::uuid, ${from}::date, ${to}::date, '2030-01-01')`

const join = (teamId: string, cadreId: string, [from, to]: Period) => db().$executeRaw`
  INSERT INTO team_memberships (id, team_id, cadre_id, from_on, to_on)
  VALUES (gen_random_uuid(), ${teamId}::uuid, ${cadreId}::uuid, ${from}::date, ${to}::date)`

/** Beside a tenure from March to June 2026. */
const HELD: Period = ['2026-03-01', '2026-06-01']
const OVERLAPS: Period[] = [
  ['2026-03-01', '2026-06-01'],
  ['2026-05-31', null],
  ['2026-01-01', '2026-03-02'],
  ['2026-04-01', '2026-04-02'],
  ['2025-01-01', null],
]
const TOUCHES: Period[] = [
  ['2026-06-01', null],
  ['2026-01-01', '2026-03-01'],
]

describe.each([
  ['commander', appoint, 'one_commander_a_village', 'one_village_a_commander'],
  ['first secretary', post, 'one_first_secretary_a_village', 'one_posting_a_person'],
] as const)('one %s', (_, hold, oneForTheVillage, oneForThePerson) => {
  test('for a village at a time; half-open periods may touch', async () => {
    const { world, one, other } = await given()
    await hold(world, world.shahe.id, one, HELD)
    for (const period of OVERLAPS)
      await expect(hold(world, world.shahe.id, other, period), String(period)).rejects.toThrow(oneForTheVillage)
    for (const period of TOUCHES) await hold(world, world.shahe.id, other, period)
  })

  test('has one village at a time; half-open periods may touch', async () => {
    const { world, one } = await given()
    await hold(world, world.shahe.id, one, HELD)
    for (const period of OVERLAPS)
      await expect(hold(world, world.jinshahe.id, one, period), String(period)).rejects.toThrow(oneForThePerson)
    for (const period of TOUCHES) await hold(world, world.jinshahe.id, one, period)
  })

  test('never ends before it begins', async () => {
    const { world, one } = await given()
    await expect(hold(world, world.shahe.id, one, ['2026-03-01', '2026-02-28'])).rejects.toThrow()
  })
})

test('two open postings of one person are refused', async () => {
  const { world, one } = await given()
  await post(world, world.shahe.id, one, ['2026-01-01', null])
  await expect(post(world, world.jinshahe.id, one, ['2026-07-01', null])).rejects.toThrow('one_posting_a_person')
})

test("a commander's tenure is only ever voided, once; a correction is another row", async () => {
  const { world, one, other } = await given()
  await appoint(world, world.shahe.id, one, HELD)
  for (const change of [
    db().$executeRaw`UPDATE appointments SET to_on = '2026-05-01'`,
    db().$executeRaw`UPDATE appointments SET cadre_id = ${other}::uuid, voided_at = now()`,
    db().$executeRaw`DELETE FROM appointments`,
  ])
    await expect(change).rejects.toThrow('can only be voided')
  await db().$executeRaw`UPDATE appointments SET voided_at = now()`
  await appoint(world, world.shahe.id, other, HELD)
  await expect(db().$executeRaw`UPDATE appointments SET voided_at = NULL WHERE voided_at IS NOT NULL`).rejects.toThrow(
    'can only be voided',
  )
})

test('two first secretaries change places in one transaction, if both have a place at its end', async () => {
  const { world, one, other } = await given()
  await post(world, world.shahe.id, one, ['2026-01-01', null])
  await post(world, world.jinshahe.id, other, ['2026-01-01', null])
  const swap = (cadreId: string, villageId: string) =>
    db().$executeRaw`UPDATE postings SET village_id = ${villageId}::uuid WHERE cadre_id = ${cadreId}::uuid`
  await expect(swap(one, world.jinshahe.id)).rejects.toThrow('one_first_secretary_a_village')

  const half = db().$transaction(async (tx) => {
    await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
    await tx.$executeRaw`UPDATE postings SET village_id = ${world.jinshahe.id}::uuid WHERE cadre_id = ${one}::uuid`
  })
  await expect(half).rejects.toThrow()
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
    await tx.$executeRaw`UPDATE postings SET village_id = ${world.jinshahe.id}::uuid WHERE cadre_id = ${one}::uuid`
    await tx.$executeRaw`UPDATE postings SET village_id = ${world.shahe.id}::uuid WHERE cadre_id = ${other}::uuid`
  })
  const now = await db().posting.findMany({ select: { cadreId: true, villageId: true } })
  expect(now).toEqual(
    expect.arrayContaining([
      { cadreId: one, villageId: world.jinshahe.id },
      { cadreId: other, villageId: world.shahe.id },
    ]),
  )
})

test('one is once in a team at a time, and may come back', async () => {
  const { world, one } = await given()
  const team = world.shahe.teams[1]?.id as string
  await join(team, one, HELD)
  for (const period of OVERLAPS) await expect(join(team, one, period)).rejects.toThrow('once_in_a_team')
  await join(team, one, ['2026-06-01', null])
})

test('a village is of one class at a time', async () => {
  const { world } = await given()
  const of = (from: string) => db().$executeRaw`
    INSERT INTO village_class_terms (id, village_id, class, from_on)
    VALUES (gen_random_uuid(), ${world.shahe.id}::uuid, 'DEEP_POVERTY', ${from}::date)`
  await of('2026-01-01')
  await expect(of('2027-01-01')).rejects.toThrow('one_class_a_village')
})

describe('a grant', () => {
  const grant = (
    world: World,
    role: string,
    by: { holder: string; drafter?: string; approver?: string },
    place: Place = {},
  ) =>
    db().$executeRaw`
      INSERT INTO grants (id, county_id, cadre_id, role, township_id, village_id, unit_id, from_on, drafted_by_id, approved_by_id)
      VALUES (gen_random_uuid(), ${world.county.id}::uuid, ${by.holder}::uuid, ${role}::grant_role, ${place.township ?? null}::uuid,
        ${place.village ?? null}::uuid, ${place.unit ?? null}::uuid, '2026-01-01', ${by.drafter ?? null}::uuid, ${by.approver ?? null}::uuid)`
  type Place = { township?: string; village?: string; unit?: string }

  test('is never approved by its holder, nor by who drafted it', async () => {
    const { world, one, other } = await given()
    const third = (await aCadre(world)).id
    const own = grant(world, 'LEADER', { holder: one, approver: one })
    await expect(own).rejects.toThrow('grants_never_ones_own')
    const drafted = grant(world, 'LEADER', { holder: one, drafter: other, approver: other })
    await expect(drafted).rejects.toThrow('grants_never_ones_own')
    await grant(world, 'LEADER', { holder: one, drafter: other, approver: third })
    await grant(world, 'LEADER', { holder: one, drafter: other })
    await expect(db().$executeRaw`UPDATE grants SET approved_by_id = cadre_id`).rejects.toThrow('grants_never_ones_own')
  })

  test('names the place that its role has, and no other', async () => {
    const { world, one, other } = await given()
    const [township, village, unit] = [world.chengguan.id, world.shahe.id, world.units.transport.id]
    const by = { holder: one, approver: other }
    const wrong: [role: string, place: Place][] = [
      ['TOWNSHIP', {}],
      ['TOWNSHIP', { village }],
      ['TOWNSHIP', { township, unit }],
      ['ACTING_COMMANDER', {}],
      ['ACTING_COMMANDER', { township }],
      ['UNIT_OFFICER', {}],
      ['UNIT_OFFICER', { unit, village }],
      ['LEADER', { township }],
      ['HEADQUARTERS', { village }],
      ['AUDITOR', { unit }],
    ]
    for (const [role, place] of wrong) await expect(grant(world, role, by, place), role).rejects.toThrow('grants_place')
    await grant(world, 'TOWNSHIP', by, { township })
    await grant(world, 'ACTING_COMMANDER', by, { village })
    await grant(world, 'UNIT_OFFICER', by, { unit })
    await grant(world, 'HEADQUARTERS', by)
  })
})
