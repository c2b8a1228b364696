import { expect } from 'vitest'
import { DECISIONS, type DecisionName } from '@/lib/across/decisions/kinds'
import { declineGrant } from '@/lib/domains/accounts/commands/decide-grant'
import { returnDraft } from '@/lib/domains/appointments/commands/decide'
import { signLetter } from '@/lib/domains/appointments/commands/letters'
import { decideStatus } from '@/lib/domains/households/commands/status'
import { acceptCommon } from '@/lib/domains/issues/commands/common-issues'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { approvePolicy } from '@/lib/domains/policies/commands/decide'
import { DEFAULT_LIGHTS } from '@/lib/domains/policies/schema'
import { returnRound } from '@/lib/domains/postings/commands/approve'
import { decideOrder } from '@/lib/domains/postings/commands/decide-order'
import { decideObjection } from '@/lib/domains/postings/commands/notice'
import { decideProposal } from '@/lib/domains/teams/commands/proposals'
import type { Actor } from '@/lib/ground/access/actor'
import { dayToColumn } from '@/lib/ground/clock'
import { system } from '@/lib/ground/database/asker'
import { db } from '@/lib/ground/database/db'
import { transaction } from '@/lib/ground/database/transaction'
import type { DecisionKind } from '@/lib/ground/decisions/kind'
import { tellWaiting } from '@/lib/ground/decisions/tell'
import { dueNotices } from '@/lib/ground/notices/due'
import { carryOutDue } from '@/lib/ground/ticker/due-rows'
import { stopClockAt } from '../../support/clock'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCommander, aCounty, actorOf, aHolder, aReport, issueRow, NOON, type World } from '../../support/given'
import { aHousehold } from '../../support/household'
import { remindersOf } from '../../support/reminders'

/** Whoever drafted the matter, and whom it is about where it is about a person. */
type Parts = { drafter: Actor; named: Actor }
type Case = {
  /** Makes a matter that waits, and answers how somebody decides on it. */
  make(world: World, parts: Parts): Promise<{ id: string; decide(actor: Actor): Promise<unknown> }>
  concerns: boolean
}

const day = dayToColumn
const before = day('2026-06-01')

/** A person who holds every seat that decides on anything, so that only the rule stands in the way. */
async function everySeat(world: World, name: string): Promise<Actor> {
  const { id: cadreId } = await aCadre(world, { name, unit: world.units.transport })
  const held = { countyId: world.county.id, cadreId, fromOn: day('2025-01-01'), approvedById: (await aCadre(world)).id }
  const { changan, units } = world
  await db().grant.createMany({
    data: [
      ...(['LEADER', 'HEADQUARTERS', 'ORGDEPT'] as const).map((role) => ({ ...held, role })),
      { ...held, role: 'TOWNSHIP' as const, townshipId: changan.id },
      { ...held, role: 'UNIT_OFFICER' as const, unitId: units.transport.id },
    ],
  })
  await signsIn(cadreId)
  return actorOf(cadreId)
}

/** People with one seat each, near and far. */
async function others(world: World): Promise<Actor[]> {
  const { changan, chengguan, zhongyuan, units } = world
  const people = [
    ...(await Promise.all(
      (['LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR'] as const).map((role) => aHolder(world, role)),
    )),
    await aHolder(world, 'TOWNSHIP', { townshipId: changan.id }),
    await aHolder(world, 'TOWNSHIP', { townshipId: chengguan.id }),
    await aHolder(world, 'UNIT_OFFICER', { unitId: units.telecom.id }),
    await aCommander(world, zhongyuan),
    await aCommander(world, world.shahe, { name: '沙河的' }),
  ]
  for (const { cadreId } of people) await signsIn(cadreId)
  return people
}

const signsIn = (cadreId: string) => db().account.create({ data: { cadreId, username: cadreId, status: 'ACTIVE' } })

/** Whoever is told that a matter waits. */
async function toldOf(kind: DecisionKind, id: string, { county }: World): Promise<string[]> {
  await db().noticeDelivery.deleteMany()
  await db().notice.deleteMany()
  await transaction(system('ticker'), (tx) => tellWaiting(tx, kind, id, { countyId: county.id, at: NOON }))
  await carryOutDue(dueNotices, NOON)
  const deliveries = await db().noticeDelivery.findMany({ select: { cadreId: true } })
  return deliveries.map(({ cadreId }) => cadreId).sort()
}

/** A round on notice whose plan the drafter made, with the one whom it is about in it. */
async function aPlan({ county, zhongyuan }: World, { drafter, named }: Parts) {
  const by = { openedById: drafter.cadreId, openedAt: NOON, submittedById: drafter.cadreId }
  const days = { opensOn: before, closesOn: before, noticeFromOn: before, noticeToOn: day('2026-06-10') }
  const { id: roundId } = await db().postingRound.create({
    data: { countyId: county.id, title: '第三轮', document: '平组发〔2026〕18号', stage: 'NOTICE', ...by, ...days },
  })
  const { id: candidateId } = await db().candidate.create({
    data: { roundId, countyId: county.id, cadreId: named.cadreId, appliedAt: NOON, onStaff: true, healthy: true },
  })
  const pair = { roundId, villageId: zhongyuan.id, candidateId, origin: 'PROPOSAL', points: 1, parts: [] } as const
  await db().postingDraft.create({ data: { ...pair, byId: drafter.cadreId, at: NOON } })
  return { roundId, candidateId }
}

