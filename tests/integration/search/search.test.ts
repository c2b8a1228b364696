import { expect } from 'vitest'
import { search } from '@/lib/across/search/queries'
import { SearchQuery } from '@/lib/across/search/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '@/tests/support/database'
import { aCadre, aCommander, aCounty, aHolder, aReport, NOON } from '@/tests/support/given'

/** What is found, by its names. */
async function found(actor: Actor, q: string) {
  const { villages, issues, units, people } = await search(actor, SearchQuery.parse({ q }), NOON)
  return {
    villages: villages.map((village) => `${village.township} ${village.name}`),
    issues: issues.map((issue) => issue.title).sort(), // of one instant: in any order
    units: units.map((unit) => unit.shortName),
    people: people.map((person) => person.name),
  }
}
const NOTHING = { villages: [], issues: [], units: [], people: [] }

test('each sees villages and issues of their own scope alone', async () => {
  const world = await aCounty()
  const leader = await aHolder(world, 'LEADER')
  const [ours, theirs] = [await aCommander(world, world.shahe), await aCommander(world, world.jinshahe)]
  await aReport(ours, world.shahe, { title: '沙河桥头路灯不亮' })
  await aReport(theirs, world.jinshahe, { title: '金沙河村产业路塌方' })
  expect(await found(leader, '沙河')).toMatchObject({
    villages: ['城关镇 沙河村', '长安镇 金沙河村'],
    issues: ['沙河桥头路灯不亮', '金沙河村产业路塌方'],
  })
  expect(await found(ours, '沙河')).toMatchObject({ villages: ['城关镇 沙河村'], issues: ['沙河桥头路灯不亮'] })
  expect(await found(theirs, '路灯')).toEqual(NOTHING)
  expect(await found(await aHolder(world, 'ADMINISTRATOR'), '沙河')).toEqual(NOTHING)
})

test('a village is found by a former name', async () => {
  const world = await aCounty()
  await db().village.update({ where: { id: world.shahe.id }, data: { aliases: ['沙家河村'] } })
  const leader = await aHolder(world, 'LEADER')
  expect((await found(leader, '沙家河')).villages).toEqual(['城关镇 沙河村'])
  expect((await found(leader, '沙家河村')).villages).toEqual(['城关镇 沙河村'])
})

test('an issue is found by its number, whole, its last digits, or without the noughts', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.shahe)
  const { number } = await aReport(commander, world.shahe, { title: '二组蓄水池渗漏' })
  const short = String(Number(number.slice(-6)))
  for (const q of [number, number.slice(-6), short])
    expect((await found(commander, q)).issues).toEqual(['二组蓄水池渗漏'])
  expect((await found(await aCommander(world, world.jinshahe), number)).issues).toEqual([])
})

test('people are found in the units and villages that one may look at', async () => {
  const world = await aCounty()
  const leader = await aHolder(world, 'LEADER')
  await aCadre(world, { name: '罗建路', unit: world.units.transport })
  await aCommander(world, world.shahe, { name: '罗明远', unit: world.units.telecom })
  const officer = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id })
  expect((await found(leader, '罗建')).people).toEqual(['罗建路'])
  expect(await found(leader, '交通')).toMatchObject({ units: ['交通局'] })
  expect((await found(officer, '罗建')).people).toEqual(['罗建路'])
  expect((await found(officer, '罗明')).people).toEqual([])
  const neighbour = await aCommander(world, world.jinshahe)
  expect((await found(neighbour, '罗明')).people).toEqual([])
  const township = await aHolder(world, 'TOWNSHIP', { townshipId: world.chengguan.id })
  expect((await found(township, '罗明')).people).toEqual(['罗明远'])
})

test('what LIKE takes for wildcards is looked for as it stands', async () => {
  const world = await aCounty()
  const leader = await aHolder(world, 'LEADER')
  await aReport(await aCommander(world, world.shahe), world.shahe, { title: '医保参保率还差3%_未达标' })
  for (const q of ['%%', '__', '沙_村', '沙%', '\\\\']) expect(await found(leader, q)).toEqual(NOTHING)
  expect((await found(leader, '3%_')).issues).toHaveLength(1)
})
