import { describe, expect } from 'vitest'
import { createHousehold } from '@/lib/domains/households/commands/create'
import { addMember, editMember, memberLeaves, transferMember } from '@/lib/domains/households/commands/members'
import { endHousehold, mergeHousehold, splitHousehold } from '@/lib/domains/households/commands/split'
import { getFoundingPlaces } from '@/lib/domains/households/queries/form-choices'
import { CreateHousehold, SplitHousehold } from '@/lib/domains/households/schema/household'
import { AddHouseholdMember } from '@/lib/domains/households/schema/member'
import type { Actor } from '@/lib/ground/access/actor'
import { unseal } from '@/lib/ground/crypto/sealed'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '@/tests/support/database'
import { aCommander, aCounty, aHolder, aMember, NOON, today } from '@/tests/support/given'
import { aHousehold, anIdNumber, householdRow, peopleOf } from '@/tests/support/household'

const seen = async (householdId: string) => ({ householdId, version: (await householdRow(householdId)).version })
const refusedAt = (field: string, code: string) => ({ code: 'invalid', details: { fields: { [field]: code } } })
const WHOM = { name: '余新丁', ethnicity: '汉族', health: 'HEALTHY', labour: 'ORDINARY' } as const
const NOBODY_SPECIAL = { idNumber: '', disabilityCert: '' }
const changesOf = async (id: string) =>
  (await db().auditEntry.findMany({ where: { objectId: id }, orderBy: { id: 'asc' } })).map(({ type }) => type)

async function family() {
  const world = await aCounty()
  const commander = await aCommander(world, world.shahe)
  const ids = ['1950-01-01', '1952-02-02', '1980-03-03', '1985-04-04'].map((day, i) => anIdNumber(day, i + 1))
  const [father, mother, son, daughter] = ids.map((idNumber) => ({ idNumber }))
  const household = await aHousehold(world.shahe, {
    headName: '余长安',
    members: [
      { ...father, bornOn: '1950-01-01' },
      { ...mother, bornOn: '1952-02-02', relation: 'SPOUSE', name: '石桂英' },
      { ...son, bornOn: '1980-03-03', relation: 'CHILD', name: '余大山' },
      { ...daughter, bornOn: '1985-04-04', relation: 'CHILD', name: '余小梅' },
    ],
  })
  return { world, commander, household, ids }
}

const member = (household: Awaited<ReturnType<typeof aHousehold>>, index: number) => household.members[index]?.id ?? ''

