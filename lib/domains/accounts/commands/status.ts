import 'server-only'
import { keepingKeyholders } from '@/lib/domains/accounts/keyholders'
import { endLinks } from '@/lib/domains/accounts/one-time-links'
import type { OfAccount } from '@/lib/domains/accounts/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { endSessions } from '@/lib/ground/auth/sessions'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { lockAccount } from './lock-account'

/**
 * Disables an account: its sessions and its open link end at once. Refuses: out of scope, one's own, one that is disabled
 * already, that of the last administrator or leader.
 */
export async function disableAccount(actor: Actor, { accountId }: OfAccount, at: Instant): Promise<void> {
  if (accountId === actor.accountId) throw new Refusal('own_account')
  await transaction(actor, async (tx) => {
    await keepingKeyholders(tx, actor.countyId, at, async () => {
      const account = await lockAccount(tx, actor, accountId)
      if (account.status === 'DISABLED') throw new Refusal('changed')
      await tx.account.update({ where: { id: account.id }, data: { status: 'DISABLED' } })
      await endSessions(tx, { accountId: account.id }, 'disabled', { person: account.holder, at })
      await endLinks(tx, account.id, at)
      const entry = { type: 'account.disabled', username: account.username } as const
      await record(tx, entry, { actor, at, objectId: account.id })
    })
  })
}

/** Lets a disabled account sign in again, with the password it had. Refuses: out of scope, one that is not disabled. */
export async function enableAccount(actor: Actor, { accountId }: OfAccount, at: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const account = await lockAccount(tx, actor, accountId)
    if (account.status === 'ACTIVE') throw new Refusal('changed')
    await tx.account.update({ where: { id: account.id }, data: { status: 'ACTIVE' } })
    const entry = { type: 'account.enabled', username: account.username } as const
    await record(tx, entry, { actor, at, objectId: account.id })
  })
}
