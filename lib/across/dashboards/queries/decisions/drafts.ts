import 'server-only'
import { issueListHref } from '@/lib/domains/issues/filter'
import { countWaiting } from '@/lib/domains/issues/queries/waiting'
import { draftableBy, RETURNED, WAITING } from '@/lib/domains/policies/undecided'
import type { Actor } from '@/lib/ground/access/actor'
import { policiesFor } from '@/lib/ground/access/scope/places'
import type { Tx } from '@/lib/ground/database/tx'
import type { Waiting } from './waiting'

/** Requests for more time, on the issues whose level this person decides for. */
export async function extensions(_tx: Tx, actor: Actor): Promise<Waiting> {
  const { extension } = await countWaiting(actor)
  return { count: extension, since: null, href: issueListHref({ view: 'waiting', extension: 'pending' }) }
}

const POLICIES = '/settings/policies'

/** Drafts of the county's rules that another person made. */
export async function policies(tx: Tx, actor: Actor): Promise<Waiting> {
  const byAnother = { OR: [{ draftedById: null }, { draftedById: { not: actor.cadreId } }] }
  const where = { AND: [policiesFor(actor, 'policy.approve'), WAITING, byAnother] }
  const { _count, _min } = await tx.policy.aggregate({ where, _count: true, _min: { draftedAt: true } })
  return { count: _count, since: _min.draftedAt, href: POLICIES }
}

/** Drafts that a leader sent back to the office that drafts their kind. */
export async function policiesReturned(tx: Tx, actor: Actor): Promise<Waiting> {
  const where = { AND: [RETURNED, { OR: draftableBy(actor) }] }
  const { _count, _min } = await tx.policy.aggregate({ where, _count: true, _min: { returnedAt: true } })
  return { count: _count, since: _min.returnedAt, href: POLICIES }
}
