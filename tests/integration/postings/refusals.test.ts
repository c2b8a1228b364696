import { expect } from 'vitest'
import { approveRound } from '@/lib/domains/postings/commands/approve'
import { applyForRound, recommendForRound } from '@/lib/domains/postings/commands/candidate'
import { decideOrder } from '@/lib/domains/postings/commands/decide-order'
import { judgeNeed } from '@/lib/domains/postings/commands/need'
import { decideObjection, recordObjection, submitPlan } from '@/lib/domains/postings/commands/notice'
import { draftReplacement, draftTermEnd, proposeRecall } from '@/lib/domains/postings/commands/order'
import { changePlan, proposePlan } from '@/lib/domains/postings/commands/plan'
import { closeRound, openRound } from '@/lib/domains/postings/commands/round'
import { Apply, Recommend } from '@/lib/domains/postings/schema'
import { addDays, DAY, dayOf, dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { outcomes } from '../../support/barrier'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCommander, aCounty, aHolder, NOON } from '../../support/given'
import { aCandidate, aRound, aSoundCadre, FACTS, thePeople, versionOf, vet } from '../../support/postings'

const later = (days: number) => new Date(NOON.getTime() + days * DAY)
const TODAY = dayOf(NOON)
const DOCUMENT = '平组派〔2026〕7号'

async function aRoundUnderWay(count = 2) {
  const world = await aCounty()
  const people = await thePeople(world)
  const { id: roundId } = await aRound(people.office, [world.shahe, world.jinshahe].slice(0, count))
  return { world, ...people, roundId }
}

/** A round of one village with one vetted candidate, on public notice. */
async function onNotice() {
  const given = await aRoundUnderWay(1)
  const { world, office, officer, roundId } = given
  const cadre = await aSoundCadre(world, '曹景行')
  const candidateId = await aCandidate(officer, roundId, cadre.id)
  await vet(office, candidateId)
  await proposePlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  await submitPlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  return { ...given, candidateId, cadre }
}

test('a round takes nobody after its last day, nor once it is closed', async () => {
  const { world, office, officer, roundId } = await aRoundUnderWay()
  const apply = Apply.parse({ roundId, statement: '自愿到村任职', ...FACTS })
  const late = await aHolder(world, 'INSPECTOR')
  await expect(applyForRound(late, apply, later(11))).rejects.toMatchObject({ code: 'round_closed' })
  await applyForRound(late, apply, later(10))
  await closeRound(office, { roundId, version: await versionOf(roundId), reason: '改为下月办' }, later(10))
  const cadre = await aSoundCadre(world, '来晚的')
  const recommend = Recommend.parse({ roundId, cadreId: cadre.id, opinion: '同意推荐', ...FACTS })
  await expect(recommendForRound(officer, recommend, later(10))).rejects.toMatchObject({ code: 'round_closed' })
  await expect(vet(office, (await db().candidate.findFirstOrThrow()).id)).rejects.toMatchObject({
    code: 'round_closed',
  })
  expect(await db().candidate.count()).toBe(1)
})

test('the same person stands once, by application and recommendation in one file', async () => {
  const { officer, roundId, world } = await aRoundUnderWay()
  const apply = Apply.parse({ roundId, statement: '自愿到村任职', ...FACTS })
  await applyForRound(officer, apply, NOON)
  await expect(applyForRound(officer, apply, NOON)).rejects.toMatchObject({ code: 'already_candidate' })
  await aCandidate(officer, roundId, officer.cadreId)
  const again = aCandidate(officer, roundId, officer.cadreId)
  await expect(again).rejects.toMatchObject({ code: 'already_candidate' })
  expect(await db().candidate.findMany()).toMatchObject([{ appliedAt: NOON, recommendedAt: NOON }])
  const recommend = Recommend.parse({
    roundId,
    cadreId: (await aSoundCadre(world, '抢着推')).id,
    opinion: '同意推荐',
    ...FACTS,
  })
  const { done, refused } = await outcomes(
    Array.from({ length: 10 }, () => recommendForRound(officer, recommend, NOON)),
  )
  expect({ done, refused: [...new Set(refused)] }).toEqual({ done: 1, refused: ['already_candidate'] })
})

test('nobody is put on notice, posted or sent as a replacement before the vetting', async () => {
  const { world, office, leader, officer, roundId } = await aRoundUnderWay(1)
  const cadre = await aSoundCadre(world, '未审核')
  const candidateId = await aCandidate(officer, roundId, cadre.id)
  await proposePlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  expect(await db().postingDraft.count()).toBe(0)
  await expect(submitPlan(office, { roundId, version: await versionOf(roundId) }, NOON)).rejects.toMatchObject({
    code: 'nothing_drafted',
  })
  const replacement = { villageId: world.shahe.id, candidateId, reason: '急需用人' }
  await expect(draftReplacement(office, replacement, NOON)).rejects.toMatchObject({
    code: 'not_vetted',
    details: { name: '未审核' },
  })
  await vet(office, candidateId)
  await proposePlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  await submitPlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  await vet(office, candidateId, later(1), { INTEGRITY: 'no', POLITICAL: '', CONDUCT: '', ABILITY: '' })
  const approve = { roundId, version: await versionOf(roundId), effectiveOn: addDays(TODAY, 6), documentNo: DOCUMENT }
  await expect(approveRound(leader, approve, later(6))).rejects.toMatchObject({ code: 'not_vetted' })
  expect(await db().posting.count()).toBe(0)
})

