import 'server-only'
import { MINUTE } from '@/lib/ground/clock'
import { fingerprint } from '@/lib/ground/crypto/fingerprint'
import { system } from '@/lib/ground/database/asker'
import { transaction } from '@/lib/ground/database/transaction'
import { now, type Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { usernameOf } from './username'

/**
 * Failures are counted by name and address together: whoever guesses shuts out himself, and nobody can lock out the
 * leader from elsewhere. An address has a limit of its own, high enough for an office behind one line.
 */
export const SIGN_IN_LIMITS = { minutes: 15, ofNameAtAddress: 5, ofAddress: 50 }

/** Whom a try names and where it comes from, as keyed hashes. */
export type TryKeys = { usernameKey: string; addressKey: string }

export function tryKeys(username: string, address: string): TryKeys {
  return {
    usernameKey: fingerprint(usernameOf(username), 'sign-in name'),
    addressKey: fingerprint(address, 'sign-in address'),
  }
}

/** A try that was admitted. It counts as failed until it is known to have succeeded; `last` fills the limit. */
export type AdmittedTry = { id: string; last: boolean }

/**
 * Admits a try or refuses with `too_many_tries`, alike for known and unknown names. Counting and taking a place happen
 * under one lock, so tries at the same moment cannot pass the limit together.
 */
export async function admitTry({ usernameKey, addressKey }: TryKeys): Promise<AdmittedTry> {
  return transaction(system('sign-in'), async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${addressKey}, 0))`
    const at = await now(tx)
    const since = new Date(at.getTime() - SIGN_IN_LIMITS.minutes * MINUTE)
    const failed = { addressKey, succeeded: false, at: { gt: since } }
    const ofAddress = await tx.signInTry.count({ where: failed })
    const success = await tx.signInTry.findFirst({
      where: { usernameKey, addressKey, succeeded: true, at: { gt: since } },
      orderBy: { at: 'desc' },
      select: { at: true },
    })
    const ofName = await tx.signInTry.count({ where: { ...failed, usernameKey, at: { gt: success?.at ?? since } } })
    if (ofName >= SIGN_IN_LIMITS.ofNameAtAddress || ofAddress >= SIGN_IN_LIMITS.ofAddress)
      throw new Refusal('too_many_tries', { minutes: SIGN_IN_LIMITS.minutes })
    await tx.signInTry.deleteMany({ where: { addressKey, at: { lte: since } } })
    const { id } = await tx.signInTry.create({ data: { usernameKey, addressKey, at, succeeded: false } })
    const last = ofName + 1 >= SIGN_IN_LIMITS.ofNameAtAddress || ofAddress + 1 >= SIGN_IN_LIMITS.ofAddress
    return { id, last }
  })
}

/** Marks a try as succeeded: the failures before it no longer count against the name at that address. */
export async function markSucceeded(tx: Tx, { id }: AdmittedTry): Promise<void> {
  await tx.signInTry.update({ where: { id }, data: { succeeded: true } })
}
