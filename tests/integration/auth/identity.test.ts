import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Seat } from '@/lib/ground/access/actor'
import { actorOfSession, personWithSeats, visitOf } from '@/lib/ground/access/identity'
import { addDays, dayFromColumn, dayOf, dayToColumn, type Instant, type LocalDate } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { holdsOn } from '@/lib/ground/tenures/rules/tenure'
import { loadDemo } from '@/prisma/demo/load'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCounty, NOON, type World } from '../../support/given'

const PLACE = { select: { id: true, name: true, townshipId: true, countyId: true } } as const
const WITH_TENURES = {
  appointments: { where: { voidedAt: null }, include: { village: PLACE } },
  memberships: { where: { voidedAt: null }, include: { team: { select: { kind: true, village: PLACE } } } },
  postings: { where: { voidedAt: null }, include: { village: PLACE } },
  grants: {
    where: { voidedAt: null, OR: [{ approvedById: { not: null } }, { foundingLinkId: { not: null } }] },
    include: { township: true, village: PLACE, unit: true },
  },
} as const satisfies Prisma.CadreInclude

/** What a person is on a day, put together from the tables one by one and by the pure rule of tenures: what the one statement must equal. */
async function composed(cadreId: string, at: Instant) {
  const today = dayOf(at)
  const cadre = await db().cadre.findUniqueOrThrow({ where: { id: cadreId }, include: WITH_TENURES })
  const holds = ({ fromOn, toOn }: { fromOn: Date; toOn: Date | null }) =>
    holdsOn({ fromOn: dayFromColumn(fromOn), toOn: toOn && dayFromColumn(toOn) }, today)
  const inVillage = (village: { id: string; name: string; townshipId: string; countyId: string }) => ({
    ...{ countyId: village.countyId, townshipId: village.townshipId, villageId: village.id, unitId: null },
    place: village.name,
  })
  const since = ({ id, fromOn }: { id: string; fromOn: Date }) => ({ id, fromOn: dayFromColumn(fromOn) })
  const seats: Seat[] = [
    ...cadre.grants.filter(holds).map((grant) => ({
      ...{ ...since(grant), role: grant.role, countyId: grant.countyId, firstSecretary: false },
      townshipId: grant.townshipId ?? grant.village?.townshipId ?? null,
      ...{ villageId: grant.villageId, unitId: grant.unitId },
      place: grant.village?.name ?? grant.township?.name ?? grant.unit?.shortName ?? '',
    })),
    ...cadre.appointments.filter(holds).map((one) => ({
      ...{ ...inVillage(one.village), ...since(one), role: 'COMMANDER' as const, firstSecretary: false },
    })),
    ...cadre.postings.filter(holds).map((one) => ({
      ...{ ...inVillage(one.village), ...since(one), role: 'MEMBER' as const, firstSecretary: true },
    })),
    ...cadre.memberships.filter(holds).map((one) => ({
      ...{ ...inVillage(one.team.village), ...since(one), role: 'MEMBER' as const },
      firstSecretary: one.team.kind === 'FIRST_SECRETARY',
    })),
  ]
  const { name, post, unitId, rank, countyId } = cadre
  const withFormer = await Promise.all(
    seats.map(async (seat) => {
      const former = seat.villageId ? await formerOf(seat.villageId, today) : []
      return former.length > 0 ? { ...seat, formerVillageIds: former.sort() } : seat
    }),
  )
  return inOrder({ cadreId, name, post, unitId, rank, countyId, seats: withFormer })
}

async function formerOf(villageId: string, on: LocalDate): Promise<string[]> {
  const merged = await db().village.findMany({
    where: { mergedIntoId: villageId, mergedOn: { lte: dayToColumn(on) } },
  })
  const before = await Promise.all(merged.map(({ id }) => formerOf(id, on)))
  return [...merged.map(({ id }) => id), ...before.flat()]
}

/** The order of seats means nothing. */
function inOrder<Person extends { seats: readonly Seat[] }>(person: Person) {
  const seats = person.seats.map(({ formerVillageIds, ...seat }) => ({
    ...seat,
    ...(formerVillageIds && { formerVillageIds: [...formerVillageIds].sort() }),
  }))
  return { ...person, seats: seats.sort((a, b) => a.id.localeCompare(b.id)) }
}

async function expectEqual(cadreId: string, at: Instant): Promise<void> {
  const person = await personWithSeats(db(), cadreId, at)
  expect(person && inOrder(person)).toEqual(await composed(cadreId, at))
}

test('everybody of the demo county is who the tables say, on the days when something begins or ends', async ({
  database,
}) => {
  const size = { households: 60, issues: 40, seed: 3, today: '2026-06-10' }
  await loadDemo(database.url, { ...size, dataKeys: process.env.DATA_KEYS ?? '' })
  const people = await db().cadre.findMany({ where: { account: { isNot: null } }, select: { id: true } })
  expect(people.length).toBeGreaterThan(9)
  for (const { id } of people) await expectEqual(id, NOON)

  const tenures = await db().appointment.findMany({ where: { toOn: { not: null } }, take: 20 })
  const postings = await db().posting.findMany({ where: { toOn: { not: null } }, take: 20 })
  for (const { cadreId, fromOn, toOn } of [...tenures, ...postings])
    for (const day of [fromOn, toOn]) for (const off of [-1, 0]) await expectEqual(cadreId, noonOf(day as Date, off))
})

const noonOf = (day: Date, off: number) =>
  new Date(dayToColumn(addDays(dayFromColumn(day), off)).getTime() + 4 * 3600_000)

const DAYS = ['2026-06-09', '2026-06-10', '2026-06-11', null] as const

