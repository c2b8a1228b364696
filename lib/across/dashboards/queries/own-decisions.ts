import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { mayEver } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow } from '@/lib/ground/database/tx'
import { extensions, policies, policiesReturned } from './decisions/drafts'
import { appointments, handovers, letters, objections, orders, rounds, teamProposals } from './decisions/people'
import { commonIssues, grants, statusChanges } from './decisions/register'
import type { Ask } from './decisions/waiting'

/** Each kind of thing that a person decides, the deed by which, and how what waits of it is counted. */
const KINDS = {
  extension: ['issue.extension.decide', extensions],
  policy: ['policy.approve', policies],
  policyReturned: [['policy.draft.command', 'policy.draft.people'], policiesReturned],
  appointment: ['appointment.approve', appointments],
  letter: ['letter.sign', letters],
  handover: ['handover.sign', handovers],
  team: ['team.member.edit', teamProposals],
  round: ['posting.approve', rounds],
  order: ['posting.approve', orders],
  objection: ['round.draft', objections],
  status: ['household.status.approve', statusChanges],
  common: ['common.accept', commonIssues],
  grant: ['grant.approve', grants],
} as const satisfies Record<string, readonly [Deed | readonly Deed[], Ask]>

type DecisionKind = keyof typeof KINDS
/** What waits of one kind, since when the first of it does (where that is known), and where all of it stands. */
export type OwnDecision = { kind: DecisionKind; count: number; since: Instant | null; href: string }

/**
 * What others drafted, asked or proposed and waits for this person's word: kinds of which nothing waits are left out. Only
 * what the own seats decide is asked for, one count each, once a request.
 */
export const listOwnDecisions = cache(async (actor: Actor): Promise<OwnDecision[]> => {
  const asked = Object.entries(KINDS).filter(([, [deeds]]) => [deeds].flat().some((deed) => mayEver(actor, deed)))
  if (asked.length === 0) return []
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const found = await Promise.all(
      asked.map(async ([kind, [, ask]]) => ({ kind: kind as DecisionKind, ...(await ask(tx, actor, now)) })),
    )
    return found.filter(({ count }) => count > 0)
  })
})
