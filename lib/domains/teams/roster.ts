import 'server-only'
import { TERM_NOTICE_DAYS } from '@/lib/domains/issues/figures/periods'
import type { Scope } from '@/lib/domains/places/scope'
import { villagesWithin } from '@/lib/domains/places/within'
import { policiesAt } from '@/lib/domains/policies/in-force'
import { rankFits } from '@/lib/domains/policies/rules/rank-match'
import { TEAM_KINDS } from '@/lib/domains/policies/rules/team-kinds'
import type { RosterVillage } from '@/lib/domains/teams/rules/roster'
import { type Seated, teamsLacking } from '@/lib/domains/teams/rules/strength'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { TeamKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayFromColumn, dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { coveringOn, holdingOn } from '@/lib/ground/tenures/holding'

const NOBODY: Record<TeamKind, Seated[]> = {
  FIRST_SECRETARY: [],
  RESIDENT_TEAM: [],
  TOWNSHIP_CADRES: [],
  VILLAGE_COMMITTEES: [],
}

/** The villages of a scope in the order of their codes, with class, commander, first secretary and the strength of the four teams, under the county's rules of the day. */
export function listRoster(actor: Actor, scope: Scope, at: Instant): Promise<RosterVillage[]> {
  return rosterOf(actor, scope.countyId, villagesWithin(scope), at)
}

/** The same for any villages of a county that were found within the actor's scope. */
export async function rosterOf(
  actor: Actor,
  countyId: string,
  villagesOf: Prisma.VillageWhereInput,
  at: Instant,
): Promise<RosterVillage[]> {
  const today = dayOf(at)
  const notice = addDays(today, TERM_NOTICE_DAYS)
  const now = holdingOn(today)
  const [rules, villages] = await read(actor, async (tx) => [
    await policiesAt(tx, countyId, ['RANK_MATCH', 'TEAM_KINDS'], at),
    await tx.village.findMany({
      where: { AND: [{ countyId }, villagesOf] },
      orderBy: { code: 'asc' },
      select: {
        id: true,
        code: true,
        name: true,
        township: { select: { id: true, code: true, name: true } },
        classes: { where: coveringOn(today), select: { class: true } },
        appointments: {
          where: now,
          include: { cadre: { select: { name: true, post: true, rank: true, unitId: true } } },
        },
        postings: {
          where: now,
          include: { cadre: { select: { name: true, unit: { select: { shortName: true, tier: true } } } } },
        },
        teams: {
          select: {
            kind: true,
            memberships: {
              where: now,
              select: { cadreId: true, leader: true, cadre: { select: { unit: { select: { tier: true } } } } },
            },
          },
        },
      },
    }),
  ])
  return villages.map(({ classes, appointments, postings, teams, ...village }) => {
    const villageClass = classes[0]?.class ?? null
    const [tenure] = appointments
    const [posting] = postings
    const seated: Record<TeamKind, Seated[]> = { ...NOBODY }
    for (const { kind, memberships } of teams)
      seated[kind] = memberships.map(({ cadreId, leader, cadre }) => ({ cadreId, leader, tier: cadre.unit.tier }))
    // a posting makes a first secretary, also where nobody has written the membership yet
    if (posting && seated.FIRST_SECRETARY.length === 0)
      seated.FIRST_SECRETARY = [{ cadreId: posting.cadreId, leader: true, tier: posting.cadre.unit.tier }]
    const firstSecretaries = seated.FIRST_SECRETARY.map(({ cadreId }) => cadreId)
    if (posting) firstSecretaries.push(posting.cadreId)
    const lacking = teamsLacking(rules.TEAM_KINDS.value, seated, firstSecretaries)
    const termEndsOn = posting && dayFromColumn(posting.termEndsOn)
    return {
      ...village,
      class: villageClass,
      commander: tenure
        ? {
            cadreId: tenure.cadreId,
            ...tenure.cadre,
            fromOn: dayFromColumn(tenure.fromOn),
            documentNo: tenure.documentNo,
            waiver: tenure.waiver,
            fits: rankFits(rules.RANK_MATCH.value, tenure.cadre.rank, villageClass),
          }
        : null,
      firstSecretary:
        posting && termEndsOn
          ? {
              cadreId: posting.cadreId,
              name: posting.cadre.name,
              unit: posting.cadre.unit.shortName,
              termEndsOn,
              endsSoon: termEndsOn <= notice,
            }
          : null,
      lacking,
      teams: TEAM_KINDS.length - lacking.length,
    }
  })
}
