import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, aReport, issueRow, NOON } from '../../support/given'
import { everyone, handledByTeam, move, waitingForSignature } from '../issues/on-its-way'

/** What the database promises about issues, whatever code asks for: every attempt is plain SQL. */

const run = (sql: Prisma.Sql) => db().$executeRaw(sql)
const set = (id: string, columns: Prisma.Sql) => run(Prisma.sql`UPDATE issues SET ${columns} WHERE id = ${id}::uuid`)
const APPEND_ONLY = /append-only/

async function given() {
  const world = await aCounty()
  return { world, people: await everyone(world) }
}

const CLOSE = Prisma.sql`stage = 'CLOSED', closed_at = done_at, verified_at = done_at, light = NULL, light_reason = NULL,
  next_light_at = NULL, step_due_at = NULL, due_at = NULL, version = version + 1`

describe('an issue is closed', () => {
  test('with a yes and a signature, or not at all', async () => {
    const { world, people } = await given()
    const id = await waitingForSignature(world, people, NOON)
    const signer = Prisma.sql`signed_by_id = ${people.commander.cadreId}::uuid`
    const { id: yes } = await db().consent.findFirstOrThrow({ where: { issueId: id } })
    const consent = Prisma.sql`consent_id = ${yes}::uuid`
    const promise = 'issues_closed_with_a_yes_and_a_signature'
    await expect(set(id, CLOSE)).rejects.toThrow(promise)
    await expect(set(id, Prisma.sql`${CLOSE}, ${signer}`)).rejects.toThrow(promise)
    await expect(set(id, Prisma.sql`${CLOSE}, ${consent}`)).rejects.toThrow(promise)
    await expect(set(id, Prisma.sql`${CLOSE}, ${consent}, ${signer}, verified_at = NULL`)).rejects.toThrow()
    expect(await issueRow(id)).toMatchObject({ stage: 'AWAITING_VERIFICATION' })
    await set(id, Prisma.sql`${CLOSE}, ${consent}, ${signer}`)
  })

  test.for([
    ['a no', Prisma.sql`false`, Prisma.sql`i.round`, Prisma.sql`i.done_at`],
    ['the yes of another round', Prisma.sql`true`, Prisma.sql`i.round + 1`, Prisma.sql`i.done_at`],
    ['a yes from before the work', Prisma.sql`true`, Prisma.sql`i.round`, Prisma.sql`i.done_at - interval '1 second'`],
  ] as const)('never on %s', async ([, yes, round, at]) => {
    const { world, people } = await given()
    const id = await waitingForSignature(world, people, NOON)
    const word = randomUUID()
    await run(Prisma.sql`
      INSERT INTO consents (id, issue_id, round, yes, voice, speaker, way, said_at, recorded_at, recorded_by_id)
      SELECT ${word}::uuid, i.id, ${round}, ${yes}, 'HOUSEHOLD', '余某', 'IN_PERSON', ${at}, ${at}, ${people.member.cadreId}::uuid
      FROM issues i WHERE i.id = ${id}::uuid`)
    const signed = Prisma.sql`consent_id = ${word}::uuid, signed_by_id = ${people.commander.cadreId}::uuid`
    await expect(set(id, Prisma.sql`${CLOSE}, ${signed}`)).rejects.toThrow()
    expect(await issueRow(id)).toMatchObject({ stage: 'AWAITING_VERIFICATION' })
  })

  test('never on the yes that another issue got', async () => {
    const { world, people } = await given()
    const [id, neighbour] = [
      await waitingForSignature(world, people, NOON),
      await waitingForSignature(world, people, NOON),
    ]
    const { id: yes } = await db().consent.findFirstOrThrow({ where: { issueId: neighbour } })
    const signed = Prisma.sql`consent_id = ${yes}::uuid, signed_by_id = ${people.commander.cadreId}::uuid`
    await expect(set(id, Prisma.sql`${CLOSE}, ${signed}`)).rejects.toThrow()
  })
})

describe('a light', () => {
  test('ends with the issue', async () => {
    const { world, people } = await given()
    const id = await waitingForSignature(world, people, NOON)
    await move(people.commander, 'verify', id, { remark: '' }, NOON)
    const lit = Prisma.sql`light = 'GREEN', light_reason = '{}', light_since = now()`
    await expect(set(id, lit)).rejects.toThrow('issues_light_while_open')
    await expect(set(id, Prisma.sql`next_light_at = now()`)).rejects.toThrow('issues_no_tick_after_end')
  })

  test('is there while the issue is open, with its reason and since when', async () => {
    const { world, people } = await given()
    const id = await handledByTeam(world, people, NOON)
    await expect(set(id, Prisma.sql`light = NULL, next_light_at = NULL`)).rejects.toThrow('issues_light_while_open')
    await expect(set(id, Prisma.sql`light_reason = NULL`)).rejects.toThrow('issues_light_has_reason')
    await expect(set(id, Prisma.sql`light_since = NULL`)).rejects.toThrow('issues_light_has_reason')
    await expect(set(id, Prisma.sql`raised_light = 'RED'`)).rejects.toThrow('issues_raised_until')
  })
})

