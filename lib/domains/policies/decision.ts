import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { decisionKind, NOBODY, people } from '@/lib/ground/decisions/kind'
import { WAITING } from './undecided'

/** A rule of the county: headquarters or the organisation department drafts it, a leader approves it. */
export const policyDecision = decisionKind({
  name: 'policy',
  model: 'Policy',
  deed: 'policy.approve',
  waiting: WAITING,
  columns: {
    draftedAt: Prisma.sql`d.drafted_at`,
    shapedBy: people(Prisma.sql`d.drafted_by_id`),
    concerned: NOBODY,
  },
  href: () => '/settings/policies',
})
