import { expect } from 'vitest'
import { carryOutChanges } from '@/lib/across/mergers/carry-out'
import { mergeVillages, renameVillage, withdrawChange } from '@/lib/across/mergers/change'
import { getMergerEffect } from '@/lib/across/mergers/effect'
import { approveDraft } from '@/lib/domains/appointments/commands/approve'
import { draftAppointment } from '@/lib/domains/appointments/commands/draft'
import { signHandover } from '@/lib/domains/appointments/commands/handovers'
import { listHandovers } from '@/lib/domains/appointments/queries/handovers'
import { listHistory } from '@/lib/domains/appointments/queries/history'
import { findVillage } from '@/lib/domains/places/scope'
import { decideOrder } from '@/lib/domains/postings/commands/decide-order'
import { proposeRecall } from '@/lib/domains/postings/commands/order'
import { proposePlan } from '@/lib/domains/postings/commands/plan'
import { filesOf } from '@/lib/domains/postings/queries/files'
import { getRound } from '@/lib/domains/postings/queries/round'
import { addMember } from '@/lib/domains/teams/commands/members'
import { decideProposal, proposeMember } from '@/lib/domains/teams/commands/proposals'
import { dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCommander, aCounty, actorOf, aHolder, aReport, NOON, type World } from '../../support/given'
import { on } from '../../support/issue'
import { aCandidate, aRound, aSoundCadre, thePeople, versionOf, vet } from '../../support/postings'

const DAY = '2026-06-20'
const DECIDED = on('2026-06-15', '10:00')
const MORNING = on(DAY, '00:00')
const DOCUMENT = '平政发〔2026〕21号'
const refused = (code: string) => expect.objectContaining({ code })

async function given() {
  const world = await aCounty()
  const people = await thePeople(world)
  const commander = await aCommander(world, world.shahe, { name: '周明远' })
  const successor = await aCommander(world, world.jinshahe, { name: '杜成' })
  return { world, ...people, commander, successor, registrar: await aHolder(world, 'HEADQUARTERS') }
}

const input = (world: World, more: object = {}) => ({
  ...{ villageId: world.shahe.id, successorId: world.jinshahe.id, onDay: DAY, document: DOCUMENT, endMembers: false },
  ...more,
})
const effectOf = ({ world, registrar }: Awaited<ReturnType<typeof given>>) =>
  getMergerEffect(registrar, { villageId: world.shahe.id, into: world.jinshahe.code, onDay: DAY })

