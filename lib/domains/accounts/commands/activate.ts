import 'server-only'
import { useLink } from '@/lib/domains/accounts/one-time-links'
import type { ActivateAccount } from '@/lib/domains/accounts/schema'
import { record } from '@/lib/ground/audit/record'
import { requireNewPassword } from '@/lib/ground/auth/new-password'
import { hashPassword } from '@/lib/ground/auth/password'
import { endSessions } from '@/lib/ground/auth/sessions'
import { bearer } from '@/lib/ground/database/asker'
import { transaction } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/**
 * Sets the password of the account that a link belongs to, and ends its sessions. Answers with its name. Refuses with
 * `link_spent`, after the same work, whatever is wrong with the link; the demo password and one's own name.
 */
export async function activateAccount(input: ActivateAccount): Promise<{ username: string }> {
  const passwordHash = await hashPassword(input.newPassword)
  return transaction(bearer(input.token), async (tx) => {
    const at = await now(tx)
    const { accountId, purpose } = await useLink(tx, input.token, ['ACTIVATION', 'RESET'], at)
    const [account] = await tx.account.updateManyAndReturn({
      where: { id: accountId ?? '', status: 'ACTIVE' },
      data: { passwordHash, passwordChangedAt: at },
      select: { id: true, username: true, cadre: { select: { id: true, countyId: true } } },
    })
    if (!account) throw new Refusal('link_spent')
    requireNewPassword(input.newPassword, account.username)
    const person = { cadreId: account.cadre.id, countyId: account.cadre.countyId }
    await endSessions(tx, { accountId: account.id }, 'password', { person, at })
    const entry = { type: 'account.activated', purpose, username: account.username } as const
    await record(tx, entry, { actor: person, at, objectId: account.id })
    return { username: account.username }
  })
}
