import { recommendForRound } from '@/lib/domains/postings/commands/candidate'
import { openRound } from '@/lib/domains/postings/commands/round'
import { vetCandidate } from '@/lib/domains/postings/commands/vet'
import { Recommend, Vet } from '@/lib/domains/postings/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { aCadre, aHolder, NOON, type World } from './given'

/** Those who take part in a round: the organisation department, a leader who approves, a unit's officer. */
export async function thePeople(world: World) {
  return {
    office: await aHolder(world, 'ORGDEPT', {}, { name: '陆嘉树' }),
    colleague: await aHolder(world, 'ORGDEPT', {}, { name: '第二人' }),
    leader: await aHolder(world, 'LEADER', {}, { name: '县领导', rank: 'COUNTY_LEADER' }),
    officer: await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id }, { name: '交通经办' }),
    township: await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }, { unit: world.units.changan }),
  }
}

/** A person whom nothing stands against: in the party and at work for ten years, two good grades. */
export async function aSoundCadre(world: World, name: string, unit: { id: string } = world.units.transport) {
  const cadre = await aCadre(world, { name, unit })
  await db().cadre.update({
    where: { id: cadre.id },
    data: {
      bornOn: dayToColumn('1990-03-01'),
      startedWorkOn: dayToColumn('2013-07-01'),
      joinedPartyOn: dayToColumn('2015-07-01'),
    },
  })
  for (const year of [2024, 2025])
    await db().appraisal.create({ data: { cadreId: cadre.id, year, grade: 'COMPETENT' } })
  return cadre
}

/** A round for villages, open for ten days. */
export function aRound(office: Actor, villages: { id: string }[], now: Instant = NOON) {
  return openRound(
    office,
    {
      ...{ title: '2026年第三轮', document: '平组发〔2026〕18号', closesOn: addDays(dayOf(now), 10) },
      villageIds: villages.map(({ id }) => id),
    },
    now,
  )
}

/** What a candidate's form says of who comes: sound in every way, and tied to no village. */
export const FACTS = {
  ruralYears: '3',
  partyWorkYears: '2',
  onStaff: 'on',
  healthy: 'on',
  homeVillageId: '',
  kinVillageIds: '',
}

/** A cadre recommended by their unit; answers the candidate's id. */
export async function aCandidate(
  officer: Actor,
  roundId: string,
  cadreId: string,
  now: Instant = NOON,
  given: object = {},
) {
  const input = Recommend.parse({ roundId, cadreId, opinion: '同意推荐', ...FACTS, ...given })
  await recommendForRound(officer, input, now)
  return (await db().candidate.findUniqueOrThrow({ where: { roundId_cadreId: { roundId, cadreId } } })).id
}

/** The vetting of a candidate, all four gates passed unless said otherwise. */
export async function vet(office: Actor, candidateId: string, now: Instant = NOON, given: object = {}) {
  const { version } = await db().candidate.findUniqueOrThrow({ where: { id: candidateId } })
  const gates = { POLITICAL: 'yes', CONDUCT: 'yes', INTEGRITY: 'yes', ABILITY: 'yes', letterNo: '平纪函〔2026〕31号' }
  const rest = { note: '', onStaff: 'on', healthy: 'on', gradeLast: '', gradeBefore: '' }
  await vetCandidate(office, Vet.parse({ candidateId, version, ...gates, ...rest, ...given }), now)
}

export const versionOf = async (roundId: string) =>
  (await db().postingRound.findUniqueOrThrow({ where: { id: roundId } })).version
