import 'server-only'
import type { UnitScope } from '@/lib/domains/places/scope'
import { policyAt } from '@/lib/domains/policies/in-force'
import { postedKinds } from '@/lib/domains/teams/queries/reach'
import type { UnitProposal } from '@/lib/domains/teams/rules/people'
import type { PersonInVillage } from '@/lib/domains/teams/shown'
import type { TeamKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { teamsOfSeat } from '@/lib/ground/access/scope/people'
import { seatsFor } from '@/lib/ground/access/seats'
import { addDays, dayFromColumn, dayOf, type Instant, startOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Locale } from '@/lib/ground/i18n/locale'
import { labelOf } from './village-teams'

/** The seat by which an actor proposes this unit's people, if there is one. */
function proposingSeat(actor: Actor, unit: UnitScope) {
  return seatsFor(actor, 'team.member.propose').find(({ seat, reach }) => reach === 'P' && seat.unitId === unit.id)
}

export const proposesFor = (actor: Actor, unit: UnitScope): boolean => proposingSeat(actor, unit) !== undefined

export type TeamChoices = { township: string; teams: { id: string; label: string }[] }[]

/** The teams for which a unit may propose its people, by town. First secretaries are chosen in rounds, not here. */
export async function listTeamChoices(
  actor: Actor,
  unit: UnitScope,
  now: Instant,
  locale: Locale,
): Promise<TeamChoices> {
  const by = proposingSeat(actor, unit)
  if (!by) return []
  return read(actor, async (tx) => {
    const { value: rules } = await policyAt(tx, unit.countyId, 'TEAM_KINDS', now)
    const posted = postedKinds(rules)
    const teams = await tx.supportTeam.findMany({
      where: { AND: [teamsOfSeat(by.seat, by.reach, posted), { kind: { not: 'FIRST_SECRETARY' } }] },
      orderBy: [{ village: { code: 'asc' } }, { kind: 'asc' }],
      select: { id: true, kind: true, village: { select: { name: true, township: { select: { name: true } } } } },
    })
    const towns = [...new Set(teams.map(({ village }) => village.township.name))]
    return towns.map((township) => ({
      township,
      teams: teams
        .filter(({ village }) => village.township.name === township)
        .map(({ id, kind, village }) => ({ id, label: `${village.name} ${labelOf(rules, kind, locale)}` })),
    }))
  })
}

/** The memberships of a unit's people whose end the unit may propose. */
export async function proposableTeams(
  actor: Actor,
  unit: UnitScope,
  people: readonly PersonInVillage[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  if (!proposesFor(actor, unit)) return new Set()
  const { value: rules } = await read(actor, (tx) => policyAt(tx, unit.countyId, 'TEAM_KINDS', now))
  const posted: TeamKind[] = postedKinds(rules).filter((kind) => kind !== 'FIRST_SECRETARY')
  // a first secretary leads the resident team by the posting, and leaves it with that
  const members = people.filter(({ firstSecretary }) => !firstSecretary)
  return new Set(members.flatMap(({ teams }) => teams.flatMap(({ id, kind }) => (posted.includes(kind) ? [id] : []))))
}

export type UnitCadre = { id: string; name: string; post: string }
const PEOPLE_AT_MOST = 500

/** The unit's own people, of whom one is proposed. */
export function listOwnCadres(actor: Actor, unit: UnitScope): Promise<UnitCadre[]> {
  return read(actor, (tx) =>
    tx.cadre.findMany({
      where: { countyId: unit.countyId, unitId: unit.id },
      select: { id: true, name: true, post: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: PEOPLE_AT_MOST,
    }),
  )
}

const DECIDED_DAYS = 60
const PROPOSALS_AT_MOST = 30

/** What was proposed about a unit's people: what waits, and what was answered in the last sixty days. For who proposes. */
export async function listUnitProposals(
  actor: Actor,
  unit: UnitScope,
  now: Instant,
  locale: Locale,
): Promise<UnitProposal[]> {
  if (!proposesFor(actor, unit)) return []
  const since = startOf(addDays(dayOf(now), -DECIDED_DAYS))
  return read(actor, async (tx) => {
    const { value: rules } = await policyAt(tx, unit.countyId, 'TEAM_KINDS', now)
    const rows = await tx.teamProposal.findMany({
      where: {
        ...{ countyId: unit.countyId, cadre: { unitId: unit.id } },
        OR: [{ stage: 'OPEN' }, { decidedAt: { gte: since } }],
      },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      take: PROPOSALS_AT_MOST,
      include: {
        cadre: { select: { name: true } },
        team: { select: { kind: true, village: { select: { name: true } } } },
      },
    })
    return rows.map(({ cadre, team, effectiveOn, ...row }) => ({
      ...{ id: row.id, kind: row.kind, stage: row.stage, reason: row.reason, remark: row.remark },
      ...{ name: cadre.name, village: team.village.name, team: labelOf(rules, team.kind, locale) },
      ...{ effectiveOn: dayFromColumn(effectiveOn), decidedAt: row.decidedAt },
    }))
  })
}