test('the database itself refuses a tenure of a candidate who has not passed the gates', async () => {
  const { world, officer, roundId } = await aRoundUnderWay(1)
  const cadre = await aSoundCadre(world, '未审核')
  const candidateId = await aCandidate(officer, roundId, cadre.id)
  const tenure = { countyId: world.county.id, villageId: world.shahe.id, cadreId: cadre.id, candidateId }
  const days = { fromOn: dayToColumn('2026-07-01'), termEndsOn: dayToColumn('2028-07-01') }
  await expect(db().posting.create({ data: { ...tenure, ...days } })).rejects.toThrow(/four gates/)
})

test('the integrity gate needs the letter of the discipline body, and nobody vets the own case', async () => {
  const { office, officer, world, roundId } = await aRoundUnderWay()
  const cadre = await aSoundCadre(world, '曹景行')
  const candidateId = await aCandidate(officer, roundId, cadre.id)
  await expect(vet(office, candidateId, NOON, { letterNo: '' })).rejects.toMatchObject({
    code: 'invalid',
    details: { fields: { letterNo: 'missing' } },
  })
  await applyForRound(office, Apply.parse({ roundId, statement: '自愿到村任职', ...FACTS }), NOON)
  const own = await db().candidate.findFirstOrThrow({ where: { cadreId: office.cadreId } })
  await expect(vet(office, own.id)).rejects.toMatchObject({ code: 'own_case' })
})

test('an objection stops the approval until it is cleared; upheld, the person leaves the plan and the round', async () => {
  const { office, leader, roundId, candidateId } = await onNotice()
  await recordObjection(office, { roundId, candidateId, text: '群众来信反映', receivedOn: TODAY }, NOON)
  const terms = async () => ({
    roundId,
    version: await versionOf(roundId),
    effectiveOn: addDays(TODAY, 6),
    documentNo: DOCUMENT,
  })
  await expect(approveRound(leader, await terms(), later(6))).rejects.toMatchObject({ code: 'objection_open' })
  const { id: objectionId } = await db().postingObjection.findFirstOrThrow()
  await decideObjection(office, { objectionId, upheld: 'yes', finding: '查证属实' }, later(3))
  await expect(approveRound(leader, await terms(), later(6))).rejects.toMatchObject({ code: 'nothing_drafted' })
  const { villageId } = await db().roundVillage.findFirstOrThrow({ where: { roundId } })
  const successor = { villageId, candidateId, reason: '从递补人选里派' }
  await expect(draftReplacement(office, successor, later(3))).rejects.toMatchObject({ code: 'objection_upheld' })
})

test('of fifty approvals at once one posts, and everyone of the plan once', async () => {
  const { leader, roundId, cadre, world } = await onNotice()
  const input = { roundId, version: await versionOf(roundId), effectiveOn: addDays(TODAY, 6), documentNo: DOCUMENT }
  const { done, refused } = await outcomes(Array.from({ length: 50 }, () => approveRound(leader, input, later(6))))
  expect({ done, refused: [...new Set(refused)] }).toEqual({ done: 1, refused: ['round_closed'] })
  expect(await db().posting.findMany()).toMatchObject([{ cadreId: cadre.id, villageId: world.shahe.id }])
  expect(await db().auditEntry.count({ where: { type: 'posting.made' } })).toBe(1)
})

test('who approves sees the very plan that is posted: what changed meanwhile is looked at again', async () => {
  const { office, leader, roundId, candidateId } = await onNotice()
  const seen = await versionOf(roundId)
  await recordObjection(office, { roundId, candidateId, text: '群众来信反映', receivedOn: TODAY }, NOON)
  const input = { roundId, version: seen, effectiveOn: addDays(TODAY, 6), documentNo: DOCUMENT }
  await expect(approveRound(leader, input, later(6))).rejects.toMatchObject({ code: 'changed' })
})

test('a person who serves elsewhere meanwhile is not posted twice: all or nothing', async () => {
  const { world, leader, roundId, cadre } = await onNotice()
  const data = { countyId: world.county.id, villageId: world.zhongyuan.id, cadreId: cadre.id }
  await db().posting.create({ data: { ...data, fromOn: dayToColumn(TODAY), termEndsOn: dayToColumn('2028-06-10') } })
  const input = { roundId, version: await versionOf(roundId), effectiveOn: addDays(TODAY, 6), documentNo: DOCUMENT }
  await expect(approveRound(leader, input, later(6))).rejects.toMatchObject({ code: 'tenure_overlaps' })
  expect(await db().postingRound.findFirst()).toMatchObject({ stage: 'NOTICE' })
  expect(await db().posting.count()).toBe(1)
})