describe('a household in two, and back', () => {
  test('nobody is lost or doubled, numbers open in the new rows, and both sides have it on record', async () => {
    const { world, commander, household, ids } = await family()
    const input = {
      memberIds: [member(household, 2), member(household, 3)],
      newHeadId: member(household, 2),
      on: today,
    }
    const number = await splitHousehold(
      commander,
      SplitHousehold.parse({ ...(await seen(household.id)), ...input }),
      NOON,
    )
    const created = await db().household.findUniqueOrThrow({ where: { number } })
    expect(created).toMatchObject({ villageId: world.shahe.id, people: 2, headName: '余大山', povertyStatus: 'LIFTED' })
    expect(await householdRow(household.id)).toMatchObject({ people: 2, headName: '余长安' })
    const gone = await peopleOf(created.id)
    expect(gone.map(({ name, relation }) => [name, relation])).toEqual([
      ['余大山', 'HEAD'],
      ['余小梅', 'SIBLING'],
    ])
    const opened = gone.map(({ id, idNumber }) =>
      unseal(idNumber as Uint8Array, { table: 'household_members', column: 'id_number', rowId: id }),
    )
    expect(opened).toEqual([ids[2], ids[3]])

    await mergeHousehold(commander, { ...(await seen(created.id)), intoNumber: household.number, on: today }, NOON)
    const together = await peopleOf(household.id)
    expect(together.map(({ name }) => name)).toEqual(['余长安', '石桂英', '余大山', '余小梅'])
    expect(await householdRow(household.id)).toMatchObject({ people: 4 })
    expect(await householdRow(created.id)).toMatchObject({ people: 0, endReason: 'MERGED', successorId: household.id })
    expect(await peopleOf(created.id)).toEqual([])
    expect(await changesOf(household.id)).toEqual(['household.split', 'household.absorbed'])
    expect(await changesOf(created.id)).toEqual(['household.created', 'household.merged'])
  })

  test('the rule’s refusals stand at their fields, and change nothing', async () => {
    const { commander, household } = await family()
    const all = household.members.map(({ id }) => id)
    const go = async (input: object) =>
      splitHousehold(commander, SplitHousehold.parse({ ...(await seen(household.id)), on: today, ...input }), NOON)
    await expect(go({ memberIds: all, newHeadId: all[0] })).rejects.toMatchObject(
      refusedAt('memberIds', 'somebody_stays'),
    )
    await expect(go({ memberIds: [all[0]], newHeadId: all[0] })).rejects.toMatchObject(
      refusedAt('stayingHeadId', 'missing'),
    )
    await expect(go({ memberIds: [all[2]], newHeadId: all[3] })).rejects.toMatchObject(
      refusedAt('newHeadId', 'head_of_those_who_go'),
    )
    expect(await householdRow(household.id)).toMatchObject({ version: 1, people: 4 })
  })

  test('two splits at once take two numbers', async () => {
    const { world, commander, household } = await family()
    const other = await aHousehold(world.shahe, { members: [{}, { relation: 'CHILD' }] })
    const go = async (id: string, memberId: string) =>
      splitHousehold(
        commander,
        SplitHousehold.parse({ ...(await seen(id)), memberIds: [memberId], newHeadId: memberId, on: today }),
        NOON,
      )
    const numbers = await Promise.all([go(household.id, member(household, 2)), go(other.id, member(other, 1))])
    expect(new Set(numbers).size).toBe(2)
  })

  test('a household is not merged into another village, itself or one out of reach', async () => {
    const { world, commander, household } = await family()
    const away = await aHousehold(world.jinshahe)
    const into = async (intoNumber: string, by: Actor) =>
      mergeHousehold(by, { ...(await seen(household.id)), intoNumber, on: today }, NOON)
    await expect(into(away.number, commander)).rejects.toMatchObject(refusedAt('intoNumber', 'unknown_household'))
    await expect(into('nothing', commander)).rejects.toMatchObject(refusedAt('intoNumber', 'unknown_household'))
    await expect(into(household.number, commander)).rejects.toMatchObject(refusedAt('intoNumber', 'same_household'))
    const headquarters = await aHolder(world, 'HEADQUARTERS')
    await expect(into(away.number, headquarters)).rejects.toMatchObject(refusedAt('intoNumber', 'other_village'))
  })
})

