import { describe, expect } from 'vitest'
import { approveGrant, declineGrant } from '@/lib/domains/accounts/commands/decide-grant'
import { draftGrant } from '@/lib/domains/accounts/commands/draft-grant'
import { endGrant, withdrawGrant } from '@/lib/domains/accounts/commands/end-grant'
import { DRAFTABLE_ROLES, type DraftableRole, PLACE_OF_ROLE } from '@/lib/domains/accounts/rules'
import { DraftGrant } from '@/lib/domains/accounts/schema'
import type { GrantRole } from '@/lib/generated/prisma/enums'
import { type Actor, actorOfSession, personWithSeats } from '@/lib/ground/access/actor'
import { ROLES } from '@/lib/ground/access/roles'
import { db } from '@/lib/ground/database/db'
import { anAccount, auditOf, signedIn } from '@/tests/support/account'
import { barrier, outcomes } from '@/tests/support/barrier'
import { minutesAfter, stopClockAt } from '@/tests/support/clock'
import { databaseTest as test } from '@/tests/support/database'
import { aCommander, aCounty, aHolder, aMember, NOON, today, type World } from '@/tests/support/given'

async function given() {
  await stopClockAt(NOON)
  const world = await aCounty()
  const admin = await aHolder(world, 'ADMINISTRATOR')
  const account = await anAccount(world)
  return { world, admin, account }
}

const placeFor = (world: World, role: DraftableRole) =>
  ({ county: '', township: `township:${world.chengguan.id}`, unit: `unit:${world.units.transport.id}` })[
    PLACE_OF_ROLE[role]
  ]

async function drafted(world: World, by: Actor, account: { id: string }, role: DraftableRole, more = {}) {
  const place = placeFor(world, role)
  const input = DraftGrant.parse({ accountId: account.id, role, place, fromOn: today, toOn: '', ...more })
  await draftGrant(by, input, NOON)
  return db().grant.findFirstOrThrow({ where: { role, draftedById: by.cadreId }, orderBy: { id: 'desc' } })
}

/** A person for each role of the table. */
async function everyRole(world: World): Promise<Actor[]> {
  const at: Partial<Record<GrantRole, object>> = {
    TOWNSHIP: { townshipId: world.chengguan.id },
    UNIT_OFFICER: { unitId: world.units.transport.id },
    ACTING_COMMANDER: { villageId: world.zhongyuan.id },
  }
  const people: Actor[] = []
  for (const role of ROLES)
    people.push(
      role === 'COMMANDER'
        ? await aCommander(world, world.shahe)
        : role === 'MEMBER'
          ? await aMember(world, world.shahe)
          : await aHolder(world, role, at[role] ?? {}),
    )
  return people
}

const seatsAt = async (cadreId: string, at = NOON) =>
  (await personWithSeats(db(), cadreId, at))?.seats.map(({ role }) => role)

test('a draft that waited gives its seat from the day of its approval: nothing says that somebody had it before', async () => {
  const { world, admin, account } = await given()
  const leader = await aHolder(world, 'LEADER')
  const { id: grantId } = await drafted(world, admin, account, 'INSPECTOR')
  await approveGrant(leader, { grantId }, minutesAfter(NOON, 3 * 24 * 60))
  expect(await db().grant.findUnique({ where: { id: grantId } })).toMatchObject({ fromOn: new Date('2026-06-13') })
  expect(await auditOf('grant.approved')).toMatchObject([{ data: { fromOn: '2026-06-13' } }])
})

