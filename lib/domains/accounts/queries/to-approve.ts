import 'server-only'
import { cache } from 'react'
import { barOf } from '@/lib/domains/accounts/rules'
import type { Actor } from '@/lib/ground/access/actor'
import { grantsFor } from '@/lib/ground/access/scope/people'
import { mayEver } from '@/lib/ground/access/seats'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow } from '@/lib/ground/database/tx'
import { GRANT_LINE, type GrantLine, grantLine } from './grant-line'

export type GrantToApprove = GrantLine & {
  holder: { name: string; post: string; unit: string }
  /** Why another decides on it. */
  bar: 'own_grant' | 'own_draft' | null
}

const UNDECIDED = { approvedById: null, foundingLinkId: null, voidedAt: null } as const
const AT_MOST = 200

/** The drafts that wait for a seat of the actor's, the oldest first; those that another must decide say so. */
export async function listGrantsToApprove(actor: Actor): Promise<{ grants: GrantToApprove[]; now: Date }> {
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const found = await tx.grant.findMany({
      where: { AND: [grantsFor(actor, 'grant.approve'), UNDECIDED] },
      orderBy: { id: 'asc' },
      take: AT_MOST,
      select: {
        ...GRANT_LINE,
        cadreId: true,
        draftedById: true,
        cadre: { select: { name: true, post: true, unit: { select: { shortName: true } } } },
      },
    })
    const grants = found.map((grant) => ({
      ...grantLine(grant, now),
      holder: { name: grant.cadre.name, post: grant.cadre.post, unit: grant.cadre.unit.shortName },
      bar: barOf(actor.cadreId, grant) as GrantToApprove['bar'],
    }))
    return { grants, now }
  })
}

/** How many of them the actor can decide on, once a request. */
export const countGrantsToApprove = cache(async (actor: Actor): Promise<number> => {
  if (!mayEver(actor, 'grant.approve')) return 0
  const { cadreId } = actor
  const notOwn = { cadreId: { not: cadreId }, OR: [{ draftedById: null }, { draftedById: { not: cadreId } }] }
  const where = { AND: [grantsFor(actor, 'grant.approve'), UNDECIDED, notOwn] }
  return read(actor, (tx) => tx.grant.count({ where }))
})
