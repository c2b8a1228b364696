import 'server-only'
import type { Team, TeamMember } from '@/lib/across/dashboards/rules/teams'
import type { ActingCommander, VillageFigures } from '@/lib/across/dashboards/shown'
import type { VillageScope } from '@/lib/domains/places/scope'
import { TEAM_KINDS } from '@/lib/domains/policies/rules/team-kinds'
import type { Actor } from '@/lib/ground/access/actor'
import { dayFromColumn, dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { holdingOn } from '@/lib/ground/tenures/holding'

/** What stands in a village beside its issues. */
type VillageStanding = {
  /** The four teams as they are today, leaders first, with everyone's duty (明确分工). */
  teams: Team[]
  /** Who holds an approved grant to act; it counts where there is no commander. */
  acting: ActingCommander | null
  /** The latest year that has figures; null before there are any. */
  figures: VillageFigures | null
}

const cadre = { select: { name: true, post: true, unit: { select: { shortName: true } } } } as const

/** Who is in a village's teams on the day, who acts for its commander, and its figures: one statement. */
export async function getVillageStanding(actor: Actor, village: VillageScope, at: Instant): Promise<VillageStanding> {
  const now = holdingOn(dayOf(at))
  const { teams, postings, grants, years } = await read(actor, (tx) =>
    tx.village.findUniqueOrThrow({
      where: { id: village.id },
      select: {
        teams: {
          select: {
            kind: true,
            memberships: {
              where: now,
              include: { cadre },
              orderBy: [{ leader: 'desc' }, { fromOn: 'asc' }, { id: 'asc' }],
            },
          },
        },
        postings: { where: now, include: { cadre } },
        grants: {
          where: { role: 'ACTING_COMMANDER', approvedById: { not: null }, ...now },
          select: { cadreId: true, fromOn: true, cadre: { select: { name: true, post: true } } },
          orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
          take: 1,
        },
        years: { orderBy: { year: 'desc' }, take: 1 },
      },
    }),
  )
  const [grant] = grants
  const [year] = years
  return {
    teams: TEAM_KINDS.map((kind) => {
      const members = (teams.find((team) => team.kind === kind)?.memberships ?? []).map(memberOf)
      // a posting makes a first secretary, also where nobody has written the membership yet
      const posted =
        kind === 'FIRST_SECRETARY' ? postings.map((one) => memberOf({ ...one, leader: true, duty: '' })) : []
      const missing = posted.filter(({ cadreId }) => !members.some((member) => member.cadreId === cadreId))
      return { kind, members: [...missing, ...members] }
    }),
    acting: grant ? { cadreId: grant.cadreId, ...grant.cadre, fromOn: dayFromColumn(grant.fromOn) } : null,
    figures: year
      ? { year: year.year, households: year.households, population: year.population, basis: year.populationBasis }
      : null,
  }
}

type Row = {
  cadreId: string
  leader: boolean
  duty: string
  fromOn: Date
  cadre: { name: string; post: string; unit: { shortName: string } }
}

function memberOf({ cadreId, leader, duty, fromOn, cadre }: Row): TeamMember {
  const { name, post, unit } = cadre
  return { cadreId, name, post, unit: unit.shortName, leader, duty, fromOn: dayFromColumn(fromOn) }
}
