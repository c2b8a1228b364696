import 'server-only'
import { countGrantsToApprove } from '@/lib/domains/accounts/queries/to-approve'
import { registerHref } from '@/lib/domains/households/filter'
import { STANDING } from '@/lib/domains/households/queries/matching'
import type { Actor } from '@/lib/ground/access/actor'
import { registerFor } from '@/lib/ground/access/scope/households'
import { commonIssuesFor } from '@/lib/ground/access/scope/issues'
import { seatsFor } from '@/lib/ground/access/seats'
import type { Tx } from '@/lib/ground/database/tx'
import type { Waiting } from './waiting'

const APPROVE = 'household.status.approve'

/** Changes of poverty status or monitoring: a township looks at what is proposed, headquarters approves what was looked at. */
export async function statusChanges(tx: Tx, actor: Actor): Promise<Waiting> {
  const seats = seatsFor(actor, APPROVE).map(({ seat }) => seat)
  const towns = seats.filter(({ role }) => role === 'TOWNSHIP')
  const beyond = seats.filter(({ role }) => role !== 'TOWNSHIP')
  const within = (own: Actor['seats']) => ({ AND: [STANDING, registerFor({ ...actor, seats: own }, APPROVE)] })
  const where = {
    ...{ decidedAt: null, proposedById: { not: actor.cadreId } },
    OR: [
      { stage: 'PROPOSED' as const, household: within(towns) },
      { stage: 'LOOKED' as const, lookedById: { not: actor.cadreId }, household: within(beyond) },
    ],
  }
  const { _count, _min } = await tx.statusChange.aggregate({ where, _count: true, _min: { proposedAt: true } })
  const step = towns.length === 0 ? 'LOOKED' : beyond.length === 0 ? 'PROPOSED' : undefined
  return { count: _count, since: _min.proposedAt, href: registerHref({ view: 'changing', step }) }
}

/** Matters proposed as common to several villages. */
export async function commonIssues(tx: Tx, actor: Actor): Promise<Waiting> {
  const where = { AND: [commonIssuesFor(actor, 'common.accept'), { stage: 'PROPOSED' as const }] }
  const { _count, _min } = await tx.commonIssue.aggregate({ where, _count: true, _min: { proposedAt: true } })
  return { count: _count, since: _min.proposedAt, href: '/common-issues?stage=PROPOSED' }
}

/** Roles drafted for others. */
export async function grants(_tx: Tx, actor: Actor): Promise<Waiting> {
  return { count: await countGrantsToApprove(actor), since: null, href: '/settings/grants' }
}
