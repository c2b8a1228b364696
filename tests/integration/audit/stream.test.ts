import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { signOut } from '@/lib/ground/auth/sessions'
import { db } from '@/lib/ground/database/db'
import { beginExport } from '@/lib/ground/lists/export'
import { AUDIT_EXPORT } from '@/lib/ground/trail/export'
import { AUDIT, type AuditFilter } from '@/lib/ground/trail/filter'
import { listAudit } from '@/lib/ground/trail/queries/stream'
import { anAccount, auditOf, signedIn } from '@/tests/support/account'
import { minutesAfter, stopClockAt } from '@/tests/support/clock'
import { databaseTest as test } from '@/tests/support/database'
import { aCommander, aCounty, aHolder, aMember, aReport, NOON, type World } from '@/tests/support/given'

type Deed = 'audit.view' | 'audit.export' | 'audit.reveals'

/** A county in which something has happened: a report in 沙河村 and one in 金沙河村, a sign-in, two reveals, an export. */
async function given() {
  await stopClockAt(NOON)
  const world = await aCounty()
  const auditor = await aHolder(world, 'AUDITOR')
  const commander = await aCommander(world, world.shahe)
  const member = await aMember(world, world.shahe, { name: '秦书宁' })
  const other = await aMember(world, world.jinshahe, { name: '金沙人' })
  const issue = await aReport(member, world.shahe, {}, NOON)
  await aReport(other, world.jinshahe, {}, minutesAfter(NOON, 1))
  const account = await anAccount(world, { username: 'qinshuning', cadreId: member.cadreId })
  const session = await signedIn(account)
  await db().$transaction((tx) =>
    record(tx, { type: 'session.opened', username: 'qinshuning' }, { actor: session, at: minutesAfter(NOON, 2) }),
  )
  const household = await aHousehold(world)
  for (const [index, village] of [world.shahe, world.jinshahe].entries())
    await db().$transaction((tx) =>
      record(
        tx,
        { type: 'personal.revealed', field: 'phone', purpose: `约时间${index}`, householdId: household.id },
        {
          actor: member,
          seat: member.seats[0],
          at: minutesAfter(NOON, 3 + index),
          villageId: village.id,
          objectId: household.id,
        },
      ),
    )
  return { world, auditor, commander, member, issue, household }
}

async function aHousehold({ county, chengguan, shahe }: World) {
  const place = {
    countyId: county.id,
    townshipId: chengguan.id,
    villageId: shahe.id,
    groupId: shahe.groups[0]?.id ?? '',
  }
  return db().household.create({
    data: {
      ...place,
      number: '610926100214001',
      headName: '余德安',
      people: 0,
      category: 'ORDINARY',
      povertyStatus: 'NEVER',
    },
  })
}

const typesOf = async (actor: Actor, deed: Deed, filter: AuditFilter = {}) =>
  (await listAudit(actor, deed, filter)).rows.map(({ type }) => type).filter(isDeed)
/** What people do; the light that the system gave to an issue stands beside it in the same instant. */
const isDeed = (type: string) => type !== 'light'

describe('who sees what of it', () => {
  test('the auditor all: events and entries in one order, the newest first', async () => {
    const { auditor, member } = await given()
    const { rows: all } = await listAudit(auditor, 'audit.view', {})
    expect(all.filter(({ type }) => type === 'light')).toMatchObject([{ who: null }, { who: null }])
    const lines = all.filter(({ type }) => isDeed(type))
    expect(lines.map(({ type }) => type)).toEqual([
      ...['personal.revealed', 'personal.revealed', 'session.opened', 'reported', 'reported'],
    ])
    expect(lines[0]).toMatchObject({
      ...{ who: { name: member.name, seat: { role: 'MEMBER', place: '沙河村' } }, place: '长安镇 金沙河村' },
      ...{ household: { number: '610926100214001', head: '余*安' }, data: { purpose: '约时间1' } },
    })
    expect(lines.at(-1)).toMatchObject({ issue: { title: '三组产业路涵洞塌陷' }, who: { name: '秦书宁' } })
  })

  test('the administrator sign-ins and locks alone, whatever is asked for', async () => {
    const { world } = await given()
    const admin = await aHolder(world, 'ADMINISTRATOR')
    expect(await typesOf(admin, 'audit.view')).toEqual(['session.opened'])
    expect(await typesOf(admin, 'audit.export')).toEqual(['session.opened'])
    for (const what of ['issues', 'reveals', 'accounts', 'households'] as const)
      expect(await typesOf(admin, 'audit.view', { what })).toEqual([])
    expect(await typesOf(admin, 'audit.reveals')).toEqual([])
  })

  test('the commander the reveals of the own village’s households, and nothing else', async () => {
    const { world, commander } = await given()
    const seen = await listAudit(commander, 'audit.reveals', {})
    expect(seen.rows.map(({ data }) => data.purpose)).toEqual(['约时间0'])
    expect(await typesOf(commander, 'audit.view')).toEqual([])
    const neighbour = await aCommander(world, world.jinshahe)
    expect((await listAudit(neighbour, 'audit.reveals', {})).rows.map(({ data }) => data.purpose)).toEqual(['约时间1'])
    expect(await typesOf(await aCommander(world, world.zhongyuan), 'audit.reveals')).toEqual([])
  })

  test('nobody else, and no other county', async () => {
    const { world, member, auditor } = await given()
    const others = [member, await aHolder(world, 'LEADER'), await aHolder(world, 'HEADQUARTERS')]
    for (const person of others)
      for (const deed of ['audit.view', 'audit.reveals', 'audit.export'] as const)
        expect(await typesOf(person, deed)).toEqual([])
    const elsewhere = await db().county.create({ data: { code: '610927', name: '镇坪县', shortName: '镇坪' } })
    const seats = auditor.seats.map((seat) => ({ ...seat, countyId: elsewhere.id }))
    expect(await typesOf({ ...auditor, countyId: elsewhere.id, seats }, 'audit.view')).toEqual([])
  })
})