test('tenures and grants of every period, voided or not, approved or not, give the seats that the rule says', async () => {
  const world = await aCounty()
  const [cadre, other] = [await aCadre(world), await aCadre(world)]
  const link = await db().oneTimeLink.create({
    data: {
      purpose: 'FOUNDING',
      tokenHash: 'x',
      madeAt: NOON,
      expiresAt: new Date(NOON.getTime() + 3_600_000),
      usedAt: NOON,
    },
  })
  const places = [
    { role: 'TOWNSHIP', townshipId: world.changan.id },
    { role: 'ACTING_COMMANDER', villageId: world.shahe.id },
    { role: 'UNIT_OFFICER', unitId: world.units.transport.id },
    { role: 'AUDITOR' },
  ] as const
  const approved = [{ approvedById: other.id }, {}, { foundingLinkId: link.id }]
  for (const from of DAYS.slice(0, 3) as string[])
    for (const to of DAYS.filter((day) => day === null || day > from))
      for (const voidedAt of [null, NOON]) {
        const period = { fromOn: dayToColumn(from), toOn: to && dayToColumn(to), voidedAt, cadreId: cadre.id }
        for (const [nth, place] of places.entries()) {
          const by = approved[(nth + DAYS.indexOf(to)) % 2] ?? {}
          await db().grant.create({ data: { countyId: world.county.id, ...place, ...period, ...by } })
        }
        await db()
          .teamMembership.create({ data: { teamId: world.shahe.teams[0]?.id ?? '', ...period } })
          .catch(() => {})
        await db()
          .teamMembership.create({ data: { teamId: world.jinshahe.teams[1]?.id ?? '', ...period } })
          .catch(() => {})
        const inVillage = { ...period, countyId: world.county.id, villageId: world.zhongyuan.id }
        await db()
          .appointment.create({ data: inVillage })
          .catch(() => {})
        await db()
          .posting.create({ data: { ...inVillage, termEndsOn: dayToColumn('2028-01-01') } })
          .catch(() => {})
      }
  await db().grant.create({
    data: {
      countyId: world.county.id,
      role: 'LEADER',
      cadreId: cadre.id,
      fromOn: dayToColumn('2026-01-01'),
      foundingLinkId: link.id,
    },
  })
  for (const day of ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12']) {
    await expectEqual(cadre.id, new Date(`${day}T15:59:59.999Z`))
    await expectEqual(cadre.id, new Date(`${day}T16:00:00Z`)) // the next day in Shanghai
  }
})

test('a seat knows the villages that were merged into its own by the day, through however many', async () => {
  const world = await aCounty()
  const merge = (from: { id: string }, into: { id: string }, on: string) =>
    db().village.update({ where: { id: from.id }, data: { mergedIntoId: into.id, mergedOn: dayToColumn(on) } })
  const cadre = await aCadre(world)
  await db().teamMembership.create({
    data: { teamId: world.shahe.teams[1]?.id ?? '', cadreId: cadre.id, fromOn: dayToColumn('2025-01-01') },
  })
  await merge(world.zhongyuan, world.jinshahe, '2026-03-01')
  await merge(world.jinshahe, world.shahe, '2026-06-10')
  const formerOn = async (day: string) => {
    await expectEqual(cadre.id, new Date(`${day}T04:00:00Z`))
    const person = await personWithSeats(db(), cadre.id, new Date(`${day}T04:00:00Z`))
    return [...(person?.seats[0]?.formerVillageIds ?? [])].sort()
  }
  expect(await formerOn('2026-06-09')).toEqual([])
  expect(await formerOn('2026-06-10')).toEqual([world.jinshahe.id, world.zhongyuan.id].sort())
})

/** A person with an account and a session that lasts until midnight. */
async function signedIn(world: World) {
  const cadre = await aCadre(world)
  const account = await db().account.create({ data: { cadreId: cadre.id, username: randomUUID().slice(0, 8) } })
  const { id } = await db().session.create({
    data: { accountId: account.id, createdAt: NOON, expiresAt: new Date('2026-06-10T16:00:00Z'), device: 'phone' },
  })
  return { cadre, account, sessionId: id }
}

test('a session that has run out, was revoked or never was, and an account that is disabled, are nobody; at once', async () => {
  const world = await aCounty()
  const { cadre, account, sessionId } = await signedIn(world)
  expect(await actorOfSession(sessionId, NOON)).toMatchObject({ cadreId: cadre.id, accountId: account.id, sessionId })
  expect(await actorOfSession(sessionId, new Date('2026-06-10T15:59:59.999Z'))).not.toBeNull()
  expect(await actorOfSession(sessionId, new Date('2026-06-10T16:00:00Z'))).toBeNull()
  expect(await actorOfSession(randomUUID(), NOON)).toBeNull()
  await db().account.update({ where: { id: account.id }, data: { status: 'DISABLED' } })
  expect(await actorOfSession(sessionId, NOON)).toBeNull()
  await db().account.update({ where: { id: account.id }, data: { status: 'ACTIVE' } })
  expect(await actorOfSession(sessionId, NOON)).not.toBeNull()
  await db().session.update({ where: { id: sessionId }, data: { revokedAt: NOON } })
  expect(await actorOfSession(sessionId, NOON)).toBeNull()
})

test('who comes is told with the instant of the database’s clock', async () => {
  const world = await aCounty()
  const { account } = await signedIn(world)
  const ahead = new Date(Date.now() + 3600_000)
  const session = { accountId: account.id, createdAt: NOON, expiresAt: ahead, device: 'phone' }
  const { id } = await db().session.create({ data: session })
  const visit = await visitOf(id)
  expect(Math.abs((visit?.at.getTime() ?? 0) - Date.now())).toBeLessThan(5_000)
})