describe('people come and go', () => {
  test('the head dies, the widow is head, and what is known of him is kept', async () => {
    const { commander, household } = await family()
    const leaves = { memberId: member(household, 0), reason: 'DIED', on: today } as const
    const without = { ...(await seen(household.id)), ...leaves }
    await expect(memberLeaves(commander, { ...without, newHeadId: undefined }, NOON)).rejects.toMatchObject(
      refusedAt('newHeadId', 'missing'),
    )
    await memberLeaves(commander, { ...without, newHeadId: member(household, 1) }, NOON)
    expect(await householdRow(household.id)).toMatchObject({ headName: '石桂英', people: 3 })
    const dead = await db().householdMember.findUniqueOrThrow({ where: { id: member(household, 0) } })
    expect(dead).toMatchObject({ leftReason: 'DIED', name: '余长安' })
    expect(dead.idNumber).not.toBeNull()
  })

  test('the last one leaves by the end of the household', async () => {
    const world = await aCounty()
    const commander = await aCommander(world, world.shahe)
    const { id, members } = await aHousehold(world.shahe)
    const leaves = { memberId: members[0]?.id ?? '', reason: 'MOVED', on: today, newHeadId: undefined } as const
    await expect(memberLeaves(commander, { ...(await seen(id)), ...leaves }, NOON)).rejects.toMatchObject({
      code: 'last_member',
    })
    await endHousehold(commander, { ...(await seen(id)), reason: 'MOVED', on: today }, NOON)
    expect(await householdRow(id)).toMatchObject({ endReason: 'MOVED', people: 0 })
    await expect(
      endHousehold(commander, { ...(await seen(id)), reason: 'MOVED', on: today }, NOON),
    ).rejects.toMatchObject({
      code: 'household_ended',
    })
  })

  test('a person moves to another household; the number goes along and stands once', async () => {
    const { world, commander, household, ids } = await family()
    const other = await aHousehold(world.shahe)
    const move = {
      memberId: member(household, 3),
      intoNumber: other.number,
      relation: 'CHILD_IN_LAW',
      on: today,
    } as const
    await transferMember(commander, { ...(await seen(household.id)), ...move, newHeadId: undefined }, NOON)
    expect((await peopleOf(other.id)).map(({ name, relation }) => [name, relation])).toContainEqual([
      '余小梅',
      'CHILD_IN_LAW',
    ])
    expect([(await householdRow(household.id)).people, (await householdRow(other.id)).people]).toEqual([3, 2])
    const add = AddHouseholdMember.parse({
      ...(await seen(other.id)),
      ...WHOM,
      disabilityCert: '',
      relation: 'CHILD',
      idNumber: ids[3],
    })
    await expect(addMember(commander, add, NOON)).rejects.toMatchObject(
      refusedAt('idNumber', `registered:${other.number}`),
    )
  })

  test('a number in the register is refused, and says where to who may see it there', async () => {
    const { world, commander, household, ids } = await family()
    const stranger = await aCommander(world, world.jinshahe)
    const found = (by: Actor, villageId: string) =>
      createHousehold(
        by,
        CreateHousehold.parse({ villageId, category: 'ORDINARY', ...WHOM, disabilityCert: '', idNumber: ids[0] }),
        NOON,
      )
    await expect(found(commander, world.shahe.id)).rejects.toMatchObject(
      refusedAt('idNumber', `registered:${household.number}`),
    )
    await expect(found(stranger, world.jinshahe.id)).rejects.toMatchObject(refusedAt('idNumber', 'registered'))
  })

  test('two people enter one number at once: it stands once', async () => {
    const world = await aCounty()
    const member = await aMember(world, world.shahe)
    const input = CreateHousehold.parse({
      ...{ villageId: world.shahe.id, category: 'ORDINARY', ...WHOM, disabilityCert: '' },
      idNumber: anIdNumber('1990-01-01', 9),
    })
    const tries = await Promise.allSettled([createHousehold(member, input, NOON), createHousehold(member, input, NOON)])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().household.count()).toBe(1)
  })

  test('birthday and sex are those of the number; a wrong number is refused', async () => {
    const { commander, household } = await family()
    const edit = { memberId: member(household, 2), relation: 'CHILD', ...WHOM, ...NOBODY_SPECIAL } as const
    const base = { ...edit, sex: 'FEMALE', bornOn: '2001-01-01' } as const
    const rest = { education: null, schoolState: null, dropoutReason: null, workPlace: null } as const
    const flags = { residentMedical: true, employeeMedical: false, seriousIllness: false, pension: false }
    const input = { ...base, ...rest, ...flags, workMonths: null, monthlyIncomeYuan: null }
    await editMember(commander, { ...(await seen(household.id)), ...input }, NOON)
    const [row] = (await peopleOf(household.id)).filter(({ name }) => name === '余新丁')
    expect(row).toMatchObject({ sex: 'MALE', residentMedical: true })
    expect(row?.bornOn.toISOString().slice(0, 10)).toBe('1980-03-03')
    const wrong = { ...(await seen(household.id)), ...input, idNumber: '610999198003030011' }
    await expect(editMember(commander, wrong, NOON)).rejects.toMatchObject({ code: 'invalid' })
  })
})

test('a group that was closed takes no household, and no form offers it', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.shahe)
  const groupId = world.shahe.groups[2]?.id ?? ''
  await db().villagerGroup.update({ where: { id: groupId }, data: { closedOn: new Date('2026-06-01') } })
  const input = CreateHousehold.parse({
    ...{ villageId: world.shahe.id, groupId, category: 'ORDINARY', ...WHOM, disabilityCert: '' },
    idNumber: anIdNumber('1990-01-01', 9),
  })
  await expect(createHousehold(commander, input, NOON)).rejects.toMatchObject(refusedAt('groupId', 'not_a_choice'))
  expect((await getFoundingPlaces(commander)).groups.map(({ name }) => name)).toEqual(['一组', '二组'])
})
