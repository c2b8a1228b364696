import { expect } from 'vitest'
import { findCounty, findUnit, findVillage } from '@/lib/domains/places/scope'
import { addMember, endMember, moveMember, setDuty } from '@/lib/domains/teams/commands/members'
import { decideProposal, proposeEnd, proposeMember } from '@/lib/domains/teams/commands/proposals'
import { getTeamsOverview } from '@/lib/domains/teams/queries/short-villages'
import { listTeamChoices, listUnitProposals } from '@/lib/domains/teams/queries/unit-proposals'
import { listVillageTeams } from '@/lib/domains/teams/queries/village-teams'
import type { TeamKind } from '@/lib/generated/prisma/enums'
import { startOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCommander, aCounty, actorOf, aHolder, NOON, type World } from '../../support/given'

const JULY = '2026-07-01'
const refused = (code: string) => expect.objectContaining({ code })

async function given() {
  const world = await aCounty()
  const office = await aHolder(world, 'ORGDEPT')
  const town = await aHolder(world, 'TOWNSHIP', { townshipId: world.chengguan.id }, { unit: world.units.chengguan })
  const commander = await aCommander(world, world.shahe)
  const officer = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id })
  return { world, office, town, commander, officer }
}
const teamOf = (village: World['shahe'], kind: TeamKind) => village.teams.find((team) => team.kind === kind)?.id ?? ''

test('the department posts from outside, the town its own: each kind by whose it is, in its place', async () => {
  const { world, office, town, commander } = await given()
  const sent = await aCadre(world, { unit: world.units.transport })
  const own = await aCadre(world, { unit: world.units.chengguan })
  const join = (kind: TeamKind, cadreId: string, village = world.shahe) => ({
    ...{ teamId: teamOf(village, kind), cadreId, fromOn: '2026-06-01', leader: false, duty: '' },
  })
  await addMember(office, join('RESIDENT_TEAM', sent.id), NOON)
  await addMember(town, join('TOWNSHIP_CADRES', own.id), NOON)
  await expect(addMember(town, join('RESIDENT_TEAM', own.id), NOON)).rejects.toEqual(refused('not_found'))
  await expect(addMember(office, join('TOWNSHIP_CADRES', own.id), NOON)).rejects.toEqual(refused('not_found'))
  await expect(addMember(town, join('TOWNSHIP_CADRES', own.id, world.jinshahe), NOON)).rejects.toEqual(
    refused('not_found'),
  )
  await expect(addMember(town, join('VILLAGE_COMMITTEES', sent.id), NOON)).rejects.toEqual(refused('invalid'))
  await expect(addMember(commander, join('RESIDENT_TEAM', sent.id), NOON)).rejects.toEqual(refused('not_found'))
  await expect(addMember(office, join('RESIDENT_TEAM', sent.id), NOON)).rejects.toEqual(refused('already_in_team'))
  expect((await actorOf(sent.id)).seats.map(({ villageId }) => villageId)).toEqual([world.shahe.id])
  expect(await db().auditEntry.count({ where: { type: 'team.memberAdded' } })).toBe(2)
})

test('a move ends here and begins there on one day; the seat follows', async () => {
  const { world, office } = await given()
  const { id: cadreId } = await aCadre(world)
  const teamId = teamOf(world.shahe, 'RESIDENT_TEAM')
  await addMember(office, { teamId, cadreId, fromOn: '2026-06-01', leader: false, duty: '' }, NOON)
  const { id: membershipId } = await db().teamMembership.findFirstOrThrow({ where: { cadreId } })
  await moveMember(office, { membershipId, villageId: world.jinshahe.id, fromOn: JULY }, NOON)
  const seats = async (day: string) => (await actorOf(cadreId, startOf(day))).seats.map(({ villageId }) => villageId)
  expect([await seats('2026-06-30'), await seats(JULY)]).toEqual([[world.shahe.id], [world.jinshahe.id]])
  await expect(endMember(office, { membershipId, toOn: '2026-08-01' }, NOON)).rejects.toEqual(refused('changed'))
})

