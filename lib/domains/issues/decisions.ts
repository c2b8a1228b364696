import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { rolesOfLevel } from '@/lib/ground/access/scope/place-sql'
import { decisionKind, NOBODY, people } from '@/lib/ground/decisions/kind'
import { issueListHref } from './filter'
import { OPEN } from './queries/open'

/** More time for an issue: the level that the request went to decides, never who asked (RULES.md 1, note 5). */
export const extensionDecision = decisionKind({
  name: 'extension',
  model: 'Extension',
  deed: 'issue.extension.decide',
  waiting: { decidedAt: null, issue: { ...OPEN, stage: 'HANDLING', extensionDecider: { not: null } } },
  columns: {
    joins: Prisma.sql`JOIN issues i ON i.id = d.issue_id`,
    place: {
      countyId: Prisma.sql`i.county_id`,
      townshipId: Prisma.sql`i.township_id`,
      villageId: Prisma.sql`i.village_id`,
    },
    draftedAt: Prisma.sql`d.asked_at`,
    shapedBy: people(Prisma.sql`d.asked_by_id`),
    concerned: NOBODY,
    roles: rolesOfLevel('issue.extension.decide', Prisma.sql`d.decider`),
  },
  first: Prisma.sql`d.issue_id::text`,
  href: () => issueListHref({ view: 'waiting', extension: 'pending' }),
})

/** A matter that someone holds to be common to several villages: headquarters takes it up or not. */
export const commonDecision = decisionKind({
  name: 'common',
  model: 'CommonIssue',
  deed: 'common.accept',
  waiting: { stage: 'PROPOSED' },
  columns: {
    draftedAt: Prisma.sql`d.proposed_at`,
    shapedBy: people(Prisma.sql`d.proposed_by_id`),
    concerned: NOBODY,
  },
  href: () => '/common-issues?stage=PROPOSED',
})
