import { expect } from 'vitest'
import { approveRound } from '@/lib/domains/postings/commands/approve'
import { decideOrder } from '@/lib/domains/postings/commands/decide-order'
import { submitPlan } from '@/lib/domains/postings/commands/notice'
import { draftReplacement, draftTransfer, proposeRecall } from '@/lib/domains/postings/commands/order'
import { changePlan, proposePlan, wishFor } from '@/lib/domains/postings/commands/plan'
import { tickRelations } from '@/lib/domains/postings/commands/relations'
import { personWithSeats } from '@/lib/ground/access/actor'
import { addDays, DAY, dayFromColumn, dayOf, startOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, NOON } from '../../support/given'
import { aCandidate, aRound, aSoundCadre, thePeople, versionOf, vet } from '../../support/postings'

const later = (days: number) => new Date(NOON.getTime() + days * DAY)
const TODAY = dayOf(NOON)

/** A round of two villages and three candidates, vetted and worked out. */
async function workedOut() {
  const world = await aCounty()
  const people = await thePeople(world)
  const { office, officer } = people
  const { id: roundId } = await aRound(office, [world.shahe, world.jinshahe])
  const candidates: string[] = []
  for (const name of ['曹景行', '廖伯言', '贾临川']) {
    const cadre = await aSoundCadre(world, name)
    candidates.push(await aCandidate(officer, roundId, cadre.id))
  }
  for (const id of candidates) await vet(office, id)
  await proposePlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  return { world, ...people, roundId, candidates }
}

const planOf = async (roundId: string) => {
  const rows = await db().postingDraft.findMany({ where: { roundId, endedAt: null }, include: { candidate: true } })
  return new Map(rows.map((row) => [row.villageId, row]))
}
const villagesSeenBy = async (cadreId: string, day: string) => {
  const person = await personWithSeats(db(), cadreId, startOf(day))
  return [...new Set((person?.seats ?? []).flatMap(({ villageId }) => villageId ?? []))]
}

test('from applications to postings: proposed, swapped with a reason, on notice, approved, and each seat on its day', async () => {
  const { world, office, leader, roundId } = await workedOut()
  const proposed = await planOf(roundId)
  expect([...proposed.values()].map(({ origin }) => origin)).toEqual(['PROPOSAL', 'PROPOSAL'])

  const swap = { change: 'swap' as const, villageId: world.shahe.id, otherVillageId: world.jinshahe.id }
  await changePlan(office, { roundId, version: await versionOf(roundId), ...swap, reason: '照顾家庭' }, NOON)
  const changed = await planOf(roundId)
  expect(changed.get(world.shahe.id)?.candidateId).toBe(proposed.get(world.jinshahe.id)?.candidateId)
  expect(changed.get(world.jinshahe.id)?.candidateId).toBe(proposed.get(world.shahe.id)?.candidateId)
  expect(changed.get(world.shahe.id)).toMatchObject({ origin: 'CHANGE', reason: '照顾家庭', byId: office.cadreId })
  // the record keeps what was proposed
  expect(await db().postingDraft.count({ where: { roundId, origin: 'PROPOSAL', endedAt: { not: null } } })).toBe(2)
  const entry = await db().auditEntry.findFirstOrThrow({ where: { type: 'round.changed' } })
  expect(entry.data).toMatchObject({ reason: '照顾家庭', before: expect.any(Number), after: expect.any(Number) })

  await submitPlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  const terms = async () => ({ roundId, version: await versionOf(roundId), documentNo: '平组派〔2026〕7号' })
  const effectiveOn = addDays(TODAY, 6)
  await expect(approveRound(leader, { ...(await terms()), effectiveOn }, later(4))).rejects.toMatchObject({
    code: 'notice_running',
  })
  await expect(approveRound(office, { ...(await terms()), effectiveOn }, later(5))).rejects.toMatchObject({
    code: 'approver_drafted',
  })
  await approveRound(leader, { ...(await terms()), effectiveOn }, later(5))

  const posting = await db().posting.findFirstOrThrow({ where: { villageId: world.shahe.id } })
  expect(posting).toMatchObject({ draftedById: office.cadreId, approvedById: leader.cadreId, reason: '照顾家庭' })
  expect([dayFromColumn(posting.fromOn), dayFromColumn(posting.termEndsOn)]).toEqual([effectiveOn, '2028-06-16'])
  expect(await villagesSeenBy(posting.cadreId, addDays(effectiveOn, -1))).toEqual([])
  expect(await villagesSeenBy(posting.cadreId, effectiveOn)).toEqual([world.shahe.id])
  await expect(approveRound(leader, { ...(await terms()), effectiveOn }, later(6))).rejects.toMatchObject({
    code: 'round_closed',
  })
})

