import { expect } from 'vitest'
import { PEOPLE } from '@/lib/domains/people/filter'
import { listPeople } from '@/lib/domains/people/queries/list'
import { findPerson, listPosts } from '@/lib/domains/people/queries/person'

import type { Actor } from '@/lib/ground/access/actor'
import { dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '@/tests/support/database'
import { aCadre, aCommander, aCounty, aHolder, aMember, NOON } from '@/tests/support/given'

const listed = async (actor: Actor, filter = {}) => (await listPeople(actor, filter, NOON)).rows.map(({ name }) => name)

test('each finds the people of the county, of the own unit, or with a post in the own places', async () => {
  const world = await aCounty()
  const leader = await aHolder(world, 'LEADER', {}, { name: '书记' })
  const officer = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id }, { name: '经办' })
  const township = await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }, { name: '镇上' })
  const commander = await aCommander(world, world.jinshahe, { name: '总队', unit: world.units.transport })
  const member = await aMember(world, world.shahe, { name: '队员' })
  const former = await aCadre(world, { name: '前任' })
  await db().appointment.create({
    data: {
      ...{ countyId: world.county.id, villageId: world.zhongyuan.id, cadreId: former.id },
      ...{ fromOn: dayToColumn('2024-01-01'), toOn: dayToColumn('2025-01-01') },
    },
  })
  const voided = await aCadre(world, { name: '作废' })
  await db().posting.create({
    data: {
      ...{ countyId: world.county.id, villageId: world.zhongyuan.id, cadreId: voided.id, voidedAt: NOON },
      ...{ fromOn: dayToColumn('2026-01-01'), termEndsOn: dayToColumn('2028-01-01') },
    },
  })
  expect(await listed(leader)).toEqual(expect.arrayContaining(['书记', '总队', '前任', '作废', '队员']))
  expect((await listed(officer)).sort()).toEqual(['总队', '经办'].sort())
  expect((await listed(township)).sort()).toEqual(['前任', '总队'].sort())
  expect(await listed(commander)).toEqual(['总队'])
  expect(await listed(member)).toEqual(['队员'])
  expect(await listed(await aHolder(world, 'ADMINISTRATOR'))).toEqual([])

  for (const actor of [leader, officer, township, commander])
    expect((await findPerson(actor, commander.cadreId))?.name).toBe('总队')
  for (const [actor, id] of [
    [member, commander.cadreId],
    [commander, member.cadreId],
    [commander, former.id],
    [township, voided.id],
    [officer, former.id],
  ] as const)
    expect(await findPerson(actor, id)).toBeNull()
})

test('posts held: past, present and to come, but what was voided', async () => {
  const world = await aCounty()
  const leader = await aHolder(world, 'LEADER')
  const cadre = await aCadre(world)
  const tenure = (fromOn: string, toOn: string | null, village = world.shahe, voidedAt: Date | null = null) => ({
    ...{ countyId: world.county.id, villageId: village.id, cadreId: cadre.id, voidedAt },
    ...{ fromOn: dayToColumn(fromOn), toOn: toOn && dayToColumn(toOn) },
  })
  await db().appointment.create({ data: { ...tenure('2025-01-01', '2026-01-01'), documentNo: '平组任〔2025〕1 号' } })
  await db().appointment.create({
    data: { ...tenure('2026-01-01', null, world.jinshahe, NOON), createdAt: dayToColumn('2026-01-01') },
  })
  await db().appointment.create({ data: tenure('2026-07-01', null, world.jinshahe) })
  await db().teamMembership.create({
    data: {
      ...{ teamId: world.zhongyuan.teams[1]?.id ?? '', cadreId: cadre.id, leader: true, duty: '统筹' },
      fromOn: dayToColumn('2026-02-01'),
    },
  })
  const person = await findPerson(leader, cadre.id)
  if (!person) throw new Error('a leader sees the county')
  const posts = await listPosts(leader, person)
  expect(posts.map(({ as, village, fromOn, toOn, leader: leads }) => [as, village.name, fromOn, toOn, leads])).toEqual([
    ['COMMANDER', '金沙河村', '2026-07-01', null, false],
    ['TEAM', '中原村', '2026-02-01', null, true],
    ['COMMANDER', '沙河村', '2025-01-01', '2026-01-01', false],
  ])
})

test('the list is searched by name and unit, narrowed by post, and read page by page without a gap', async () => {
  const world = await aCounty()
  const leader = await aHolder(world, 'LEADER', {}, { name: '书记' })
  await aCommander(world, world.shahe, { name: '罗明', unit: world.units.telecom })
  await aMember(world, world.shahe, { name: '罗书' })
  for (let index = 0; index < 5; index++) await aCadre(world, { name: '同名', unit: world.units.transport })
  expect(await listed(leader, { q: '罗' })).toEqual(['罗书', '罗明'].sort())
  expect(await listed(leader, { q: '移动' })).toEqual(['罗明'])
  expect(await listed(leader, { q: '%' })).toEqual([])
  expect(await listed(leader, { post: 'COMMANDER' })).toEqual(['罗明'])
  expect(await listed(leader, { post: 'TEAM' })).toEqual(['罗书'])
  expect(await listed(leader, { post: 'FIRST_SECRETARY' })).toEqual([])
  expect(await listed(leader, { post: 'NONE', q: '罗' })).toEqual([])
  const { posts } = (await listPeople(leader, { q: '罗明' }, NOON)).rows[0] ?? {}
  expect(posts).toEqual([{ as: 'COMMANDER', team: null, leader: false, village: '沙河村' }])

  const whole = (await listPeople(leader, {}, NOON)).rows.map(({ id }) => id)
  const seen: string[] = []
  for (let after: string | undefined, pages = 0; pages < 20; pages++) {
    const page = await listPeople(leader, { ...(after && { after }) }, NOON, 2)
    seen.push(...page.rows.map(({ id }) => id))
    expect(page.total).toBe(whole.length)
    after = page.next
    if (!after) break
  }
  expect(seen).toEqual(whole)
  // a cursor that is none of ours begins at the head
  const broken = PEOPLE.read({ after: Buffer.from('["\\u0000","x"]').toString('base64url') }).filter
  expect((await listPeople(leader, broken, NOON)).rows.map(({ id }) => id)).toEqual(whole)
})