describe('who approves', () => {
  test.for(DRAFTABLE_ROLES)('%s: every role but the one is told that there is nothing', async (role) => {
    const { world, admin, account } = await given()
    const approver = role === 'TOWNSHIP' || role === 'UNIT_OFFICER' ? 'HEADQUARTERS' : 'LEADER'
    const grant = await drafted(world, admin, account, role)
    expect(await seatsAt(account.cadreId)).toEqual([])
    const people = await everyRole(world)
    for (const person of people.filter(({ seats }) => seats[0]?.role !== approver)) {
      await expect(approveGrant(person, { grantId: grant.id }, NOON)).rejects.toMatchObject({ code: 'not_found' })
      await expect(declineGrant(person, { grantId: grant.id, reason: '不合适' }, NOON)).rejects.toMatchObject({
        code: 'not_found',
      })
    }
    expect(await db().grant.findUniqueOrThrow({ where: { id: grant.id } })).toEqual(grant)
    const one = people.find(({ seats }) => seats[0]?.role === approver) as Actor
    await approveGrant(one, { grantId: grant.id }, NOON)
    expect(await seatsAt(account.cadreId)).toEqual([role])
    expect(await auditOf('grant.approved')).toMatchObject([
      { cadreId: one.cadreId, objectId: grant.id, data: { role, holderId: account.cadreId, fromOn: today } },
    ])
  })

  test('nobody their own, nor what they drafted, whatever other seats they hold', async () => {
    const { world, account } = await given()
    const both = await aHolder(world, 'LEADER')
    const seats = [...both.seats, ...(await aHolder(world, 'ADMINISTRATOR')).seats]
    const leaderAndAdministrator = { ...both, seats }
    const own = await anAccount(world, { username: 'both', cadreId: both.cadreId })
    const draft = await drafted(world, leaderAndAdministrator, account, 'HEADQUARTERS')
    await expect(approveGrant(leaderAndAdministrator, { grantId: draft.id }, NOON)).rejects.toMatchObject({
      code: 'own_draft',
    })
    const other = await aHolder(world, 'ADMINISTRATOR')
    const forOneself = await drafted(world, other, own, 'INSPECTOR')
    await expect(approveGrant(both, { grantId: forOneself.id }, NOON)).rejects.toMatchObject({ code: 'own_grant' })
    await expect(db().grant.update({ where: { id: draft.id }, data: { approvedById: both.cadreId } })).rejects.toThrow(
      'grants_never_ones_own',
    )
  })

  test('nobody of another county', async () => {
    const { world, admin, account } = await given()
    const elsewhere = await db().county.create({ data: { code: '610927', name: '镇坪县', shortName: '镇坪' } })
    const grant = await drafted(world, admin, account, 'INSPECTOR')
    const leader = await aHolder(world, 'LEADER')
    const stranger = { ...leader, seats: leader.seats.map((seat) => ({ ...seat, countyId: elsewhere.id })) }
    await expect(approveGrant(stranger, { grantId: grant.id }, NOON)).rejects.toMatchObject({ code: 'not_found' })
    const manager = {
      ...admin,
      countyId: elsewhere.id,
      seats: stranger.seats.map((seat) => ({ ...seat, role: 'ADMINISTRATOR' as const })),
    }
    for (const deed of [withdrawGrant, endGrant])
      await expect(deed(manager, { grantId: grant.id, toOn: today }, NOON)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a draft is decided once, however many decide at the same moment', async () => {
    const { world, admin, account } = await given()
    const grant = await drafted(world, admin, account, 'INSPECTOR')
    const leaders = [await aHolder(world, 'LEADER'), await aHolder(world, 'LEADER')] as const
    const meet = barrier(3)
    const of = { grantId: grant.id }
    const decide = async (deed: () => Promise<void>) => {
      await meet()
      await deed()
    }
    const decided = await outcomes([
      decide(() => approveGrant(leaders[0], of, NOON)),
      decide(() => declineGrant(leaders[1], { ...of, reason: '另有安排' }, NOON)),
      decide(() => withdrawGrant(admin, of, NOON)),
    ])
    expect(decided).toEqual({ done: 1, refused: ['changed', 'changed'] })
    const { approvedById, voidedAt } = await db().grant.findUniqueOrThrow({ where: { id: grant.id } })
    expect([approvedById, voidedAt].filter((one) => one !== null)).toHaveLength(1)
  })
})

describe('a draft', () => {
  test('covers no days that another grant of the same role at the same place covers', async () => {
    const { world, admin, account } = await given()
    await drafted(world, admin, account, 'TOWNSHIP', { toOn: '2026-07-01' })
    await expect(drafted(world, admin, account, 'TOWNSHIP', { fromOn: '2026-06-30' })).rejects.toMatchObject({
      code: 'grant_overlaps',
    })
    await drafted(world, admin, account, 'TOWNSHIP', { fromOn: '2026-07-01' })
    await drafted(world, admin, account, 'TOWNSHIP', { place: `township:${world.changan.id}` })
  })

  test('twice at the same moment is one', async () => {
    const { world, admin, account } = await given()
    const both = await outcomes([1, 2].map(() => drafted(world, admin, account, 'INSPECTOR')))
    expect(both).toEqual({ done: 1, refused: ['grant_overlaps'] })
  })

  test('names a day to come, and a place of the county', async () => {
    const { world, admin, account } = await given()
    await expect(drafted(world, admin, account, 'INSPECTOR', { fromOn: '2026-06-09' })).rejects.toMatchObject({
      details: { fields: { fromOn: 'day_has_passed' } },
    })
    const elsewhere = await db().county.create({ data: { code: '610927', name: '镇坪县', shortName: '镇坪' } })
    const town = await db().township.create({ data: { countyId: elsewhere.id, code: '610927100', name: '别处镇' } })
    await expect(drafted(world, admin, account, 'TOWNSHIP', { place: `township:${town.id}` })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('whose days are over is not approved any more', async () => {
    const { world, admin, account } = await given()
    const grant = await drafted(world, admin, account, 'INSPECTOR', { toOn: '2026-06-12' })
    const leader = await aHolder(world, 'LEADER')
    const late = minutesAfter(NOON, 2 * 24 * 60)
    await expect(approveGrant(leader, { grantId: grant.id }, late)).rejects.toMatchObject({ code: 'date_in_past' })
  })
})

describe('a grant that ends', () => {
  async function holding() {
    const { world, admin, account } = await given()
    const grant = await drafted(world, admin, account, 'HEADQUARTERS')
    await approveGrant(await aHolder(world, 'LEADER'), { grantId: grant.id }, NOON)
    return { admin, account, grant, session: await signedIn(account) }
  }

  test('today gives nothing any more, and ends the sessions of its holder', async () => {
    const { admin, account, grant, session } = await holding()
    await endGrant(admin, { grantId: grant.id, toOn: today }, NOON)
    expect(await seatsAt(account.cadreId)).toEqual([])
    expect(await actorOfSession(session.sessionId, NOON)).toBeNull()
    expect(await auditOf('grant.ended')).toMatchObject([{ cadreId: admin.cadreId, data: { endsOn: today } }])
  })

  test('on a day to come holds until then, and ends no later once it was said', async () => {
    const { admin, account, grant } = await holding()
    await endGrant(admin, { grantId: grant.id, toOn: '2026-06-20' }, NOON)
    expect(await seatsAt(account.cadreId)).toEqual(['HEADQUARTERS'])
    expect(await seatsAt(account.cadreId, new Date('2026-06-20T00:00:00+08:00'))).toEqual([])
    await expect(endGrant(admin, { grantId: grant.id, toOn: '2026-06-25' }, NOON)).rejects.toMatchObject({
      details: { fields: { toOn: 'ends_earlier_already' } },
    })
  })

  test('is not withdrawn, and a draft is not ended', async () => {
    const { admin, grant, account } = await holding()
    await expect(withdrawGrant(admin, { grantId: grant.id }, NOON)).rejects.toMatchObject({ code: 'changed' })
    const world = { chengguan: { id: '' }, units: { transport: { id: '' } } } as unknown as World
    const draft = await drafted(world, admin, account, 'AUDITOR')
    await expect(endGrant(admin, { grantId: draft.id, toOn: today }, NOON)).rejects.toMatchObject({ code: 'changed' })
    await withdrawGrant(admin, { grantId: draft.id }, NOON)
    await expect(withdrawGrant(admin, { grantId: draft.id }, NOON)).rejects.toMatchObject({ code: 'changed' })
  })
})