test('the commander alone divides the duties of the village, and both wordings are on record', async () => {
  const { world, office, commander } = await given()
  const stranger = await aCommander(world, world.jinshahe)
  const { id: cadreId } = await aCadre(world)
  const teamId = teamOf(world.shahe, 'RESIDENT_TEAM')
  await addMember(office, { teamId, cadreId, fromOn: '2026-06-01', leader: false, duty: '资料' }, NOON)
  const { id: membershipId } = await db().teamMembership.findFirstOrThrow({ where: { cadreId } })
  const input = { membershipId, duty: '一至三组入户' }
  for (const other of [office, stranger])
    await expect(setDuty(other, input, NOON)).rejects.toEqual(refused('not_found'))
  await setDuty(commander, input, NOON)
  const [entry] = await db().auditEntry.findMany({ where: { type: 'team.dutySet' } })
  expect(entry?.data).toMatchObject({ before: '资料', after: '一至三组入户' })
})

test('a unit proposes its own people, a commander anyone; who may edit the team decides, once', async () => {
  const { world, office, town, commander, officer } = await given()
  const own = await aCadre(world, { unit: world.units.transport })
  const other = await aCadre(world, { unit: world.units.telecom })
  const teamId = teamOf(world.shahe, 'RESIDENT_TEAM')
  const propose = (cadreId: string) => ({ teamId, cadreId, duty: '', effectiveOn: JULY, reason: '缺懂路的人' })
  await proposeMember(officer, propose(own.id), NOON)
  await expect(proposeMember(officer, propose(other.id), NOON)).rejects.toEqual(refused('not_found'))
  await proposeMember(commander, propose(other.id), NOON)
  await expect(proposeMember(commander, propose(own.id), NOON)).rejects.toEqual(refused('proposal_pending'))
  const [first, second] = await db().teamProposal.findMany({ orderBy: { id: 'asc' } })
  const yes = { proposalId: first?.id ?? '', accept: 'yes' as const, remark: '' }
  await expect(decideProposal(town, yes, NOON)).rejects.toEqual(refused('not_found'))
  await decideProposal(office, yes, NOON)
  await expect(decideProposal(office, yes, NOON)).rejects.toEqual(refused('already_decided'))
  await decideProposal(office, { proposalId: second?.id ?? '', accept: 'no', remark: '已另派' }, NOON)
  expect(await db().teamMembership.findMany({ where: { teamId }, select: { cadreId: true } })).toEqual([
    { cadreId: own.id },
  ])
  const { id: membershipId } = await db().teamMembership.findFirstOrThrow({ where: { cadreId: own.id } })
  await proposeEnd(officer, { membershipId, effectiveOn: '2026-09-01', reason: '调回' }, NOON)
  const end = await db().teamProposal.findFirstOrThrow({ where: { kind: 'END' } })
  await decideProposal(office, { proposalId: end.id, accept: 'yes', remark: '' }, NOON)
  expect((await actorOf(own.id, startOf('2026-09-01'))).seats).toEqual([])
})

test('a village short of the rule is listed with what it lacks, at the county and at the town', async () => {
  const { world, office, town } = await given()
  const [county, township] = [await findCounty(office), { ...(await townOf(world, town)) }]
  const overview = await getTeamsOverview(office, county as NonNullable<typeof county>, NOON, 'zh-CN')
  expect([overview.villages, overview.short.length]).toEqual([3, 3])
  for (const n of [1, 2, 3]) {
    const { id: cadreId } = await aCadre(world, { unit: n === 3 ? world.units.chengguan : world.units.transport })
    const teamId = teamOf(world.shahe, 'RESIDENT_TEAM')
    await addMember(office, { teamId, cadreId, fromOn: '2026-06-01', leader: n === 1, duty: '' }, NOON)
  }
  const { short, villages } = await getTeamsOverview(town, township, NOON, 'zh-CN')
  expect(villages).toBe(1)
  const resident = short[0]?.lacks.find(({ kind }) => kind === 'RESIDENT_TEAM')
  expect(resident).toMatchObject({ people: 3, lacks: ['COUNTY_MEMBERS', 'LEADER'] })
  const village = await findVillage(office, world.shahe.code)
  const teams = await listVillageTeams(office, village as NonNullable<typeof village>, NOON, 'zh-CN')
  expect(teams.map(({ kind, mayEdit, lacks }) => [kind, mayEdit, lacks.length])).toEqual([
    ['FIRST_SECRETARY', true, 1],
    ['RESIDENT_TEAM', true, 2],
    ['TOWNSHIP_CADRES', false, 1],
    ['VILLAGE_COMMITTEES', false, 1],
  ])
})

