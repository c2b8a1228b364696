import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { approvableRoles } from '@/lib/ground/access/approvers'
import { decisionKind, people } from '@/lib/ground/decisions/kind'

/** A role that is drafted for somebody, acting commanders among them: a leader approves some, headquarters the others. */
export const grantDecision = decisionKind({
  name: 'grant',
  model: 'Grant',
  deed: 'grant.approve',
  waiting: { approvedById: null, foundingLinkId: null, voidedAt: null },
  columns: {
    joins: Prisma.sql`LEFT JOIN villages v ON v.id = d.village_id`,
    // a town drafts who acts as commander of its villages
    place: { countyId: Prisma.sql`d.county_id`, townshipId: Prisma.sql`v.township_id` },
    draftedAt: Prisma.sql`d.drafted_at`,
    shapedBy: people(Prisma.sql`d.drafted_by_id`),
    concerned: people(Prisma.sql`d.cadre_id`),
    roles: Prisma.sql`
      ARRAY[CASE WHEN d.role::text = ANY(${approvableRoles('LEADER')}::text[]) THEN 'LEADER' ELSE 'HEADQUARTERS' END]`,
  },
  href: () => '/settings/grants',
})
