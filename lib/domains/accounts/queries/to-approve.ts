import 'server-only'
import { grantDecision } from '@/lib/domains/accounts/decision'
import type { Actor } from '@/lib/ground/access/actor'
import { grantsFor } from '@/lib/ground/access/scope/people'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow } from '@/lib/ground/database/tx'
import { barsOf } from '@/lib/ground/decisions/hold'
import type { Bar } from '@/lib/ground/decisions/rule'
import { GRANT_LINE, type GrantLine, grantLine } from './grant-line'

export type GrantToApprove = GrantLine & {
  holder: { name: string; post: string; unit: string }
  /** Why another decides on it. */
  bar: Bar | null
}

const AT_MOST = 200

/** The drafts that wait for a seat of the actor's, the oldest first; those that another must decide say so. */
export async function listGrantsToApprove(actor: Actor): Promise<{ grants: GrantToApprove[]; now: Date }> {
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const found = await tx.grant.findMany({
      where: { AND: [grantsFor(actor, 'grant.approve'), grantDecision.waiting] },
      orderBy: { id: 'asc' },
      take: AT_MOST,
      select: {
        ...GRANT_LINE,
        cadre: { select: { name: true, post: true, unit: { select: { shortName: true } } } },
      },
    })
    const ids = found.map(({ id }) => id)
    const bars = await barsOf(tx, actor, grantDecision, ids, now)
    const grants = found.map((grant) => ({
      ...grantLine(grant, now),
      holder: { name: grant.cadre.name, post: grant.cadre.post, unit: grant.cadre.unit.shortName },
      bar: bars.get(grant.id) ?? null,
    }))
    return { grants, now }
  })
}