test('drafts, proposals, orders and renames that wait are ended with the village, by the document; nothing begins to wait', async () => {
  const all = await given()
  const { world, office, leader, commander, registrar, officer } = all
  const tenure = await db().appointment.findFirstOrThrow({ where: { cadreId: commander.cadreId } })
  const why = { reason: '县委决定', documentNo: '', waiver: '' }
  const away = {
    kind: 'TRANSFER',
    tenureId: tenure.id,
    villageId: world.zhongyuan.id,
    fromOn: '2026-07-01',
    ...why,
  } as const
  const { id: draftId } = await draftAppointment(office, away, NOON)
  const { id: candidate } = await aCadre(world, { unit: world.units.transport })
  const teamId = world.shahe.teams.find(({ kind }) => kind === 'RESIDENT_TEAM')?.id as string
  const proposal = { teamId, cadreId: candidate, duty: '', reason: '熟悉道路', effectiveOn: '2026-06-25' }
  await proposeMember(officer, proposal, NOON)
  const secretary = await aCadre(world, { name: '秦书宁' })
  const posted = { countyId: world.county.id, villageId: world.shahe.id, cadreId: secretary.id }
  const days = { fromOn: dayToColumn('2025-06-01'), termEndsOn: dayToColumn('2027-06-01') }
  const { id: postingId } = await db().posting.create({ data: { ...posted, ...days } })
  // the very person who decides the merger proposed the recall: nobody decides on it, it lapses
  await proposeRecall(registrar, { postingId, trigger: 'PASSIVE', reason: '长期不在村' }, NOON)
  const rename = { villageId: world.shahe.id, name: '新沙河村', onDay: '2026-07-01', document: '平政发〔2026〕9号' }
  await renameVillage(registrar, rename, NOON)
  const acting = { role: 'ACTING_COMMANDER', villageId: world.shahe.id, fromOn: dayToColumn('2026-06-01') } as const
  await db().grant.create({ data: { ...acting, countyId: world.county.id, cadreId: candidate } })

  expect(await effectOf(all)).toMatchObject({ drafts: 1, proposals: 1, orders: 1, rounds: [] })
  await mergeVillages(registrar, input(world), DECIDED)
  expect(await db().appointmentDraft.count({ where: { stage: 'DRAFT' } }), 'not before the day').toBe(1)
  await carryOutChanges(MORNING)

  const draft = await db().appointmentDraft.findUniqueOrThrow({ where: { id: draftId } })
  expect(draft).toMatchObject({ stage: 'WITHDRAWN', remark: DOCUMENT, decidedById: registrar.cadreId })
  await expect(approveDraft(leader, { draftId, version: draft.version }, MORNING)).rejects.toEqual(
    refused('already_decided'),
  )
  const [waited] = await db().teamProposal.findMany()
  expect(waited).toMatchObject({ stage: 'WITHDRAWN', remark: DOCUMENT })
  const answer = { proposalId: waited?.id as string, accept: 'yes', remark: '' } as const
  await expect(decideProposal(office, answer, MORNING)).rejects.toEqual(refused('not_found'))
  const [order] = await db().postingOrder.findMany()
  expect(order).toMatchObject({ agreed: null, decidedById: null, decidedAt: MORNING, decision: DOCUMENT })
  const agreed = { effectiveOn: DAY, documentNo: '平组发〔2026〕5号', decision: '' }
  const orderId = order?.id as string
  await expect(decideOrder(leader, { orderId, agree: 'yes', ...agreed }, MORNING)).rejects.toEqual(
    refused('already_decided'),
  )
  expect(await db().villageChange.findFirst({ where: { kind: 'RENAME' } })).toMatchObject({ withdrawnAt: MORNING })
  expect(await db().grant.findFirst({ where: acting })).toMatchObject({ voidedAt: MORNING })
  const entry = await db().auditEntry.findFirstOrThrow({ where: { type: 'village.merged' } })
  expect(entry.data).toMatchObject({ drafts: 1, proposals: 1, orders: 1, rounds: 0, handovers: 1 })
  for (const type of ['appointment.withdrawn', 'team.proposalWithdrawn', 'postingOrder.lapsed', 'grant.withdrawn'])
    expect(await db().auditEntry.count({ where: { type } }), type).toBe(1)

  await expect(proposeMember(officer, proposal, MORNING)).rejects.toEqual(refused('not_found'))
  const member = { teamId, cadreId: candidate, fromOn: DAY, leader: false, duty: '' }
  await expect(addMember(office, member, MORNING)).rejects.toEqual(refused('not_found'))
  const { id: _, stage, version, decidedAt, decidedById, ...again } = draft
  await expect(db().appointmentDraft.create({ data: { ...again, villageId: world.shahe.id } })).rejects.toThrow(
    /village_is_no_more/,
  )
})

test('an open round loses the village with its pair; a successor without a first secretary takes the place', async () => {
  const all = await given()
  const { world, office, officer, registrar } = all
  const { id: roundId } = await aRound(office, [world.shahe, world.zhongyuan])
  const native = await aCandidate(officer, roundId, (await aSoundCadre(world, '本地人')).id, NOON, {
    homeVillageId: world.shahe.id,
  })
  const free = await aCandidate(officer, roundId, (await aSoundCadre(world, '外地人')).id)
  for (const id of [native, free]) await vet(office, id)
  await proposePlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  expect(await db().postingDraft.count({ where: { villageId: world.shahe.id, endedAt: null } })).toBe(1)
  expect((await effectOf(all))?.rounds).toEqual([{ title: '2026年第三轮', takesPlace: true, closes: false }])

  await mergeVillages(registrar, input(world), DECIDED)
  const before = await versionOf(roundId)
  await carryOutChanges(MORNING)
  const round = await getRound(office, roundId, MORNING)
  expect(round?.villages.map(({ name }) => name).sort()).toEqual(['中原村', '金沙河村'])
  expect(round?.left).toEqual([{ name: '沙河村', into: '金沙河村', onDay: DAY }])
  expect(round?.version).toBe(before + 1)
  expect(await db().postingDraft.count({ where: { villageId: world.shahe.id, endedAt: null } })).toBe(0)
  // who is from the dissolved village is from its successor, and is not sent there
  const [file] = await filesOf(db(), { id: native }, MORNING)
  expect(file).toMatchObject({ home: { name: '沙河村' }, facts: { homeVillageCode: world.jinshahe.code } })
  await proposePlan(office, { roundId, version: before + 1 }, MORNING)
  const pair = await db().postingDraft.findFirst({ where: { villageId: world.jinshahe.id, endedAt: null } })
  expect(pair?.candidateId).toBe(free)
  const [entry] = await db().auditEntry.findMany({ where: { type: 'round.villageLeft' } })
  expect(entry?.data).toMatchObject({ takesPlace: true, successorId: world.jinshahe.id, document: DOCUMENT })
})