test('a village stands in one open round at a time, however many try', async () => {
  const world = await aCounty()
  const { office } = await thePeople(world)
  const open = () =>
    openRound(
      office,
      { title: '同时开的', document: '平组发〔2026〕18号', closesOn: TODAY, villageIds: [world.shahe.id] },
      NOON,
    )
  const { done, refused } = await outcomes(Array.from({ length: 12 }, open))
  expect({ done, refused: [...new Set(refused)] }).toEqual({ done: 1, refused: ['village_in_round'] })
})

test('a swap that a rule stands against is refused, and changes nothing', async () => {
  const { world, office, officer, roundId } = await aRoundUnderWay()
  const home = { homeVillageId: world.jinshahe.id }
  const native = await aCandidate(officer, roundId, (await aSoundCadre(world, '本村人')).id, NOON, home)
  const other = await aCandidate(officer, roundId, (await aSoundCadre(world, '外村人')).id)
  await vet(office, native)
  await vet(office, other)
  await proposePlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  const before = await db().postingDraft.findMany({ where: { endedAt: null } })
  expect(before).toHaveLength(2)
  const swap = { change: 'swap' as const, villageId: world.shahe.id, otherVillageId: world.jinshahe.id }
  const trying = changePlan(office, { roundId, version: await versionOf(roundId), ...swap, reason: '试试看' }, NOON)
  await expect(trying).rejects.toMatchObject({ code: 'pair_not_possible' })
  expect(await db().postingDraft.findMany({ where: { endedAt: null } })).toEqual(before)
})

test('what is out of scope is not there: other units’ people, other towns’ villages, other counties’ rounds', async () => {
  const { world, officer, township, roundId, office } = await aRoundUnderWay()
  const stranger = await aCadre(world, { name: '别单位的人', unit: world.units.telecom })
  await expect(aCandidate(officer, roundId, stranger.id)).rejects.toMatchObject({ code: 'not_found' })
  const need = { weak: 50, poor: 50, disorderly: 50, industry: 50, text: '班子不齐' }
  await expect(judgeNeed(township, { villageId: world.shahe.id, ...need }, NOON)).rejects.toMatchObject({
    code: 'not_found',
  })
  await judgeNeed(township, { villageId: world.jinshahe.id, ...need }, NOON)
  const cadre = await aSoundCadre(world, '第一书记')
  const data = { countyId: world.county.id, villageId: world.shahe.id, cadreId: cadre.id }
  const days = { fromOn: dayToColumn('2025-01-01'), termEndsOn: dayToColumn('2027-01-01') }
  const posting = await db().posting.create({ data: { ...data, ...days } })
  const recall = { postingId: posting.id, trigger: 'PASSIVE' as const, reason: '不在状态' }
  const elsewhere = await aCommander(world, world.zhongyuan)
  await expect(proposeRecall(elsewhere, recall, NOON)).rejects.toMatchObject({ code: 'not_found' })
  await expect(proposeRecall(township, recall, NOON)).rejects.toMatchObject({ code: 'not_found' })
  await proposeRecall(officer, recall, NOON) // of the own unit's people, wherever posted
  const away = {
    ...office,
    seats: office.seats.map((seat) => ({ ...seat, countyId: '01890000-0000-7000-8000-000000000001' })),
  }
  await expect(proposePlan(away, { roundId, version: 1 }, NOON)).rejects.toMatchObject({ code: 'not_found' })
})

test('an order is decided once, by somebody else than who proposed it, and never on a tenure that has ended', async () => {
  const world = await aCounty()
  const { office, colleague, leader } = await thePeople(world)
  const cadre = await aSoundCadre(world, '第一书记')
  const data = { countyId: world.county.id, villageId: world.shahe.id, cadreId: cadre.id }
  const days = { fromOn: dayToColumn('2024-05-01'), termEndsOn: dayToColumn('2026-05-01') }
  const posting = await db().posting.create({ data: { ...data, ...days } })
  await draftTermEnd(office, { postingId: posting.id, reason: '任期届满' }, NOON)
  const { id: orderId } = await db().postingOrder.findFirstOrThrow()
  const yes = { orderId, agree: 'yes' as const, decision: '同意', documentNo: DOCUMENT, effectiveOn: TODAY }
  await expect(decideOrder(office, yes, NOON)).rejects.toMatchObject({ code: 'own_draft' })
  const incomplete = decideOrder(leader, { ...yes, documentNo: '', effectiveOn: undefined }, NOON)
  await expect(incomplete).rejects.toMatchObject({
    details: { fields: { documentNo: 'missing', effectiveOn: 'missing' } },
  })
  const both = await outcomes([decideOrder(leader, yes, NOON), decideOrder(colleague, { ...yes, agree: 'no' }, NOON)])
  expect(both).toEqual({ done: 1, refused: ['already_decided'] })
  if ((await db().postingOrder.findUniqueOrThrow({ where: { id: orderId } })).agreed)
    await expect(draftTermEnd(office, { postingId: posting.id, reason: '再来' }, NOON)).rejects.toMatchObject({
      code: 'tenure_ended',
    })
})
