import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { lockWithin, waysTo } from '@/lib/ground/access/lock-within'
import { accountsFor } from '@/lib/ground/access/scope/people'
import type { Tx } from '@/lib/ground/database/tx'

/** An account that the actor manages, locked for the rest of the transaction. Refuses with `not_found` out of scope. */
export async function lockAccount(tx: Tx, actor: Actor, accountId: string) {
  const ways = waysTo(actor, 'account.manage', accountsFor)
  const { row } = await lockWithin(tx, 'Account', { id: accountId }, ways, (where) =>
    tx.account.findFirst({
      where,
      select: {
        id: true,
        username: true,
        status: true,
        passwordHash: true,
        cadre: { select: { id: true, countyId: true, name: true } },
      },
    }),
  )
  const { cadre, ...rest } = row
  return { ...rest, name: cadre.name, holder: { cadreId: cadre.id, countyId: cadre.countyId } }
}
