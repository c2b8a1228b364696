import { expect } from 'vitest'
import { mergeVillages } from '@/lib/across/mergers/change'
import { approveDraft } from '@/lib/domains/appointments/commands/approve'
import { draftAppointment } from '@/lib/domains/appointments/commands/draft'
import { listDrafts } from '@/lib/domains/appointments/queries/drafts'
import { approveRound } from '@/lib/domains/postings/commands/approve'
import { submitPlan } from '@/lib/domains/postings/commands/notice'
import { proposePlan } from '@/lib/domains/postings/commands/plan'
import { addMember } from '@/lib/domains/teams/commands/members'
import { addDays, dayOf, dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { outcomes } from '../../support/barrier'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCounty, aHolder, NOON } from '../../support/given'
import { on } from '../../support/issue'
import { aCandidate, aRound, aSoundCadre, thePeople, versionOf, vet } from '../../support/postings'

const TODAY = dayOf(NOON)
const DOCUMENT = '平政发〔2026〕21号'
const AFTER_NOTICE = on(addDays(TODAY, 6), '10:00')

/** A village that is merged at the very moment at which something begins in it: what waits on it was withdrawn before that. */
const mergedBeneath = (village: { id: string }, into: { id: string }) =>
  db().village.update({ where: { id: village.id }, data: { mergedIntoId: into.id, mergedOn: dayToColumn(TODAY) } })

test('a draft that slipped in while its village was merged is not approved, and its page says why', async () => {
  const world = await aCounty()
  const [office, leader] = [await aHolder(world, 'ORGDEPT'), await aHolder(world, 'LEADER')]
  const { id: cadreId } = await aCadre(world, { rank: 'BUREAU_HEAD' })
  const why = { reason: '县委决定', documentNo: '', waiver: '' }
  const appoint = { kind: 'APPOINT' as const, villageId: world.shahe.id, cadreId, fromOn: '2026-07-01', ...why }
  const { id: draftId } = await draftAppointment(office, appoint, NOON)
  await mergedBeneath(world.shahe, world.jinshahe)
  const [waiting] = (await listDrafts(leader, NOON)).waiting
  expect(waiting?.blocked).toMatchObject({ code: 'village_merged' })
  await expect(approveDraft(leader, { draftId, version: 1 }, NOON)).rejects.toMatchObject({ code: 'village_merged' })
  expect(await db().appointment.count({ where: { villageId: world.shahe.id, voidedAt: null } })).toBe(0)
})

test('nobody is posted to a village that is merged at the moment of the approval: all or nothing', async () => {
  const world = await aCounty()
  const { office, leader, officer } = await thePeople(world)
  const { id: roundId } = await aRound(office, [world.shahe, world.zhongyuan])
  for (const name of ['曹景行', '余文博'])
    await vet(office, await aCandidate(officer, roundId, (await aSoundCadre(world, name)).id))
  await proposePlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  await submitPlan(office, { roundId, version: await versionOf(roundId) }, NOON)
  await mergedBeneath(world.shahe, world.jinshahe)
  const terms = { effectiveOn: addDays(TODAY, 7), documentNo: '平组派〔2026〕7号' }
  const approving = approveRound(leader, { roundId, version: await versionOf(roundId), ...terms }, AFTER_NOTICE)
  await expect(approving).rejects.toMatchObject({ code: 'village_merged' })
  expect(await db().posting.count()).toBe(0)
})

test('a team of a village that was merged takes nobody', async () => {
  const world = await aCounty()
  const office = await aHolder(world, 'ORGDEPT')
  const { id: cadreId } = await aCadre(world)
  await mergedBeneath(world.shahe, world.jinshahe)
  const member = { teamId: world.shahe.teams[1]?.id ?? '', cadreId, fromOn: TODAY, leader: false, duty: '' }
  await expect(addMember(office, member, NOON)).rejects.toMatchObject({ code: 'not_found' })
  expect(await db().teamMembership.count()).toBe(0)
})

test('of two villages that are to be merged into each other, decided at the same moment, one goes', async () => {
  const world = await aCounty()
  const registrars = [await aHolder(world, 'ADMINISTRATOR'), await aHolder(world, 'HEADQUARTERS')] as const
  const terms = { document: DOCUMENT, endMembers: false, onDay: addDays(TODAY, 1) }
  const [one, other] = [world.shahe.id, world.jinshahe.id]
  const both = await outcomes([
    mergeVillages(registrars[0], { villageId: one, successorId: other, ...terms }, NOON),
    mergeVillages(registrars[1], { villageId: other, successorId: one, ...terms }, NOON),
  ])
  expect(both).toEqual({ done: 1, refused: ['village_change_pending'] })
})
