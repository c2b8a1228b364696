import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { read, transaction } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { requireNewPassword } from './new-password'
import { hashPassword, passwordMatches } from './password'
import type { ChangePassword } from './schema'
import { endSessions } from './sessions'
import { admitTry, markSucceeded, tryKeys } from './sign-in-limits'

/**
 * Changes the actor's own password and ends all other sessions. Refuses: a wrong present password (with the limits of
 * the sign-in), the demo password, one's own name.
 */
export async function changePassword(actor: Actor, input: ChangePassword, at: Instant, address: string): Promise<void> {
  const own = { id: actor.accountId }
  const { username, passwordHash } = await read(actor, (tx) => tx.account.findUniqueOrThrow({ where: own }))
  requireNewPassword(input.newPassword, username)
  const admitted = await admitTry(tryKeys(username, address))
  if (!(await passwordMatches(input.currentPassword, passwordHash))) {
    throw new Refusal('invalid', { fields: { currentPassword: 'wrong_password' } })
  }
  const newHash = await hashPassword(input.newPassword)
  await transaction(actor, async (tx) => {
    const data = { passwordHash: newHash, passwordChangedAt: at }
    const { count } = await tx.account.updateMany({ where: { ...own, passwordHash, status: 'ACTIVE' }, data })
    if (count === 0) throw new Refusal('changed')
    await markSucceeded(tx, admitted)
    await record(tx, { type: 'password.changed' }, { actor, at, objectId: actor.accountId })
    const others = { accountId: actor.accountId, id: { not: actor.sessionId } }
    await endSessions(tx, others, 'password', { person: actor, at })
  })
}