const CASES: Record<DecisionName, Case> = {
  policy: {
    concerns: false,
    async make({ county }, { drafter }) {
      const data = {
        countyId: county.id,
        kind: 'LIGHTS' as const,
        value: DEFAULT_LIGHTS,
        document: '平办发〔2026〕9号',
      }
      const { id: policyId } = await db().policy.create({
        data: { ...data, effectiveFrom: NOON, draftedById: drafter.cadreId, draftedAt: NOON },
      })
      return { id: policyId, decide: (actor) => approvePolicy(actor, { policyId }, NOON) }
    },
  },
  appointment: {
    concerns: true,
    async make({ county, zhongyuan }, { drafter, named }) {
      const what = { kind: 'APPOINT', fromOn: day('2026-07-01'), reason: '空缺' } as const
      const { id: draftId } = await db().appointmentDraft.create({
        data: {
          ...{ countyId: county.id, villageId: zhongyuan.id, cadreId: named.cadreId, ...what },
          ...{ draftedById: drafter.cadreId, draftedAt: NOON },
        },
      })
      return { id: draftId, decide: (actor) => returnDraft(actor, { draftId, version: 1, remark: '再议' }, NOON) }
    },
  },
  letter: {
    concerns: true,
    async make({ county, jinshahe }, { drafter, named }) {
      const tenure = { countyId: county.id, villageId: jinshahe.id, cadreId: named.cadreId, fromOn: before }
      await db().appointment.create({ data: { ...tenure, toOn: day('2026-06-02') } })
      const names = { personName: '某', personPost: '局长', villageName: '金沙河村', townshipName: '长安镇' }
      const { id: letterId } = await db().appointmentLetter.create({
        data: { ...tenure, ...names, draftedById: drafter.cadreId, draftedAt: NOON },
      })
      return { id: letterId, decide: (actor) => signLetter(actor, { letterId }, NOON) }
    },
  },
  grant: {
    concerns: true,
    async make({ county }, { drafter, named }) {
      const { id: grantId } = await db().grant.create({
        data: {
          ...{ countyId: county.id, cadreId: named.cadreId, role: 'INSPECTOR', fromOn: day('2026-07-01') },
          ...{ draftedById: drafter.cadreId, draftedAt: NOON },
        },
      })
      return { id: grantId, decide: (actor) => declineGrant(actor, { grantId, reason: '不需要' }, NOON) }
    },
  },
  order: {
    concerns: true,
    async make({ county, zhongyuan }, { drafter, named }) {
      const { id: postingId } = await db().posting.create({
        data: {
          ...{ countyId: county.id, villageId: zhongyuan.id, cadreId: named.cadreId },
          ...{ fromOn: before, termEndsOn: day('2028-06-01'), toOn: day('2026-06-20') },
        },
      })
      const { id: orderId } = await db().postingOrder.create({
        data: {
          ...{
            countyId: county.id,
            kind: 'RECALL',
            trigger: 'PASSIVE',
            villageId: zhongyuan.id,
            postingId,
            reason: '不在岗',
          },
          ...{ proposedById: drafter.cadreId, proposedAt: NOON },
        },
      })
      const no = { orderId, agree: 'no' as const, decision: '不同意', documentNo: '', effectiveOn: undefined }
      return { id: orderId, decide: (actor) => decideOrder(actor, no, NOON) }
    },
  },
  round: {
    concerns: true,
    async make(world, parts) {
      const { roundId } = await aPlan(world, parts)
      return {
        id: roundId,
        decide: (actor) => returnRound(actor, { roundId, version: 1, reason: '重新匹配' }, NOON),
      }
    },
  },
  objection: {
    concerns: true,
    async make(world, parts) {
      const { roundId, candidateId } = await aPlan(world, parts)
      const said = { roundId, candidateId, text: '群众反映', receivedOn: before, at: NOON }
      // who writes it down has not said it, and may find upon it
      const { id: objectionId } = await db().postingObjection.create({
        data: { ...said, byId: (await aCadre(world)).id },
      })
      const found = { objectionId, upheld: 'no', finding: '查无实据' } as const
      return { id: objectionId, decide: (actor) => decideObjection(actor, found, NOON) }
    },
  },
  status: {
    concerns: false,
    async make({ zhongyuan }, { drafter }) {
      const { id: householdId } = await aHousehold(zhongyuan)
      const change = { householdId, fromStatus: 'LIFTED', povertyStatus: 'RELAPSED', enjoysPolicy: false } as const
      const { id: changeId } = await db().statusChange.create({
        data: { ...change, reason: '大病', proposedById: drafter.cadreId, proposedAt: NOON },
      })
      const declined = { changeId, decision: 'decline', remark: '再核实' } as const
      return { id: changeId, decide: (actor) => decideStatus(actor, declined, NOON) }
    },
  },
  team: {
    concerns: true,
    async make({ county, zhongyuan }, { drafter, named }) {
      const team = { countyId: county.id, teamId: zhongyuan.teams[3]?.id ?? '', kind: 'ADD' } as const
      const { id: proposalId } = await db().teamProposal.create({
        data: {
          ...{ ...team, cadreId: named.cadreId, effectiveOn: day('2026-07-01'), reason: '缺人' },
          ...{ proposedById: drafter.cadreId, proposedAt: NOON },
        },
      })
      const no = { proposalId, accept: 'no', remark: '人够了' } as const
      return { id: proposalId, decide: (actor) => decideProposal(actor, no, NOON) }
    },
  },
  common: {
    concerns: false,
    async make({ county }, { drafter }) {
      const matter = { countyId: county.id, title: '农网改造', reason: '多村反映', category: 'POWER' } as const
      const { id: commonIssueId } = await db().commonIssue.create({
        data: { ...matter, proposedById: drafter.cadreId, proposedAt: NOON },
      })
      const no = { commonIssueId, version: 1, accept: 'no' } as const
      return { id: commonIssueId, decide: (actor) => acceptCommon(actor, no, NOON) }
    },
  },
  extension: {
    concerns: false,
    async make(world, { drafter }) {
      const headquarters = await aHolder(world, 'HEADQUARTERS')
      const { id: issueId } = await aReport(headquarters, world.zhongyuan)
      const seen = async () => ({ issueId, version: (await issueRow(issueId)).version })
      const lead = { cause: '年久失修', assistingUnitIds: [], urgent: false, leadUnitId: world.units.transport.id }
      await moveIssue(headquarters, 'triage', { ...(await seen()), ...lead }, NOON)
      await moveIssue(drafter, 'askExtension', { ...(await seen()), dueOn: '2026-07-08', reason: '等材料' }, NOON)
      const { id } = await db().extension.findFirstOrThrow()
      const no = { grant: 'no', answer: '照原期限' } as const
      return { id, decide: async (actor) => moveIssue(actor, 'decideExtension', { ...(await seen()), ...no }, NOON) }
    },
  },
}

