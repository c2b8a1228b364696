import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCounty, aMember, NOON } from '../../support/given'
import { aHousehold, anIdNumber, householdRow } from '../../support/household'

/** What the database promises about the register, whatever code asks for: every attempt is plain SQL. */

const run = (sql: Prisma.Sql) => db().$executeRaw(sql)
const set = (id: string, columns: Prisma.Sql) =>
  run(Prisma.sql`UPDATE households SET ${columns} WHERE id = ${id}::uuid`)
const leave = (id: string, columns: Prisma.Sql) =>
  run(Prisma.sql`UPDATE household_members SET ${columns} WHERE id = ${id}::uuid`)
const ENDED = Prisma.sql`ended_on = '2026-06-10', end_reason = 'MOVED'`

describe('the register', () => {
  test('loses nobody and nothing', async () => {
    const world = await aCounty()
    const { id } = await aHousehold(world.shahe)
    const { cadreId } = await aMember(world, world.shahe)
    await db().visit.create({
      data: {
        householdId: id,
        villageId: world.shahe.id,
        byId: cadreId,
        at: NOON,
        kind: 'POOR',
        findings: ['ALL_WELL'],
      },
    })
    for (const table of ['household_members', 'visits', 'households'])
      await expect(run(Prisma.sql`DELETE FROM ${Prisma.raw(table)}`)).rejects.toThrow(/append-only/)
    await expect(run(Prisma.sql`UPDATE visits SET note = 'anything else'`)).rejects.toThrow(/append-only/)
  })

  test('one person stands in one household at a time', async () => {
    const { shahe, jinshahe } = await aCounty()
    const idNumber = anIdNumber('1970-05-05', 1)
    const { members } = await aHousehold(shahe, { members: [{ idNumber }] })
    await expect(aHousehold(jinshahe, { members: [{ idNumber }] })).rejects.toThrow()
    await leave(members[0]?.id ?? '', Prisma.sql`left_on = '2026-06-10', left_reason = 'TRANSFERRED'`)
    await aHousehold(jinshahe, { members: [{ idNumber }] })
  })

  test('who leaves, and what ends, says why', async () => {
    const { shahe } = await aCounty()
    const { id, members } = await aHousehold(shahe)
    const [head] = members
    await expect(leave(head?.id ?? '', Prisma.sql`left_on = '2026-06-10'`)).rejects.toThrow('household_members_left')
    await expect(set(id, Prisma.sql`ended_on = '2026-06-10'`)).rejects.toThrow('households_ended')
    await expect(set(id, Prisma.sql`ended_on = '2026-06-10', end_reason = 'MERGED'`)).rejects.toThrow(
      'households_successor',
    )
    await expect(set(id, Prisma.sql`successor_id = id`)).rejects.toThrow('households_successor')
  })

  test('a household ends when nobody is left in it, not before', async () => {
    const { shahe } = await aCounty()
    const { id, members } = await aHousehold(shahe)
    await expect(set(id, ENDED)).rejects.toThrow(/people in it/)
    await leave(members[0]?.id ?? '', Prisma.sql`left_on = '2026-06-10', left_reason = 'MOVED'`)
    await set(id, ENDED)
  })

  test('a visit counts when somebody was met, whatever the order in which visits come in', async () => {
    const world = await aCounty()
    const { id } = await aHousehold(world.shahe)
    const { cadreId } = await aMember(world, world.shahe)
    const visit = (at: string, findings: ('ALL_WELL' | 'NOBODY_HOME')[], note = '') =>
      db().visit.create({
        data: {
          householdId: id,
          villageId: world.shahe.id,
          byId: cadreId,
          at: new Date(at),
          kind: 'POOR',
          findings,
          note,
        },
      })
    await visit('2026-06-08T02:00:00Z', ['NOBODY_HOME'])
    expect(await householdRow(id)).toMatchObject({ lastVisitedAt: null, version: 1 })
    await visit('2026-06-05T02:00:00Z', ['ALL_WELL'])
    await visit('2026-06-01T02:00:00Z', [], '老人腰腿疼')
    expect((await householdRow(id)).lastVisitedAt).toEqual(new Date('2026-06-05T02:00:00Z'))
    await expect(visit('2026-06-09T02:00:00Z', [])).rejects.toThrow()
  })
})

describe('a change of status', () => {
  const at = Prisma.sql`${NOON}`
  const person = (id: string) => Prisma.sql`${id}::uuid`

  async function proposed() {
    const world = await aCounty()
    const { id: householdId } = await aHousehold(world.shahe, { povertyStatus: 'IN_POVERTY' })
    const [proposer, looker, decider] = [await aCadre(world), await aCadre(world), await aCadre(world)]
    const data = {
      ...({ householdId, fromStatus: 'IN_POVERTY', povertyStatus: 'PRE_EXIT', enjoysPolicy: false } as const),
      ...{ reason: '收入稳定', proposedById: proposer.id, proposedAt: NOON },
    }
    const { id } = await db().statusChange.create({ data })
    const change = (columns: Prisma.Sql) => run(Prisma.sql`UPDATE status_changes SET ${columns} WHERE id = ${id}::uuid`)
    return { proposer, looker, decider, change, data }
  }

  test('is looked at and approved by two others, once, and stays decided', async () => {
    const { proposer, looker, decider, change, data } = await proposed()
    await expect(db().statusChange.create({ data: { ...data, id: randomUUID() } })).rejects.toThrow()
    const looked = (by: string) => Prisma.sql`stage = 'LOOKED', looked_by_id = ${person(by)}, looked_at = ${at}`
    const approved = (by: string) => Prisma.sql`stage = 'APPROVED', decided_by_id = ${person(by)}, decided_at = ${at}`
    await expect(change(looked(proposer.id))).rejects.toThrow('status_changes_by_another')
    await expect(change(approved(decider.id))).rejects.toThrow('status_changes_stages')
    await change(looked(looker.id))
    await expect(change(approved(looker.id))).rejects.toThrow('status_changes_by_another')
    await expect(change(approved(proposer.id))).rejects.toThrow('status_changes_by_another')
    await change(approved(decider.id))
    await expect(change(Prisma.sql`remark = 'on second thoughts'`)).rejects.toThrow(/stays/)
    await db().statusChange.create({ data: { ...data, id: randomUUID() } })
  })
})
