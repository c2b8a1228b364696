import { expect } from 'vitest'
import { countyBehind, findTownship } from '@/lib/domains/places/scope'
import { listRoster } from '@/lib/domains/teams/roster'
import type { Actor } from '@/lib/ground/access/actor'
import { dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { read, transaction } from '@/lib/ground/database/transaction'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCommander, aCounty, aHolder, aMember, NOON, type World } from '../../support/given'

const day = dayToColumn
const JUNE = { fromOn: day('2026-06-01') }

async function given() {
  const world = await aCounty()
  const leader = await aHolder(world, 'LEADER')
  return { world, leader }
}
const roster = (actor: Actor, { county }: World) => listRoster(actor, countyBehind(county.id), NOON)
/** A write keeps nothing, and is told nothing that was kept. */
const askedAnew = (actor: Actor, world: World) => transaction(actor, () => roster(actor, world))

test('whatever changes who holds what, the roster says so at once', async () => {
  const { world, leader } = await given()
  const { shahe, jinshahe, zhongyuan, county, units } = world
  let cadreId = ''
  const changes: Record<string, () => Promise<unknown>> = {
    'a class': () =>
      db().villageClassTerm.create({ data: { villageId: zhongyuan.id, class: 'DEEP_POVERTY', ...JUNE } }),
    'another class': () => db().villageClassTerm.updateMany({ data: { class: 'NON_POVERTY' } }),
    'no class': () => db().villageClassTerm.deleteMany(),
    'a commander': async () => {
      cadreId = (await aCommander(world, shahe)).cadreId
    },
    'a name': () => db().cadre.update({ where: { id: cadreId }, data: { name: '另一名' } }),
    'a post': () => db().cadre.update({ where: { id: cadreId }, data: { post: '主任' } }),
    'a rank': () => db().cadre.update({ where: { id: cadreId }, data: { rank: 'SECTION' } }),
    'a unit': () => db().cadre.update({ where: { id: cadreId }, data: { unitId: units.transport.id } }),
    'an end': () => db().appointment.updateMany({ where: { cadreId }, data: { voidedAt: NOON } }),
    'a posting': async () => {
      const cadre = await aCadre(world)
      await db().posting.create({
        data: {
          ...{ countyId: county.id, villageId: jinshahe.id, cadreId: cadre.id },
          ...{ ...JUNE, termEndsOn: day('2028-06-01') },
        },
      })
    },
    'a member': () => aMember(world, { teams: shahe.teams.slice(2) }),
    'no member': () => db().teamMembership.updateMany({ data: { voidedAt: NOON } }),
    'a village by another name': () => db().village.update({ where: { id: shahe.id }, data: { name: '新沙河村' } }),
    'a merger': () =>
      db().village.update({
        where: { id: zhongyuan.id },
        data: { mergedIntoId: jinshahe.id, mergedOn: day('2026-06-01') },
      }),
  }
  let before = await roster(leader, world)
  for (const [what, change] of Object.entries(changes)) {
    await change()
    const after = await roster(leader, world)
    expect(after, what).toEqual(await askedAnew(leader, world))
    expect(after, what).not.toEqual(before)
    before = after
  }
})

test('what has not changed is not asked for again', async () => {
  const { world, leader } = await given()
  await roster(leader, world)
  const before = await roster(leader, world)
  expect((await roster(leader, world))[0]?.township).toBe(before[0]?.township)
})

test('a township is shown its own villages of what is kept of the county', async () => {
  const { world, leader } = await given()
  await roster(leader, world)
  const township = await findTownship(leader, world.changan.code)
  if (!township) throw new Error('the leader sees every township')
  expect((await listRoster(leader, township, NOON)).map(({ code }) => code).sort()).toEqual(
    [world.jinshahe.code, world.zhongyuan.code].sort(),
  )
})

test('what a write sees and then undoes is kept for nobody', async () => {
  const { world, leader } = await given()
  const before = await roster(leader, world)
  const cadre = await aCadre(world)
  const undone = transaction(leader, async (tx) => {
    await tx.appointment.create({
      data: { countyId: world.county.id, villageId: world.shahe.id, cadreId: cadre.id, ...JUNE },
    })
    const within = await read(leader, () => roster(leader, world))
    expect(within.find(({ id }) => id === world.shahe.id)?.commander?.cadreId).toBe(cadre.id)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await roster(leader, world)).toEqual(before)
  await aCommander(world, world.jinshahe)
  expect(await roster(leader, world)).toEqual(await askedAnew(leader, world))
})