test.for(DECISIONS)(
  '$name: who drafted it and whom it is about neither decide, nor are reminded or told; anybody else is, once',
  async (kind) => {
    const { name } = kind
    await stopClockAt(NOON)
    const world = await aCounty()
    const drafter = await everySeat(world, '起草人')
    const named = await everySeat(world, '当事人')
    const other = await everySeat(world, '另一人')
    const { make, concerns } = CASES[name]
    const { id, decide } = await make(world, { drafter, named })
    const waitsFor = async (actor: Actor) => (await remindersOf(actor))[name] ?? 0
    if (name !== 'objection') {
      expect(await waitsFor(drafter)).toBe(0)
      await expect(decide(drafter)).rejects.toMatchObject({ code: 'own_draft' })
    }
    if (concerns) {
      expect(await waitsFor(named)).toBe(0)
      await expect(decide(named)).rejects.toMatchObject({ code: 'own_case' })
    }
    expect(await waitsFor(other)).toBe(1)
    const reminded = []
    for (const { cadreId } of [drafter, named, other, ...(await others(world))])
      if (await waitsFor(await actorOf(cadreId))) reminded.push(cadreId)
    expect(await toldOf(kind, id, world), 'the notice and the reminder ask the same').toEqual(reminded.sort())
    await decide(other)
    expect(await waitsFor(other)).toBe(0)
    const again = { extension: 'not_found', round: 'round_not_submitted' }[name as string] ?? 'already_decided'
    await expect(decide(other)).rejects.toMatchObject({ code: again })
  },
)

test('each of the two steps of a change of status is another person’s, and in turn', async () => {
  await stopClockAt(NOON)
  const world = await aCounty()
  const [drafter, first, second] = [
    await everySeat(world, '提出人'),
    await everySeat(world, '初审人'),
    await everySeat(world, '审定人'),
  ]
  await CASES.status.make(world, { drafter, named: first })
  const { id: changeId } = await db().statusChange.findFirstOrThrow()
  const pass = (actor: Actor) => decideStatus(actor, { changeId, decision: 'pass', remark: '' }, NOON)
  const only = (actor: Actor, role: string) => ({ ...actor, seats: actor.seats.filter((seat) => seat.role === role) })
  await expect(pass(only(second, 'HEADQUARTERS'))).rejects.toMatchObject({ code: 'not_your_turn' })
  await pass(first)
  expect((await remindersOf(first)).status).toBeUndefined()
  await expect(pass(first)).rejects.toMatchObject({ code: 'own_draft' })
  await expect(pass(only(second, 'TOWNSHIP'))).rejects.toMatchObject({ code: 'not_your_turn' })
  expect((await remindersOf(only(second, 'TOWNSHIP'))).status).toBeUndefined()
  await pass(second)
  expect(await db().statusChange.findFirst()).toMatchObject({
    stage: 'APPROVED',
    lookedById: first.cadreId,
    decidedById: second.cadreId,
  })
})
