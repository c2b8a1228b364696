import { expect } from 'vitest'
import { decideOrder } from '@/lib/domains/postings/commands/decide-order'
import {
  draftExchange,
  draftExtension,
  draftReplacement,
  draftTransfer,
  proposeRecall,
} from '@/lib/domains/postings/commands/order'
import { listOrders } from '@/lib/domains/postings/queries/home'
import { personWithSeats } from '@/lib/ground/access/actor'
import { addDays, DAY, dayFromColumn, dayOf, dayToColumn, type LocalDate, startOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { outcomes } from '../../support/barrier'
import { databaseTest as test } from '../../support/database'
import { aCounty, NOON, type World } from '../../support/given'
import { aCandidate, aRound, aSoundCadre, thePeople, vet } from '../../support/postings'

const later = (days: number) => new Date(NOON.getTime() + days * DAY)
const TODAY = dayOf(NOON)
const DOCUMENT = '平组派〔2026〕9号'

/** Somebody who has served a village for a year, and leads its resident team. */
async function serving(world: World, village: World['shahe'], name: string, termEndsOn: LocalDate = '2027-05-01') {
  const cadre = await aSoundCadre(world, name)
  const fromOn = dayToColumn('2025-05-01')
  const where = { countyId: world.county.id, villageId: village.id, cadreId: cadre.id }
  const posting = await db().posting.create({ data: { ...where, fromOn, termEndsOn: dayToColumn(termEndsOn) } })
  for (const { id: teamId, kind } of village.teams)
    if (kind === 'RESIDENT_TEAM')
      await db().teamMembership.create({ data: { teamId, cadreId: cadre.id, leader: true, fromOn } })
  return { ...posting, name }
}

async function two() {
  const world = await aCounty()
  const one = await serving(world, world.shahe, '甲书记')
  const other = await serving(world, world.jinshahe, '乙书记', '2027-09-01')
  return { world, ...(await thePeople(world)), one, other }
}

const villagesSeenBy = async (cadreId: string, day: LocalDate) => {
  const person = await personWithSeats(db(), cadreId, startOf(day))
  return [...new Set((person?.seats ?? []).flatMap(({ villageId }) => villageId ?? []))]
}
const orderId = async () => (await db().postingOrder.findFirstOrThrow({ where: { decidedAt: null } })).id
const yes = async (effectiveOn?: LocalDate) => ({
  ...{ orderId: await orderId(), agree: 'yes' as const, decision: '同意', documentNo: DOCUMENT },
  ...(effectiveOn && { effectiveOn }),
})
const exchange = (one: { id: string }, other: { id: string }) => ({
  ...{ postingId: one.id, otherPostingId: other.id, reason: '各取所长' },
})

test('two first secretaries change villages by one order, on one day, and the term of each goes on', async () => {
  const { world, office, leader, one, other } = await two()
  await draftExchange(office, exchange(one, other), NOON)
  const on = addDays(TODAY, 3)
  await expect(decideOrder(office, await yes(on), NOON)).rejects.toMatchObject({ code: 'approver_drafted' })
  await decideOrder(leader, await yes(on), NOON)
  expect(await villagesSeenBy(one.cadreId, addDays(on, -1))).toEqual([world.shahe.id])
  expect(await villagesSeenBy(one.cadreId, on)).toEqual([world.jinshahe.id])
  expect(await villagesSeenBy(other.cadreId, addDays(on, -1))).toEqual([world.jinshahe.id])
  expect(await villagesSeenBy(other.cadreId, on)).toEqual([world.shahe.id])
  const now = await db().posting.findMany({ where: { toOn: null }, orderBy: { termEndsOn: 'asc' } })
  expect(now).toMatchObject([
    { cadreId: one.cadreId, villageId: world.jinshahe.id, termEndsOn: one.termEndsOn, documentNo: DOCUMENT },
    { cadreId: other.cadreId, villageId: world.shahe.id, termEndsOn: other.termEndsOn, documentNo: DOCUMENT },
  ])
  expect(await db().posting.count({ where: { endKind: 'TRANSFER', toOn: dayToColumn(on) } })).toBe(2)
  expect(await db().teamMembership.count({ where: { toOn: null, leader: true, fromOn: dayToColumn(on) } })).toBe(4)
  expect(await db().auditEntry.count({ where: { type: 'posting.made' } })).toBe(2)
})

test('both villages and both units read the exchange; other towns do not', async () => {
  const { office, township, officer, leader, one, other } = await two()
  await draftExchange(office, exchange(one, other), NOON)
  const title = { kind: 'EXCHANGE', person: '甲书记', fromVillage: '沙河村', otherPerson: '乙书记' }
  for (const reader of [leader, officer, township])
    for (const postingId of [one.id, other.id])
      expect(await listOrders(reader, { postingId }), reader.name).toMatchObject([title])
  const away = { ...township, seats: township.seats.map((seat) => ({ ...seat, townshipId: one.id })) }
  expect(await listOrders(away, { postingId: one.id })).toEqual([])
})

test('of a recall and exchanges from either side at once one waits', async () => {
  const { world, office, colleague, officer, one, other } = await two()
  const third = await serving(world, world.zhongyuan, '丙书记')
  const { done, refused } = await outcomes([
    draftExchange(office, exchange(one, other), NOON),
    draftExchange(colleague, exchange(other, one), NOON),
    draftExchange(office, exchange(other, third), NOON),
    proposeRecall(officer, { postingId: other.id, trigger: 'PASSIVE', reason: '不在状态' }, NOON),
  ])
  expect({ done, refused: [...new Set(refused)] }).toEqual({ done: 1, refused: ['order_pending'] })
})

test('the database itself holds that one thing waits on a tenure, on whichever side', async () => {
  const { office, one, other } = await two()
  await draftExchange(office, exchange(one, other), NOON)
  const by = { countyId: one.countyId, reason: '另一件', proposedById: office.cadreId, proposedAt: NOON }
  const order = { ...by, kind: 'TERM_END' as const, villageId: other.villageId, postingId: other.id }
  await expect(db().postingOrder.create({ data: order })).rejects.toThrow()
  expect(await db().postingOrder.count()).toBe(1)
})

test('nobody changes with themselves, into the own or kin’s village, or with whom leaves already', async () => {
  const { world, office, officer, leader, one, other } = await two()
  await expect(draftExchange(office, exchange(one, one), NOON)).rejects.toMatchObject({ code: 'invalid' })
  const { id: roundId } = await aRound(office, [world.zhongyuan])
  const kin = { kinVillageIds: [world.jinshahe.id] }
  const candidateId = await aCandidate(officer, roundId, one.cadreId, NOON, kin)
  await vet(office, candidateId)
  await db().posting.update({ where: { id: one.id }, data: { candidateId } })
  const tied = { code: 'tied_to_village', details: { name: '甲书记' } }
  await expect(draftExchange(office, exchange(one, other), NOON)).rejects.toMatchObject(tied)
  await expect(draftExchange(office, exchange(other, one), NOON)).rejects.toMatchObject(tied)
  const away = await aSoundCadre(world, '递补的人')
  const reserve = await aCandidate(officer, roundId, away.id, NOON, { homeVillageId: world.zhongyuan.id })
  await vet(office, reserve)
  const home = { villageId: world.zhongyuan.id, candidateId: reserve, reason: '急需用人' }
  await expect(draftReplacement(office, home, NOON)).rejects.toMatchObject({ code: 'tied_to_village' })
  await proposeRecall(officer, { postingId: other.id, trigger: 'PASSIVE', reason: '不在状态' }, NOON)
  await decideOrder(leader, await yes(addDays(TODAY, 9)), NOON)
  await expect(draftExchange(office, exchange(one, other), NOON)).rejects.toMatchObject({ code: 'tenure_ended' })
})

test('an exchange is not carried out once one of the two has left: all or nothing', async () => {
  const { office, leader, one, other } = await two()
  await draftExchange(office, exchange(one, other), NOON)
  await db().posting.update({ where: { id: other.id }, data: { toOn: dayToColumn(addDays(TODAY, 30)) } })
  await expect(decideOrder(leader, await yes(TODAY), NOON)).rejects.toMatchObject({ code: 'tenure_ended' })
  expect(await db().posting.findUnique({ where: { id: one.id } })).toMatchObject({ toOn: null })
  expect(await db().postingOrder.findFirst()).toMatchObject({ decidedAt: null })
})

test('nobody is transferred to a village that has its first secretary, nor before that one has left', async () => {
  const { world, office, leader, officer, one, other } = await two()
  const transfer = { postingId: one.id, villageId: other.villageId, reason: '那边更需要' }
  await expect(draftTransfer(office, transfer, NOON)).rejects.toMatchObject({ code: 'village_served' })
  await proposeRecall(officer, { postingId: other.id, trigger: 'PASSIVE', reason: '不在状态' }, NOON)
  const leaves = addDays(TODAY, 9)
  await decideOrder(leader, await yes(leaves), NOON)
  await draftTransfer(office, transfer, NOON)
  await expect(decideOrder(leader, await yes(addDays(leaves, -1)), NOON)).rejects.toMatchObject({
    code: 'village_served',
  })
  await decideOrder(leader, await yes(leaves), NOON)
  expect(await villagesSeenBy(one.cadreId, addDays(leaves, -1))).toEqual([world.shahe.id])
  expect(await villagesSeenBy(one.cadreId, leaves)).toEqual([world.jinshahe.id])
})

test('a term goes on by an order with its reason and document, approved by another', async () => {
  const { office, leader, one } = await two()
  const extension = { postingId: one.id, extendTo: '2028-05-01', reason: '产业刚起步' }
  await draftExtension(office, extension, NOON)
  await expect(decideOrder(office, await yes(), NOON)).rejects.toMatchObject({ code: 'approver_drafted' })
  await expect(decideOrder(leader, { ...(await yes()), documentNo: '' }, NOON)).rejects.toMatchObject({
    code: 'invalid',
  })
  await decideOrder(leader, await yes(), NOON)
  const after = await db().posting.findUniqueOrThrow({ where: { id: one.id } })
  expect([dayFromColumn(after.termEndsOn), after.toOn]).toEqual(['2028-05-01', null])
  const entry = await db().auditEntry.findFirstOrThrow({ where: { type: 'posting.extended' } })
  expect(entry.data).toMatchObject({ fromTermEnd: '2027-05-01', toTermEnd: '2028-05-01', documentNo: DOCUMENT })
})

test('a term is extended to a later day, by one more term at most, and not while a round fills the village', async () => {
  const { world, office, leader, one } = await two()
  const until = (extendTo: LocalDate) =>
    draftExtension(office, { postingId: one.id, extendTo, reason: '产业刚起步' }, NOON)
  await expect(until('2027-05-01')).rejects.toMatchObject({ details: { fields: { extendTo: 'not_after_term' } } })
  await expect(until('2029-05-02')).rejects.toMatchObject({ code: 'date_too_late' })
  await until('2029-05-01')
  await aRound(office, [world.shahe])
  await expect(decideOrder(leader, await yes(), later(1))).rejects.toMatchObject({ code: 'village_in_round' })
  expect(await db().posting.findUnique({ where: { id: one.id } })).toMatchObject({ termEndsOn: one.termEndsOn })
})

test('what is out of scope is not there: other counties’ tenures, and whoever does not draft', async () => {
  const { office, township, one, other } = await two()
  const elsewhere = '01890000-0000-7000-8000-000000000001'
  const away = { ...office, seats: office.seats.map((seat) => ({ ...seat, countyId: elsewhere })) }
  for (const stranger of [away, township]) {
    await expect(draftExchange(stranger, exchange(one, other), NOON)).rejects.toMatchObject({ code: 'not_found' })
    const extension = { postingId: one.id, extendTo: '2028-05-01', reason: '产业刚起步' }
    await expect(draftExtension(stranger, extension, NOON)).rejects.toMatchObject({ code: 'not_found' })
  }
})
