import { expect } from 'vitest'
import { approveRound } from '@/lib/domains/postings/commands/approve'
import { decideOrder } from '@/lib/domains/postings/commands/decide-order'
import { submitPlan } from '@/lib/domains/postings/commands/notice'
import { draftTransfer, proposeRecall } from '@/lib/domains/postings/commands/order'
import { changePlan, proposePlan } from '@/lib/domains/postings/commands/plan'
import { getCandidate } from '@/lib/domains/postings/queries/candidate'
import { getRound } from '@/lib/domains/postings/queries/round'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, DAY, dayOf, dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, actorOf, NOON, type World } from '../../support/given'
import { aCandidate, aRound, aSoundCadre, thePeople, versionOf, vet } from '../../support/postings'

const TODAY = dayOf(NOON)
const AFTER_NOTICE = new Date(NOON.getTime() + 6 * DAY)
const DOCUMENT = '平组派〔2026〕7号'

const approving = async (roundId: string) => ({
  roundId,
  version: await versionOf(roundId),
  effectiveOn: addDays(TODAY, 6),
  documentNo: DOCUMENT,
})

test('who forbade a pair has shaped the plan, and does not approve it, whoever worked it out afterwards', async () => {
  const world = await aCounty()
  const { office, colleague, officer, leader } = await thePeople(world)
  const { id: roundId } = await aRound(office, [world.shahe])
  for (const name of ['曹景行', '余文博'])
    await vet(office, await aCandidate(officer, roundId, (await aSoundCadre(world, name)).id))
  const version = () => versionOf(roundId)
  await proposePlan(office, { roundId, version: await version() }, NOON)
  const { candidateId } = await db().postingDraft.findFirstOrThrow({ where: { endedAt: null } })
  const other = await db().candidate.findFirstOrThrow({ where: { id: { not: candidateId } } })
  const forbid = { change: 'forbid' as const, villageId: world.shahe.id, candidateId: other.id, reason: '本人有困难' }
  await changePlan(colleague, { roundId, version: await version(), ...forbid }, NOON)
  await proposePlan(office, { roundId, version: await version() }, NOON)
  expect(await db().postingDraft.count({ where: { byId: colleague.cadreId } })).toBe(0)
  await submitPlan(office, { roundId, version: await version() }, NOON)
  expect((await getRound(colleague, roundId, AFTER_NOTICE))?.may.approve).toBe(false)
  await expect(approveRound(colleague, await approving(roundId), AFTER_NOTICE)).rejects.toMatchObject({
    code: 'own_draft',
  })
  await approveRound(leader, await approving(roundId), AFTER_NOTICE)
})

test('nobody approves a plan in which they stand, nor decides on their own tenure', async () => {
  const world = await aCounty()
  const { office, officer, leader } = await thePeople(world)
  const { id: roundId } = await aRound(office, [world.shahe])
  const cadre = await aSoundCadre(world, '组织部的人')
  const candidateId = await aCandidate(officer, roundId, cadre.id)
  const role = { countyId: world.county.id, cadreId: cadre.id, role: 'ORGDEPT' as const }
  await db().grant.create({ data: { ...role, fromOn: dayToColumn('2025-01-01'), approvedById: leader.cadreId } })
  const oneself = await actorOf(cadre.id)
  await vet(office, candidateId)
  await proposePlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  await submitPlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  expect((await getRound(oneself, roundId, AFTER_NOTICE))?.may.approve).toBe(false)
  await expect(approveRound(oneself, await approving(roundId), AFTER_NOTICE)).rejects.toMatchObject({
    code: 'own_case',
  })
  await approveRound(leader, await approving(roundId), AFTER_NOTICE)
  const { id: postingId } = await db().posting.findFirstOrThrow()
  await proposeRecall(office, { postingId, trigger: 'PASSIVE', reason: '不在状态' }, AFTER_NOTICE)
  const { id: orderId } = await db().postingOrder.findFirstOrThrow()
  const no = { orderId, agree: 'no' as const, decision: '不同意', documentNo: '', effectiveOn: undefined }
  await expect(decideOrder(oneself, no, AFTER_NOTICE)).rejects.toMatchObject({ code: 'own_case' })
})

