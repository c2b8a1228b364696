import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { carryOutChanges } from '@/lib/across/mergers/carry-out'
import { renameVillage } from '@/lib/across/mergers/change'
import { closeGroup, saveGroup } from '@/lib/domains/places/commands/groups'
import { saveVillage } from '@/lib/domains/places/commands/save-village'
import { setClass } from '@/lib/domains/places/commands/set-class'
import { getPlace } from '@/lib/domains/places/queries/place'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, aHolder, NOON } from '../../support/given'
import { on } from '../../support/issue'

const DOCUMENT = '平政发〔2026〕21号'

async function given() {
  const world = await aCounty()
  return { world, registrar: await aHolder(world, 'ADMINISTRATOR'), id: world.shahe.id }
}
const village = (id: string) => db().village.findUniqueOrThrow({ where: { id } })

describe('a class', () => {
  test('holds from its day on; the class before ends there, and stays readable', async () => {
    const { world, registrar, id } = await given()
    const set = (value: 'DEEP_POVERTY' | 'GENERAL_POVERTY' | 'NON_POVERTY', fromOn: string) =>
      setClass(registrar, { villageId: id, class: value, fromOn, document: DOCUMENT }, NOON)
    await set('DEEP_POVERTY', '2026-06-10')
    await set('NON_POVERTY', '2026-07-01')
    const place = await getPlace(registrar, world.shahe.code)
    expect(place?.classes.map(({ class: one, fromOn, toOn }) => [one, fromOn, toOn])).toEqual([
      ['NON_POVERTY', '2026-07-01', null],
      ['DEEP_POVERTY', '2026-06-10', '2026-07-01'],
    ])
    await expect(set('GENERAL_POVERTY', '2026-06-09'), 'the past').rejects.toMatchObject({ code: 'invalid' })
    await expect(set('GENERAL_POVERTY', '2026-07-01'), 'one a day').rejects.toMatchObject({ code: 'invalid' })
    await expect(set('NON_POVERTY', '2026-08-01'), 'no change').rejects.toMatchObject({ code: 'invalid' })
    const racing = await Promise.allSettled([set('GENERAL_POVERTY', '2026-09-01'), set('DEEP_POVERTY', '2026-09-01')])
    expect(racing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a name', () => {
  test('changes on its day; the old one becomes an alias and stays in the history', async () => {
    const { world, registrar, id } = await given()
    await renameVillage(registrar, { villageId: id, name: '新沙河村', onDay: '2026-06-12', document: DOCUMENT }, NOON)
    await carryOutChanges(on('2026-06-11', '23:59'))
    expect(await village(id)).toMatchObject({ name: '沙河村', aliases: [] })
    await carryOutChanges(on('2026-06-12', '00:00'))
    expect(await village(id)).toMatchObject({ name: '新沙河村', aliases: ['沙河村'], code: world.shahe.code })
    expect((await getPlace(registrar, world.shahe.code))?.changes).toMatchObject([
      { kind: 'RENAME', oldName: '沙河村', newName: '新沙河村', onDay: '2026-06-12', state: 'done' },
    ])
    const taken = { villageId: world.jinshahe.id, name: '中原村', onDay: '2026-06-12', document: DOCUMENT }
    await expect(renameVillage(registrar, taken, NOON), 'of the same town').rejects.toMatchObject({ code: 'invalid' })
  })

  test('has others beside it, which are found by search and sheets', async () => {
    const { registrar, id } = await given()
    await saveVillage(registrar, { villageId: id, aliases: ['沙家河村', '沙河村'], tags: ['LIFTED', 'LIFTED'] }, NOON)
    expect(await village(id)).toMatchObject({ aliases: ['沙家河村'], tags: ['LIFTED'] })
  })
})

describe('a group', () => {
  test('is added, renamed and closed, but not while households are in it', async () => {
    const { world, registrar, id } = await given()
    await saveGroup(registrar, { villageId: id, groupId: undefined, name: '四组' }, NOON)
    const [first] = world.shahe.groups
    await saveGroup(registrar, { villageId: id, groupId: first?.id, name: '河口组' }, NOON)
    const place = await getPlace(registrar, world.shahe.code)
    expect(place?.groups.map(({ name }) => name)).toEqual(['河口组', '二组', '三组', '四组'])
    await expect(saveGroup(registrar, { villageId: id, groupId: undefined, name: '二组' }, NOON)).rejects.toMatchObject(
      {
        code: 'invalid',
      },
    )
    const [, second, third] = world.shahe.groups
    await db().household.create({
      data: {
        ...{
          countyId: world.county.id,
          townshipId: world.shahe.townshipId,
          villageId: id,
          groupId: second?.id ?? null,
        },
        ...{ number: '1', headName: '余某', category: 'ORDINARY', povertyStatus: 'NEVER', people: 1 },
      },
    })
    const close = (groupId = randomUUID() as string) => closeGroup(registrar, { groupId }, NOON)
    await expect(close(second?.id)).rejects.toMatchObject({ code: 'group_has_households' })
    await close(third?.id)
    await expect(close(third?.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(close()).rejects.toMatchObject({ code: 'not_found' })
    expect((await getPlace(registrar, world.shahe.code))?.closedGroups).toEqual(['三组'])
  })
})

test('whoever does not keep the register changes nothing, and learns nothing', async () => {
  const { world, id } = await given()
  const leader = await aHolder(world, 'LEADER')
  const before = await village(id)
  for (const attempt of [
    () => saveVillage(leader, { villageId: id, aliases: ['甲村'], tags: [] }, NOON),
    () => setClass(leader, { villageId: id, class: 'NON_POVERTY', fromOn: '2026-07-01', document: DOCUMENT }, NOON),
    () => renameVillage(leader, { villageId: id, name: '甲村', onDay: '2026-07-01', document: DOCUMENT }, NOON),
    () => saveGroup(leader, { villageId: id, groupId: undefined, name: '九组' }, NOON),
    () => closeGroup(leader, { groupId: world.shahe.groups[0]?.id as string }, NOON),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
  expect(await village(id)).toEqual(before)
  expect(await getPlace(leader, world.shahe.code)).toBeNull()
})
