import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { STANDING } from '@/lib/ground/access/standing'
import { decisionKind, people } from '@/lib/ground/decisions/kind'
import { postedKindsAt } from './queries/reach'

/** Whom a commander or a unit proposes for a team, or to leave it: the department decides of the kinds that are posted, the town of its own. */
export const teamDecision = decisionKind({
  name: 'team',
  model: 'TeamProposal',
  deed: 'team.member.edit',
  waiting: { stage: 'OPEN', team: { village: STANDING } },
  async columns({ tx, countyId, at }) {
    const posted = await postedKindsAt(tx, countyId, at)
    return {
      joins: Prisma.sql`JOIN support_teams team ON team.id = d.team_id JOIN villages v ON v.id = team.village_id`,
      place: { countyId: Prisma.sql`d.county_id`, townshipId: Prisma.sql`v.township_id`, villageId: Prisma.sql`v.id` },
      draftedAt: Prisma.sql`d.proposed_at`,
      shapedBy: people(Prisma.sql`d.proposed_by_id`),
      concerned: people(Prisma.sql`d.cadre_id`),
      roles: Prisma.sql`ARRAY[CASE WHEN team.kind::text = ANY(${posted}::text[]) THEN 'ORGDEPT' ELSE 'TOWNSHIP' END]`,
    }
  },
  href: () => '/appointments/teams',
})
