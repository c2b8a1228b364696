import 'server-only'
import type { Team, TeamMember } from '@/lib/across/dashboards/rules/teams'
import type { VillageScope } from '@/lib/domains/places/scope'
import { TEAM_KINDS } from '@/lib/domains/policies/rules/team-kinds'
import type { Actor } from '@/lib/ground/access/actor'
import { dayFromColumn, dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { holdingOn } from '@/lib/ground/tenures/holding'

/** The four teams of a village as they are today, leaders first, with everyone's duty (明确分工). */
export async function listTeams(actor: Actor, village: VillageScope, at: Instant): Promise<Team[]> {
  const now = holdingOn(dayOf(at))
  const cadre = { select: { name: true, post: true, unit: { select: { shortName: true } } } }
  const [teams, postings] = await Promise.all([
    read(actor, (tx) =>
      tx.supportTeam.findMany({
        where: { villageId: village.id },
        select: {
          kind: true,
          memberships: {
            where: now,
            include: { cadre },
            orderBy: [{ leader: 'desc' }, { fromOn: 'asc' }, { id: 'asc' }],
          },
        },
      }),
    ),
    read(actor, (tx) => tx.posting.findMany({ where: { villageId: village.id, ...now }, include: { cadre } })),
  ])
  return TEAM_KINDS.map((kind) => {
    const members = (teams.find((team) => team.kind === kind)?.memberships ?? []).map(memberOf)
    // a posting makes a first secretary, also where nobody has written the membership yet
    const posted = kind === 'FIRST_SECRETARY' ? postings.map((one) => memberOf({ ...one, leader: true, duty: '' })) : []
    const missing = posted.filter(({ cadreId }) => !members.some((member) => member.cadreId === cadreId))
    return { kind, members: [...missing, ...members] }
  })
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