test('a successor that has a first secretary stays out of the round, which is closed when no village is left', async () => {
  const all = await given()
  const { world, office, registrar } = all
  const { id: roundId } = await aRound(office, [world.shahe])
  const secretary = await aCadre(world, { name: '在任的' })
  const days = { fromOn: dayToColumn('2025-06-01'), termEndsOn: dayToColumn('2027-06-01') }
  const posted = { countyId: world.county.id, villageId: world.jinshahe.id, cadreId: secretary.id }
  await db().posting.create({ data: { ...posted, ...days } })
  expect((await effectOf(all))?.rounds).toEqual([{ title: '2026年第三轮', takesPlace: false, closes: true }])
  await mergeVillages(registrar, input(world, { onDay: '2026-06-15' }), DECIDED)
  const round = await db().postingRound.findUniqueOrThrow({ where: { id: roundId }, include: { villages: true } })
  expect(round).toMatchObject({ stage: 'CLOSED', closeReason: DOCUMENT })
  expect(round.villages).toMatchObject([{ villageId: world.shahe.id, leftOn: dayToColumn('2026-06-15') }])
})

test('the handover goes to the commander of the successor, who reads it from the day on', async () => {
  const all = await given()
  const { world, registrar, commander, successor } = all
  const { number } = await aReport(commander, world.shahe)
  const [shahe, jinshahe] = [
    await findVillage(registrar, world.shahe.code),
    await findVillage(registrar, world.jinshahe.code),
  ]
  if (!shahe || !jinshahe) throw new Error('both are there')
  expect((await effectOf(all))?.handover).toEqual({ from: '周明远', to: '杜成' })
  await mergeVillages(registrar, input(world), DECIDED)
  const [handover] = await db().handover.findMany()
  const handoverId = handover?.id as string
  expect(handover).toMatchObject({ outgoingId: commander.cadreId, successorId: world.jinshahe.id, list: null })
  expect(await listHandovers(successor, jinshahe, DECIDED), 'not before the day').toEqual([])
  await expect(signHandover(successor, { handoverId, note: '' }, DECIDED)).rejects.toEqual(refused('handover_not_yet'))
  const [ahead] = await listHandovers(commander, shahe, DECIDED)
  expect(ahead).toMatchObject({ maySignAs: 'outgoing', successor: '金沙河村', list: { issues: [{ number }] } })

  await carryOutChanges(MORNING)
  const [taken] = await listHandovers(await actorOf(successor.cadreId, MORNING), jinshahe, MORNING)
  expect(taken).toMatchObject({
    maySignAs: 'incoming',
    village: '沙河村',
    listedAt: MORNING,
    list: { issues: [{ number }] },
  })
  await signHandover(successor, { handoverId, note: '' }, MORNING)
  expect(await db().handover.findUniqueOrThrow({ where: { id: handoverId } })).toMatchObject({
    ...{ incomingId: successor.cadreId, incomingSignedAt: MORNING, outgoingSignedAt: null, voidedAt: null },
  })
  const [now, was] = await listHistory(registrar, world.shahe.id)
  expect(now).toMatchObject({ toOn: DAY, voidedAt: null })
  expect(was).toMatchObject({ toOn: null, changed: { kind: 'MERGER', reason: DOCUMENT } })
})

test('a merger that is taken back takes its handover back; an ending that was approved before keeps its own', async () => {
  const all = await given()
  const { world, registrar, commander, office, leader } = all
  const tenure = await db().appointment.findFirstOrThrow({ where: { cadreId: commander.cadreId } })
  const end = { kind: 'END', tenureId: tenure.id, fromOn: '2026-07-01', reason: '年龄到限', documentNo: '' } as const
  const { id: draftId } = await draftAppointment(office, end, NOON)
  await approveDraft(leader, { draftId, version: 1 }, NOON)
  const standing = async () =>
    (await db().handover.findMany({ where: { voidedAt: null } })).map(({ effectiveOn, successorId }) => [
      effectiveOn,
      successorId,
    ])
  expect(await standing()).toEqual([[dayToColumn('2026-07-01'), null]])
  await mergeVillages(registrar, input(world), DECIDED)
  expect(await standing()).toEqual([[dayToColumn(DAY), world.jinshahe.id]])
  const [change] = await db().villageChange.findMany()
  await withdrawChange(registrar, { changeId: change?.id as string }, DECIDED)
  expect(await standing()).toEqual([[dayToColumn('2026-07-01'), null]])
})
