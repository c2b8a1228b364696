import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { accountsFor } from '@/lib/ground/access/scope/people'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/** An account that the actor manages, locked for the rest of the transaction. Refuses with `not_found` out of scope. */
export async function lockAccount(tx: Tx, actor: Actor, accountId: string) {
  await tx.$queryRaw`SELECT 1 FROM accounts WHERE id = ${accountId}::uuid FOR UPDATE`
  const account = await tx.account.findFirst({
    where: { AND: [{ id: accountId }, accountsFor(actor, 'account.manage')] },
    select: {
      id: true,
      username: true,
      status: true,
      passwordHash: true,
      cadre: { select: { id: true, countyId: true, name: true } },
    },
  })
  if (!account) throw new Refusal('not_found')
  const { cadre, ...rest } = account
  return { ...rest, name: cadre.name, holder: { cadreId: cadre.id, countyId: cadre.countyId } }
}