test('recalled with a trigger, replaced by the third: the one sees nothing from that day on, the other that village', async () => {
  const { world, office, leader, township, roundId, candidates } = await workedOut()
  await submitPlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  const documentNo = '平组派〔2026〕7号'
  await approveRound(
    leader,
    { roundId, version: await versionOf(roundId), effectiveOn: addDays(TODAY, 5), documentNo },
    later(5),
  )
  const posting = await db().posting.findFirstOrThrow({ where: { villageId: world.jinshahe.id } })
  const recall = { postingId: posting.id, trigger: 'NOT_IN_VILLAGE' as const, reason: '连续十天不在村，未请假' }
  await proposeRecall(township, recall, later(30))
  await expect(proposeRecall(leader, recall, later(30))).rejects.toMatchObject({ code: 'order_pending' })
  const order = await db().postingOrder.findFirstOrThrow()
  const yes = { orderId: order.id, agree: 'yes' as const, decision: '同意召回', documentNo: '平组〔2026〕40号' }
  const on = addDays(TODAY, 32)
  await decideOrder(office, { ...yes, effectiveOn: on }, later(31))
  expect(await villagesSeenBy(posting.cadreId, addDays(on, -1))).toEqual([world.jinshahe.id])
  expect(await villagesSeenBy(posting.cadreId, on)).toEqual([])
  expect(await db().posting.findUnique({ where: { id: posting.id } })).toMatchObject({ endKind: 'RECALL' })

  const used = (await planOf(roundId)).values()
  const third = candidates.find((id) => ![...used].some(({ candidateId }) => candidateId === id)) as string
  const replacement = { villageId: world.jinshahe.id, candidateId: third, reason: '递补人选' }
  await draftReplacement(office, replacement, later(32))
  const next = await db().postingOrder.findFirstOrThrow({ where: { kind: 'REPLACEMENT' } })
  const agreed = {
    orderId: next.id,
    agree: 'yes' as const,
    decision: '同意',
    documentNo,
    effectiveOn: addDays(TODAY, 33),
  }
  await expect(decideOrder(office, agreed, later(33))).rejects.toMatchObject({ code: 'approver_drafted' })
  await decideOrder(leader, agreed, later(33))
  const successor = await db().candidate.findUniqueOrThrow({ where: { id: third } })
  expect(await villagesSeenBy(successor.cadreId, addDays(TODAY, 33))).toEqual([world.jinshahe.id])
})

test('a successor begins when the term of the predecessor is over, who then leaves the teams too', async () => {
  const { world, office, leader, roundId } = await workedOut()
  const old = await aSoundCadre(world, '前任')
  const termEndsOn = addDays(TODAY, 20)
  const data = { countyId: world.county.id, villageId: world.shahe.id, cadreId: old.id }
  const fromOn = new Date('2024-06-30')
  await db().posting.create({ data: { ...data, fromOn, termEndsOn: new Date(termEndsOn) } })
  await db().teamMembership.create({ data: { teamId: world.shahe.teams[1]?.id ?? '', cadreId: old.id, fromOn } })
  await submitPlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  const terms = { effectiveOn: addDays(TODAY, 6), documentNo: '平组派〔2026〕7号' }
  await approveRound(leader, { roundId, version: await versionOf(roundId), ...terms }, later(6))
  const next = await db().posting.findFirstOrThrow({ where: { villageId: world.shahe.id, NOT: { cadreId: old.id } } })
  expect(dayFromColumn(next.fromOn)).toBe(termEndsOn)
  expect(await villagesSeenBy(old.id, addDays(termEndsOn, -1))).toEqual([world.shahe.id])
  expect(await villagesSeenBy(old.id, termEndsOn)).toEqual([])
})

test('transferred under order: one village until the day, the other from then on, the term goes on', async () => {
  const { world, office, leader, roundId } = await workedOut()
  await submitPlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  const documentNo = '平组派〔2026〕7号'
  const terms = { effectiveOn: addDays(TODAY, 5), documentNo }
  await approveRound(leader, { roundId, version: await versionOf(roundId), ...terms }, later(5))
  const posting = await db().posting.findFirstOrThrow({ where: { villageId: world.shahe.id } })
  await draftTransfer(office, { postingId: posting.id, villageId: world.zhongyuan.id, reason: '中原村缺人' }, later(40))
  const order = await db().postingOrder.findFirstOrThrow()
  const on = addDays(TODAY, 41)
  await decideOrder(
    leader,
    { orderId: order.id, agree: 'yes', decision: '同意', documentNo, effectiveOn: on },
    later(41),
  )
  expect(await villagesSeenBy(posting.cadreId, addDays(on, -1))).toEqual([world.shahe.id])
  expect(await villagesSeenBy(posting.cadreId, on)).toEqual([world.zhongyuan.id])
  const moved = await db().posting.findFirstOrThrow({ where: { villageId: world.zhongyuan.id } })
  expect(moved.termEndsOn).toEqual(posting.termEndsOn)
  await tickRelations(
    office,
    { postingId: moved.id, partyMovedOn: on, personnelMovedOn: on, unitWorkLeftOn: on, unitWorkDeclaredBy: '原单位' },
    later(42),
  )
  expect(await db().posting.findUnique({ where: { id: moved.id } })).toMatchObject({ unitWorkDeclaredBy: '原单位' })
})

test('what is pinned stays and what is forbidden does not come back when the plan is worked out again', async () => {
  const { world, office, roundId } = await workedOut()
  const before = await planOf(roundId)
  const { candidateId } = before.get(world.shahe.id) ?? { candidateId: '' }
  const pair = { roundId, villageId: world.shahe.id, candidateId }
  await wishFor(office, { ...pair, version: await versionOf(roundId), wish: 'PIN' }, NOON)
  await proposePlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  expect((await planOf(roundId)).get(world.shahe.id)?.candidateId).toBe(candidateId)
  const forbid = { ...pair, version: await versionOf(roundId), change: 'forbid' as const, reason: '本人有困难' }
  await changePlan(office, forbid, NOON)
  await proposePlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  expect((await planOf(roundId)).get(world.shahe.id)?.candidateId).not.toBe(candidateId)
  await wishFor(office, { ...pair, version: await versionOf(roundId), wish: 'LIFT' }, NOON)
  expect(await db().postingWish.count({ where: { roundId } })).toBe(0)
})
