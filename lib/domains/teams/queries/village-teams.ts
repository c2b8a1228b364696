import 'server-only'
import type { VillageScope } from '@/lib/domains/places/scope'
import { policyAt } from '@/lib/domains/policies/in-force'
import { lacksOf, TEAM_KINDS, type TeamKindsPolicy } from '@/lib/domains/policies/rules/team-kinds'
import { teamReaches } from '@/lib/domains/teams/queries/reach'
import type { OpenProposal, TeamPerson, VillageTeam } from '@/lib/domains/teams/rules/people'
import { type Seated, strengthOf } from '@/lib/domains/teams/rules/strength'
import type { TeamKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { seatsFor } from '@/lib/ground/access/seats'
import { dayFromColumn, dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import type { Locale } from '@/lib/ground/i18n/locale'
import { notOverOn } from '@/lib/ground/tenures/holding'
import { daysOf, holdsOn } from '@/lib/ground/tenures/rules/tenure'

const CADRE = { select: { name: true, post: true, unit: { select: { shortName: true, tier: true } } } } as const

/** What the county calls a team, in a language. */
export function labelOf(rules: TeamKindsPolicy, kind: TeamKind, locale: Locale): string {
  return rules[kind].label[locale === 'en' ? 'en' : 'zh']
}

/** The teams of a village with everyone in them today or to come, their duties, and what each lacks under the county's rule. */
export async function listVillageTeams(
  actor: Actor,
  village: VillageScope,
  now: Instant,
  locale: Locale,
): Promise<VillageTeam[]> {
  const today = dayOf(now)
  const notOver = notOverOn(today)
  return read(actor, async (tx) => {
    const [teams, postings, rules, edits, proposes] = await Promise.all([
      tx.supportTeam.findMany({
        where: { villageId: village.id },
        include: {
          memberships: {
            where: notOver,
            include: { cadre: CADRE },
            orderBy: [{ leader: 'desc' }, { fromOn: 'asc' }, { id: 'asc' }],
          },
        },
      }),
      tx.posting.findMany({ where: { villageId: village.id, ...notOver }, include: { cadre: CADRE } }),
      policyAt(tx, village.countyId, 'TEAM_KINDS', now),
      reached(tx, actor, village, 'team.member.edit', now),
      reached(tx, actor, village, 'team.member.propose', now),
    ])
    const secretaries = [
      ...teams.filter(({ kind }) => kind === 'FIRST_SECRETARY').flatMap(({ memberships }) => memberships),
      ...postings,
    ]
      .filter((one) => holdsOn(daysOf(one), today))
      .map(({ cadreId }) => cadreId)
    return TEAM_KINDS.flatMap((kind): VillageTeam[] => {
      const team = teams.find((one) => one.kind === kind)
      if (!team) return []
      // a posting makes a first secretary, also where nobody has written the membership yet
      const posted = kind === 'FIRST_SECRETARY' ? postings : []
      const missing = posted.filter((one) => !team.memberships.some(({ cadreId }) => cadreId === one.cadreId))
      const rows = [...missing.map((one) => ({ ...one, leader: true, duty: '', id: null })), ...team.memberships]
      const seated = rows
        .filter((one) => holdsOn(daysOf(one), today))
        .map(({ cadreId, leader, cadre }): Seated => ({ cadreId, leader, tier: cadre.unit.tier }))
      const rule = rules.value[kind].composition
      return [
        {
          ...{ id: team.id, kind, label: labelOf(rules.value, kind, locale), rule },
          people: rows.map(
            (one): TeamPerson => ({
              ...{ id: one.id, cadreId: one.cadreId, name: one.cadre.name, post: one.cadre.post },
              ...{ unit: one.cadre.unit.shortName, leader: one.leader, duty: one.duty, ...daysOf(one) },
              toCome: dayFromColumn(one.fromOn) > today,
            }),
          ),
          lacks: lacksOf(rule, strengthOf(seated, secretaries)),
          mayEdit: edits.has(team.id),
          mayPropose: proposes.has(team.id),
        },
      ]
    })
  })
}

/** The teams of a village that an actor may do a deed on. */
async function reached(
  tx: Tx,
  actor: Actor,
  village: VillageScope,
  deed: 'team.member.edit' | 'team.member.propose',
  now: Instant,
): Promise<Set<string>> {
  const reaches = await teamReaches(tx, actor, deed, now)
  if (reaches.length === 0) return new Set()
  const teams = await tx.supportTeam.findMany({
    where: { AND: [{ villageId: village.id }, { OR: reaches.map(({ where }) => where) }] },
    select: { id: true },
  })
  return new Set(teams.map(({ id }) => id))
}

/** Whether an actor divides the duties in a village: its commander. */
export function dividesDuties(actor: Actor, village: VillageScope): boolean {
  return seatsFor(actor, 'team.duty.edit').some(({ seat }) => seat.villageId === village.id)
}

/** What waits to be decided about the teams of a village, for who decides and who commands. */
export async function listProposals(
  actor: Actor,
  village: VillageScope,
  teams: readonly VillageTeam[],
): Promise<OpenProposal[]> {
  const ids = teams.filter(({ mayEdit, mayPropose }) => mayEdit || mayPropose).map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await read(actor, (tx) =>
    tx.teamProposal.findMany({
      where: { countyId: village.countyId, teamId: { in: ids }, stage: 'OPEN' },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
      include: { cadre: { select: { name: true, post: true } }, proposedBy: { select: { name: true } } },
    }),
  )
  return rows.map(({ id, kind, teamId, cadre, effectiveOn, duty, reason, proposedBy }) => {
    const team = teams.find((one) => one.id === teamId)
    return {
      ...{ id, kind, team: team?.label ?? '', ...cadre, effectiveOn: dayFromColumn(effectiveOn), duty, reason },
      ...{ proposedBy: proposedBy.name, mayDecide: team?.mayEdit ?? false },
    }
  })
}