async function townOf(world: World, town: { countyId: string }) {
  return { kind: 'township' as const, id: world.chengguan.id, countyId: town.countyId }
}

test('the duty of who has left stays as it was', async () => {
  const { world, office, commander } = await given()
  const { id: cadreId } = await aCadre(world)
  const teamId = teamOf(world.shahe, 'RESIDENT_TEAM')
  await addMember(office, { teamId, cadreId, fromOn: '2026-05-01', leader: false, duty: '产业' }, NOON)
  const { id: membershipId } = await db().teamMembership.findFirstOrThrow({ where: { cadreId } })
  await endMember(office, { membershipId, toOn: '2026-06-10' }, NOON)
  await expect(setDuty(commander, { membershipId, duty: '医保' }, NOON)).rejects.toEqual(refused('tenure_ended'))
  expect(await db().teamMembership.findUnique({ where: { id: membershipId } })).toMatchObject({ duty: '产业' })
})

test('a unit sees the teams that it may propose for and what became of its proposals; who also commands proposes anybody there', async () => {
  const { world, office, officer } = await given()
  const unit = await findUnit(officer, world.units.transport.id)
  if (!unit) throw new Error('its own unit')
  const own = await aCadre(world, { name: '曹景行', unit: world.units.transport })
  const choices = await listTeamChoices(officer, unit, NOON, 'zh-CN')
  const labels = choices.flatMap(({ teams }) => teams.map(({ label }) => label))
  expect(labels.sort()).toEqual(['中原村 驻村工作队', '沙河村 驻村工作队', '金沙河村 驻村工作队'])
  const teamId = teamOf(world.shahe, 'RESIDENT_TEAM')
  const proposal = { teamId, cadreId: own.id, duty: '', reason: '懂工程', effectiveOn: '2026-06-12' }
  expect(await proposeMember(officer, proposal, NOON)).toMatchObject({ unitId: unit.id })
  expect(await listUnitProposals(officer, unit, NOON, 'zh-CN')).toMatchObject([
    { stage: 'OPEN', name: '曹景行', village: '沙河村' },
  ])
  expect(await listUnitProposals(office, unit, NOON, 'zh-CN'), 'for who proposes').toEqual([])
  const { id: proposalId } = await db().teamProposal.findFirstOrThrow()
  await decideProposal(office, { proposalId, accept: 'no', remark: '已满员' }, NOON)
  const [answered] = await listUnitProposals(officer, unit, NOON, 'zh-CN')
  expect(answered).toMatchObject({ stage: 'DECLINED', remark: '已满员', decidedAt: NOON })

  const both = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id })
  await db().appointment.create({
    data: {
      countyId: world.county.id,
      villageId: world.jinshahe.id,
      cadreId: both.cadreId,
      fromOn: startOf('2026-01-01'),
      createdAt: startOf('2026-01-01'),
    },
  })
  const { id: other } = await aCadre(world, { unit: world.units.chengguan })
  const there = { ...proposal, teamId: teamOf(world.jinshahe, 'RESIDENT_TEAM'), cadreId: other }
  expect(await proposeMember(await actorOf(both.cadreId), there, NOON)).toMatchObject({ unitId: null })
})