describe('what narrows it', () => {
  test('person, kind, object, place and time', async () => {
    const { auditor, issue, household } = await given()
    const of = (filter: AuditFilter) => typesOf(auditor, 'audit.view', filter)
    expect(await of({ who: '金沙人' })).toEqual(['reported'])
    expect(await of({ who: 'QINSHUNING' })).toHaveLength(4)
    expect(await of({ who: '没有这个人' })).toEqual([])
    expect(await of({ what: 'reveals' })).toEqual(['personal.revealed', 'personal.revealed'])
    expect(await of({ what: 'issues' })).toEqual(['reported', 'reported'])
    expect(await of({ what: 'access' })).toEqual(['session.opened'])
    expect(await of({ about: issue.number })).toEqual(['reported'])
    expect(await of({ about: household.number })).toEqual(['personal.revealed', 'personal.revealed'])
    expect(await of({ about: '沙河村' })).toHaveLength(4) // 金沙河村 too
    expect(await of({ about: '没有这个村' })).toEqual([])
    expect(await of({ place: '610926108' })).toEqual(['personal.revealed', 'reported'])
    expect(await of({ place: '610926100214', what: 'issues' })).toEqual(['reported'])
    expect(await of({ from: '2026-06-10', to: '2026-06-10' })).toHaveLength(5)
    expect(await of({ to: '2026-06-09' })).toEqual([])
    expect(await of({ from: '2026-06-11' })).toEqual([])
  })

  test('a sign-out is of the access, and so is an account’s work of the accounts', async () => {
    const { auditor, world } = await given()
    const session = await signedIn(await anAccount(world, { username: 'leaves' }))
    await stopClockAt(minutesAfter(NOON, 9))
    await signOut(session.sessionId)
    expect(await typesOf(auditor, 'audit.view', { what: 'access' })).toEqual(['session.ended', 'session.opened'])
    expect(await typesOf(auditor, 'audit.view', { what: 'accounts' })).toEqual([])
  })
})

describe('its pages', () => {
  test('lie end to end, whatever their size, also where much happened in one instant', async () => {
    const { auditor, world } = await given()
    const { id: countyId } = world.county
    await db().auditEntry.createMany({
      data: Array.from({ length: 7 }, () => ({
        id: randomUUID(),
        countyId,
        at: NOON,
        type: 'password.changed',
        data: {},
      })),
    })
    const whole = (await listAudit(auditor, 'audit.view', {}, 100)).rows.map(({ id }) => id)
    expect(whole).toHaveLength(14)
    for (const size of [1, 2, 3, 5, 14]) {
      const seen: string[] = []
      for (let after: string | undefined, turns = 0; turns < 20; turns++) {
        const page = await listAudit(auditor, 'audit.view', after ? { after } : {}, size)
        seen.push(...page.rows.map(({ id }) => id))
        after = page.next
        if (!after) break
      }
      expect(seen, `pages of ${size}`).toEqual(whole)
    }
  })

  test('begin with the newest where the address names none', async () => {
    const { auditor } = await given()
    const page = await listAudit(auditor, 'audit.view', { after: 'bm9uZQ' })
    expect([page.cursorUnknown, page.rows.length]).toEqual([true, 7])
  })
})

describe('its export', () => {
  test('is on the record before a row leaves, and holds what was there then', async () => {
    const { auditor, commander, world } = await given()
    const later = minutesAfter(NOON, 30)
    const begun = await beginExport(AUDIT, AUDIT_EXPORT, auditor, { what: 'issues' }, later)
    expect(await auditOf('audit.exported')).toMatchObject([
      { cadreId: auditor.cadreId, data: { filter: { what: 'issues' }, rows: 4 } },
    ])
    await aReport(commander, world.shahe, {}, minutesAfter(NOON, 31))
    const rows = []
    for await (const batch of begun.batches) rows.push(...batch)
    expect(rows.map(({ type }) => type).filter(isDeed)).toEqual(['reported', 'reported'])
  })

  test('of the administrator holds sign-ins alone', async () => {
    const { world } = await given()
    const admin = await aHolder(world, 'ADMINISTRATOR')
    const begun = await beginExport(AUDIT, AUDIT_EXPORT, admin, {}, minutesAfter(NOON, 30))
    const rows = []
    for await (const batch of begun.batches) rows.push(...batch)
    expect(rows.map(({ type }) => type)).toEqual(['session.opened'])
  })
})
