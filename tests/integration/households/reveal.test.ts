import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { revealPersonal } from '@/lib/domains/households/commands/reveal'
import { RevealPersonal } from '@/lib/domains/households/schema/reveal'
import type { Actor } from '@/lib/ground/access/actor'
import { seal } from '@/lib/ground/crypto/sealed'
import { db } from '@/lib/ground/database/db'
import { auditOf } from '@/tests/support/account'
import { databaseTest as test } from '@/tests/support/database'
import { aCommander, aCounty, aHolder, aMember, aReport, NOON, type World } from '@/tests/support/given'

const PHONE = '13800002046'
const ID_NUMBER = '11010519491231002X'
const NOT_FOUND = { code: 'not_found' }
const PURPOSE = '约定入户核实的时间'

/** A household of 沙河村 with a phone and a head whose identity number is known. */
async function aHousehold({ county, shahe }: World, helperId?: string) {
  const [id, memberId] = [randomUUID(), randomUUID()]
  await db().household.create({
    data: {
      id,
      countyId: county.id,
      townshipId: shahe.townshipId,
      villageId: shahe.id,
      number: '610926100214-0001',
      headName: '余长安',
      category: 'GENERAL',
      povertyStatus: 'LIFTED',
      people: 1,
      helperId: helperId ?? null,
      phone: seal(PHONE, { table: 'households', column: 'phone', rowId: id }),
      members: {
        create: {
          id: memberId,
          name: '余长安',
          relation: 'HEAD',
          sex: 'MALE',
          bornOn: new Date('1949-12-31'),
          health: 'HEALTHY',
          labour: 'ORDINARY',
          idNumber: seal(ID_NUMBER, { table: 'household_members', column: 'id_number', rowId: memberId }),
        },
      },
    },
  })
  return { id, memberId }
}

const reveal = (actor: Actor, asked: Partial<RevealPersonal> & { householdId: string }) =>
  revealPersonal(actor, RevealPersonal.parse({ field: 'phone', purpose: PURPOSE, ...asked }), NOON)

test('the village, its town, headquarters and the helper see one value, on the record', async () => {
  const world = await aCounty()
  const helper = await aMember(world, world.shahe)
  const { id: householdId, memberId } = await aHousehold(world, helper.cadreId)
  const may = [
    await aHolder(world, 'HEADQUARTERS'),
    await aHolder(world, 'TOWNSHIP', { townshipId: world.chengguan.id }),
    await aCommander(world, world.shahe),
    helper,
  ]
  for (const actor of may) {
    expect(await reveal(actor, { householdId })).toBe(PHONE)
    expect(await reveal(actor, { householdId, memberId, field: 'idNumber' })).toBe(ID_NUMBER)
  }
  const entries = await auditOf('personal.revealed')
  expect(entries).toHaveLength(2 * may.length)
  const ofCommander = entries.filter((entry) => entry.cadreId === may[2]?.cadreId && entry.objectId === memberId)
  expect(ofCommander).toMatchObject([
    {
      at: NOON,
      villageId: world.shahe.id,
      objectId: memberId,
      seat: { role: 'COMMANDER', place: '沙河村' },
      data: { field: 'idNumber', purpose: PURPOSE, householdId, memberId },
    },
  ])
  expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${PHONE}|${ID_NUMBER}`))
})

test('nobody else learns even that the household exists', async () => {
  const world = await aCounty()
  const { id: householdId } = await aHousehold(world)
  const mayNot = [
    await aHolder(world, 'LEADER'),
    await aHolder(world, 'ORGDEPT'),
    await aHolder(world, 'INSPECTOR'),
    await aHolder(world, 'AUDITOR'),
    await aHolder(world, 'ADMINISTRATOR'),
    await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id }),
    await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }),
    await aCommander(world, world.jinshahe),
    await aMember(world, world.shahe), // of the village, but not this household's helper
  ]
  for (const actor of mayNot) {
    await expect(reveal(actor, { householdId })).rejects.toMatchObject(NOT_FOUND)
    await expect(reveal(actor, { householdId: randomUUID() })).rejects.toMatchObject(NOT_FOUND)
  }
  expect(await auditOf('personal.revealed')).toEqual([])
})

describe('a unit', () => {
  /** An issue of a household in 沙河村, led by 交通局. */
  async function led(world: World) {
    const commander = await aCommander(world, world.shahe)
    const household = await aHousehold(world)
    const { id: issueId } = await aReport(commander, world.shahe, { householdId: household.id })
    const officer = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id })
    await db().issue.update({
      where: { id: issueId },
      data: { stage: 'HANDLING', level: 'COUNTY', leadUnitId: world.units.transport.id, dueAt: NOON, stepDueAt: null },
    })
    return { household, issueId, officer, commander }
  }

  test('sees the phone while it handles an issue of the household, and never an identity number', async () => {
    const world = await aCounty()
    const { household, issueId, officer } = await led(world)
    const householdId = household.id
    expect(await reveal(officer, { householdId, issueId })).toBe(PHONE)
    expect(await reveal(officer, { householdId })).toBe(PHONE)
    const idNumber = { householdId, memberId: household.memberId, field: 'idNumber' as const, issueId }
    await expect(reveal(officer, idNumber)).rejects.toMatchObject(NOT_FOUND)
    await db().issue.update({
      where: { id: issueId },
      data: { stage: 'AWAITING_VERIFICATION', doneAt: NOON, stepDueAt: NOON },
    })
    await expect(reveal(officer, { householdId, issueId })).rejects.toMatchObject(NOT_FOUND)
    await expect(reveal(officer, { householdId })).rejects.toMatchObject(NOT_FOUND)
  })

  test("cannot name another household's issue as its reason", async () => {
    const world = await aCounty()
    const { household, commander, officer } = await led(world)
    const { id: issueId } = await aReport(commander, world.shahe)
    await expect(reveal(officer, { householdId: household.id, issueId })).rejects.toMatchObject(NOT_FOUND)
    await expect(reveal(commander, { householdId: household.id, issueId })).rejects.toMatchObject(NOT_FOUND)
  })
})

test('a member of another household, and a value that is not there, are not found', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.shahe)
  const { id: householdId, memberId } = await aHousehold(world)
  const field = 'idNumber' as const
  await expect(reveal(commander, { householdId, memberId: randomUUID(), field })).rejects.toMatchObject(NOT_FOUND)
  await db().householdMember.update({ where: { id: memberId }, data: { idNumber: null } })
  await expect(reveal(commander, { householdId, memberId, field })).rejects.toMatchObject(NOT_FOUND)
  await db().household.update({ where: { id: householdId }, data: { phone: null } })
  await expect(reveal(commander, { householdId })).rejects.toMatchObject(NOT_FOUND)
})

test('who helped a household and works in another village now sees nothing of it any more', async () => {
  const world = await aCounty()
  const moved = await aMember(world, world.jinshahe)
  const { id: householdId, memberId } = await aHousehold(world, moved.cadreId)
  await expect(reveal(moved, { householdId })).rejects.toMatchObject(NOT_FOUND)
  await expect(reveal(moved, { householdId, memberId, field: 'idNumber' })).rejects.toMatchObject(NOT_FOUND)
  expect(await auditOf('personal.revealed')).toEqual([])
})
