import 'server-only'
import { keepingKeyholders } from '@/lib/domains/accounts/keyholders'
import { type MadeLink, makeLink } from '@/lib/domains/accounts/one-time-links'
import type { OfAccount } from '@/lib/domains/accounts/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { endSessions } from '@/lib/ground/auth/sessions'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { lockAccount } from './lock-account'

/**
 * Takes the password away, ends all sessions, and makes a link by which the holder sets another; one who has not set any
 * gets a fresh link to activate. Refuses: out of scope, one's own, a disabled account, the last administrator. The last
 * leader may forget a password: an administrator is there to make another link as often as it takes.
 */
export async function resetAccount(
  actor: Actor,
  { accountId }: OfAccount,
  at: Instant,
): Promise<MadeLink & { name: string }> {
  if (accountId === actor.accountId) throw new Refusal('own_account')
  return transaction(actor, (tx) =>
    keepingKeyholders(tx, actor.countyId, at, () => reset(tx, actor, accountId, at), ['ADMINISTRATOR']),
  )
}

async function reset(tx: Tx, actor: Actor, accountId: string, at: Instant) {
  const account = await lockAccount(tx, actor, accountId)
  if (account.status === 'DISABLED') throw new Refusal('changed')
  const purpose = account.passwordHash === null ? 'ACTIVATION' : 'RESET'
  if (purpose === 'RESET') {
    const data = { passwordHash: null, passwordChangedAt: null }
    await tx.account.update({ where: { id: account.id }, data })
    await endSessions(tx, { accountId: account.id }, 'reset', { person: account.holder, at })
    const entry = { type: 'account.reset', username: account.username } as const
    await record(tx, entry, { actor, at, objectId: account.id })
  }
  return { name: account.name, ...(await makeLink(tx, { purpose, account, by: actor, at })) }
}
