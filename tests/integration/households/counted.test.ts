import { expect } from 'vitest'
import { REGISTER } from '@/lib/domains/households/filter'
import { listHouseholds } from '@/lib/domains/households/queries/list'
import { dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '@/tests/support/database'
import { aCommander, aCounty, aHolder, type World } from '@/tests/support/given'

const ENDED = { endedOn: dayToColumn('2026-05-01'), endReason: 'MOVED' } as const
const WATCHED = { monitorKind: 'MARGINAL' } as const

function household({ county }: World, village: World['shahe'], township: { id: string }, index: number, facts = {}) {
  return {
    ...{ countyId: county.id, townshipId: township.id, villageId: village.id, groupId: village.groups[0]?.id ?? '' },
    ...{ number: `${village.code}${String(index).padStart(3, '0')}`, headName: `户主${index}`, people: 1 },
    ...{ category: 'ORDINARY' as const, povertyStatus: 'NEVER' as const, ...facts },
  }
}

/** What villages keep of their registers equals a recount. */
async function expectRegistersToHold() {
  const households = await db().household.findMany()
  for (const kept of await db().villageRegister.findMany()) {
    const own = households.filter(
      ({ villageId, townshipId }) => villageId === kept.villageId && townshipId === kept.townshipId,
    )
    const standing = own.filter(({ endedOn }) => endedOn === null)
    expect(kept).toMatchObject({
      standing: standing.length,
      watched: standing.filter(({ monitorKind }) => monitorKind !== null).length,
      ended: own.length - standing.length,
    })
  }
  const kept = await db().villageRegister.aggregate({ _sum: { standing: true, ended: true } })
  expect((kept._sum.standing ?? 0) + (kept._sum.ended ?? 0)).toBe(households.length)
}

test('what villages keep of their registers holds while many write at once, and is what the lists say', async () => {
  const world = await aCounty()
  const { shahe, jinshahe, chengguan, changan } = world
  const written = [
    ...Array.from({ length: 6 }, (_, index) => household(world, shahe, chengguan, index, index % 2 ? WATCHED : {})),
    ...Array.from({ length: 4 }, (_, index) => household(world, jinshahe, changan, index, index === 0 ? ENDED : {})),
  ]
  await Promise.all(written.map((data) => db().household.create({ data })))
  await expectRegistersToHold()
  await db().household.createMany({ data: [6, 7, 8].map((index) => household(world, shahe, chengguan, index)) })
  const own = await db().household.findMany({ where: { villageId: shahe.id }, orderBy: { number: 'asc' } })
  const [first, second, third, fourth] = own.map(({ id }) => ({ id }))
  await Promise.all([
    db().household.update({ where: first as { id: string }, data: ENDED }),
    db().household.update({ where: second as { id: string }, data: { monitorKind: null } }),
    db().household.update({ where: third as { id: string }, data: { headName: '改过的' } }),
    db().household.update({ where: fourth as { id: string }, data: ENDED }),
  ])
  await expectRegistersToHold()

  const leader = await aHolder(world, 'LEADER')
  const commander = await aCommander(world, shahe)
  const total = async (actor: typeof leader, query: object) => {
    const { total, atLeast } = await listHouseholds(actor, REGISTER.read(query as Record<string, string>).filter)
    expect(atLeast).toBe(false)
    return total
  }
  expect(await total(leader, {})).toBe(10)
  expect(await total(leader, { view: 'ended' })).toBe(3)
  expect(await total(leader, { view: 'watched' })).toBe(1)
  expect(await total(leader, { township: changan.code })).toBe(3)
  expect(await total(leader, { village: shahe.code, view: 'ended' })).toBe(2)
  expect(await total(leader, { village: '610926999999' })).toBe(0)
  expect(await total(leader, { category: 'ORDINARY' })).toBe(10)
  expect(await total(commander, {})).toBe(7)
  expect((await listHouseholds(commander, REGISTER.read({}).filter)).views).toEqual({
    watched: 1,
    mine: 0,
    changing: 0,
  })
})

test('the bounded count says that there are more', async () => {
  const world = await aCounty()
  const leader = await aHolder(world, 'LEADER')
  await db().$executeRaw`
    INSERT INTO households (id, county_id, township_id, village_id, number, head_name, people, category, poverty_status)
    SELECT gen_random_uuid(), ${world.county.id}::uuid, ${world.chengguan.id}::uuid, ${world.shahe.id}::uuid,
      ${world.shahe.code} || lpad(n::text, 5, '0'), '户主', 1, 'ORDINARY', 'NEVER'
    FROM generate_series(1, 5001) n`
  const of = async (query: Record<string, string>) => {
    const { total, atLeast } = await listHouseholds(leader, REGISTER.read(query).filter)
    return { total, atLeast }
  }
  expect(await of({})).toEqual({ total: 5001, atLeast: false })
  expect(await of({ category: 'ORDINARY' })).toEqual({ total: 5000, atLeast: true })
})