async function serving(world: World, village: { id: string }, name: string, fromOn: string, termEndsOn: string) {
  const { id: cadreId } = await aSoundCadre(world, name)
  const days = { fromOn: dayToColumn(fromOn), termEndsOn: dayToColumn(termEndsOn) }
  return db().posting.create({ data: { countyId: world.county.id, villageId: village.id, cadreId, ...days } })
}

test('a transfer to a village where another still serves is refused: nobody waits for years between two villages', async () => {
  const world = await aCounty()
  const { office, leader } = await thePeople(world)
  const posting = await serving(world, world.shahe, '要调的', '2025-06-01', '2027-06-01')
  const transfer = { postingId: posting.id, villageId: world.jinshahe.id, reason: '金沙河村更需要' }
  await draftTransfer(office, transfer, NOON)
  await serving(world, world.jinshahe, '在任的', '2026-01-01', '2028-01-01') // came while the order waited
  const { id: orderId } = await db().postingOrder.findFirstOrThrow()
  const yes = { orderId, agree: 'yes' as const, decision: '同意', documentNo: DOCUMENT, effectiveOn: TODAY }
  await expect(decideOrder(leader, yes, NOON)).rejects.toMatchObject({ code: 'village_served' })
  expect(await db().posting.findUnique({ where: { id: posting.id } })).toMatchObject({ toOn: null })
})

test('a tenure that has not begun ends on the day on which it would have, and the refusal of an earlier one says so', async () => {
  const world = await aCounty()
  const { office, leader } = await thePeople(world)
  const posting = await serving(world, world.shahe, '没到任的', '2026-07-01', '2028-07-01')
  await proposeRecall(office, { postingId: posting.id, trigger: 'NOT_IN_VILLAGE', reason: '查出重病' }, NOON)
  const { id: orderId } = await db().postingOrder.findFirstOrThrow()
  const yes = { orderId, agree: 'yes' as const, decision: '同意', documentNo: DOCUMENT }
  await expect(decideOrder(leader, { ...yes, effectiveOn: TODAY }, NOON)).rejects.toMatchObject({
    code: 'invalid',
    details: { fields: { effectiveOn: 'not_before_start' } },
  })
  await decideOrder(leader, { ...yes, effectiveOn: '2026-07-01' }, NOON)
  expect((await actorOf(posting.cadreId, new Date('2026-07-02T04:00:00Z'))).seats).toEqual([])
})

test('what the gates say besides yes and no is read by the county alone, not by the village that awaits the person', async () => {
  const world = await aCounty()
  const { office, officer, leader } = await thePeople(world)
  const { id: roundId } = await aRound(office, [world.shahe])
  const candidateId = await aCandidate(officer, roundId, (await aSoundCadre(world, '曹景行')).id)
  await vet(office, candidateId, NOON, { note: '有一封匿名信，查无实据' })
  await proposePlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  await submitPlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  const gatesFor = async (actor: Actor) => (await getCandidate(actor, candidateId, NOON))?.file.gates
  const said = { gate: 'INTEGRITY', passed: true }
  const whole = { ...said, note: '有一封匿名信，查无实据', letterNo: '平纪函〔2026〕31号' }
  expect(await gatesFor(leader)).toContainEqual(expect.objectContaining(whole))
  for (const actor of [await aCommander(world, world.shahe), officer]) {
    expect(await gatesFor(actor)).toContainEqual(expect.objectContaining({ ...said, note: '', letterNo: null }))
    const round = await getRound(actor, roundId, NOON)
    expect(JSON.stringify(round?.candidates)).not.toMatch(/匿名信|平纪函/)
  }
})
