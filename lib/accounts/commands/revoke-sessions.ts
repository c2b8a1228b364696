import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { transaction } from '@/lib/access/transaction'
import type { OfAccount } from '@/lib/accounts/schema'
import { record } from '@/lib/audit/record'
import { endSessions } from '@/lib/auth/sessions'
import type { Instant } from '@/lib/clock'
import { lockAccount } from './lock-account'

/** Ends all sessions of an account; the present one, where it is the actor's own, goes on. Refuses with `not_found` out of scope. */
export async function revokeSessions(actor: Actor, { accountId }: OfAccount, at: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const account = await lockAccount(tx, actor, accountId)
    const which = { accountId: account.id, id: { not: actor.sessionId } }
    const count = await endSessions(tx, which, 'administrator', { person: account.holder, at })
    const entry = { type: 'sessions.revoked', username: account.username, count } as const
    await record(tx, entry, { actor, at, objectId: account.id })
  })
}