test('each stage has its clocks, its lead and its counts', async () => {
  const { world, people } = await given()
  const id = await handledByTeam(world, people, NOON)
  const { id: reported } = await aReport(people.commander, world.jinshahe)
  const unit = Prisma.sql`${world.units.transport.id}::uuid`
  const wrong: [string, Prisma.Sql, RegExp][] = [
    [id, Prisma.sql`due_at = NULL`, /issues_clocks/],
    [id, Prisma.sql`step_due_at = now()`, /issues_clocks/],
    [reported, Prisma.sql`step_due_at = NULL`, /issues_clocks/],
    [id, Prisma.sql`lead_team_id = NULL`, /issues_one_lead/],
    [id, Prisma.sql`lead_unit_id = ${unit}`, /issues_one_lead/],
    [id, Prisma.sql`returns = -1`, /issues_counters/],
    [id, Prisma.sql`round_returns = 1`, /issues_counters/],
    [id, Prisma.sql`version = 0`, /issues_counters/],
    [id, Prisma.sql`title = ''`, /issues_title/],
    [
      reported,
      Prisma.sql`stage = 'WITHDRAWN', light = NULL, next_light_at = NULL, step_due_at = NULL`,
      /issues_withdrawn_for_a_kind/,
    ],
  ]
  for (const [issue, columns, promise] of wrong) await expect(set(issue, columns), columns.sql).rejects.toThrow(promise)
})

test('what was reported, by whom, where and when never changes', async () => {
  const { world, people } = await given()
  const { id } = await aReport(people.commander, world.jinshahe)
  const changes = [
    Prisma.sql`reported_at = reported_at - interval '1 day'`,
    Prisma.sql`reporter_id = ${people.member.cadreId}::uuid`,
    Prisma.sql`number = '平利2026-999999'`,
    Prisma.sql`village_id = ${world.zhongyuan.id}::uuid`,
  ]
  for (const change of changes) await expect(set(id, change), change.sql).rejects.toThrow(/never changes/)
})

test('nobody edits or deletes what happened', async () => {
  const { world, people } = await given()
  await waitingForSignature(world, people, NOON)
  await run(
    Prisma.sql`INSERT INTO audit_entries (id, at, type, data) VALUES (gen_random_uuid(), now(), 'password.changed', '{}')`,
  )
  const attempts = [
    Prisma.sql`UPDATE issue_events SET at = now()`,
    Prisma.sql`UPDATE issue_events SET data = '{}' WHERE seq = 1`,
    Prisma.sql`DELETE FROM issue_events`,
    Prisma.sql`UPDATE audit_entries SET cadre_id = NULL`,
    Prisma.sql`DELETE FROM audit_entries`,
    Prisma.sql`UPDATE consents SET yes = false`,
    Prisma.sql`DELETE FROM consents`,
  ]
  for (const attempt of attempts) await expect(run(attempt), attempt.sql).rejects.toThrow(APPEND_ONLY)
  await expect(run(Prisma.sql`DELETE FROM issues`)).rejects.toThrow(/foreign key|violates/)
})

test('nothing is left an orphan', async () => {
  const { world, people } = await given()
  await waitingForSignature(world, people, NOON)
  await handledByTeam(world, people, NOON)
  const places = [
    Prisma.sql`DELETE FROM villages WHERE id = ${world.jinshahe.id}::uuid`,
    Prisma.sql`DELETE FROM villages WHERE id = ${world.zhongyuan.id}::uuid`, // it has groups and teams
    Prisma.sql`DELETE FROM townships WHERE id = ${world.changan.id}::uuid`,
    Prisma.sql`DELETE FROM counties`,
    Prisma.sql`DELETE FROM units WHERE id = ${world.units.transport.id}::uuid`,
    Prisma.sql`DELETE FROM cadres WHERE id = ${people.commander.cadreId}::uuid`,
    Prisma.sql`DELETE FROM support_teams WHERE id = ${world.jinshahe.teams[1]?.id}::uuid`,
  ]
  for (const place of places) await expect(run(place), place.sql).rejects.toThrow(/foreign key|violates/)
})

test('an issue stands in one place: its village’s township, group and team', async () => {
  const { world, people } = await given()
  const id = await handledByTeam(world, people, NOON)
  const elsewhere = [
    Prisma.sql`township_id = ${world.chengguan.id}::uuid`,
    Prisma.sql`group_id = ${world.shahe.groups[0]?.id}::uuid`,
    Prisma.sql`lead_team_id = ${world.shahe.teams[1]?.id}::uuid`,
    Prisma.sql`county_id = gen_random_uuid()`,
  ]
  for (const place of elsewhere) await expect(set(id, place), place.sql).rejects.toThrow(/foreign key|violates/)
})

test('one number, one lead, one open request and one place in the timeline', async () => {
  const { world, people } = await given()
  const id = await handledByTeam(world, people, NOON)
  const again = [
    Prisma.sql`INSERT INTO issue_leads (id, issue_id, unit_id, from_at) VALUES (gen_random_uuid(), ${id}::uuid, ${world.units.transport.id}::uuid, now())`,
    Prisma.sql`INSERT INTO issue_events (id, issue_id, county_id, village_id, seq, at, type, data)
      SELECT gen_random_uuid(), issue_id, county_id, village_id, seq, at, type, data FROM issue_events WHERE seq = 1`,
  ]
  for (const attempt of again) await expect(run(attempt), attempt.sql).rejects.toThrow()
  const ask = (ordinal: number) =>
    run(Prisma.sql`
    INSERT INTO extensions (id, issue_id, ordinal, asked_at, asked_by_id, old_due_at, asked_due_at, reason, decider)
    VALUES (gen_random_uuid(), ${id}::uuid, ${ordinal}, now(), ${people.member.cadreId}::uuid, now(), now(), '雨', 'VILLAGE')`)
  await ask(1)
  await expect(ask(2)).rejects.toThrow()
  await run(Prisma.sql`UPDATE extensions SET decided_at = now(), granted = false`)
  await ask(2)
})
