import 'server-only'
import { type MadeLink, makeLink } from '@/lib/domains/accounts/one-time-links'
import type { CreateAccount } from '@/lib/domains/accounts/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { cadresFor } from '@/lib/ground/access/scope/people'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/**
 * Opens an account for a cadre, in the transaction of whoever asks (a form, an import), with a link by which its holder
 * sets the password: until then nothing signs it in. Refuses: a cadre out of scope, one who has an account, a name taken.
 */
export async function createAccount(
  tx: Tx,
  actor: Actor,
  { cadreId, username }: CreateAccount,
  at: Instant,
): Promise<MadeLink & { accountId: string; name: string }> {
  const where = { AND: [{ id: cadreId }, cadresFor(actor, 'account.manage')] }
  const cadre = await tx.cadre.findFirst({ where, select: { name: true } })
  if (!cadre) throw new Refusal('not_found')
  const data = [{ cadreId, username }]
  const [account] = await tx.account.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } })
  if (!account) return refuseTaken(tx, cadreId)
  const made = { id: account.id, username }
  await record(tx, { type: 'account.created', username, holderId: cadreId }, { actor, at, objectId: made.id })
  const link = await makeLink(tx, { purpose: 'ACTIVATION', account: made, by: actor, at })
  return { accountId: made.id, name: cadre.name, ...link }
}

async function refuseTaken(tx: Tx, cadreId: string): Promise<never> {
  const has = await tx.account.count({ where: { cadreId } })
  throw new Refusal('invalid', { fields: has ? { cadreId: 'has_account' } : { username: 'username_taken' } })
}

/** The same as a deed of its own, from a form. */
export async function openAccount(actor: Actor, input: CreateAccount, at: Instant) {
  return transaction(actor, (tx) => createAccount(tx, actor, input, at))
}
