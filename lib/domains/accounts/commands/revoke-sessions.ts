import 'server-only'
import type { OfAccount } from '@/lib/domains/accounts/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { endSessions } from '@/lib/ground/auth/sessions'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
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
