import 'server-only'
import type { AuditEntry } from '@/lib/ground/audit/entries'
import { record } from '@/lib/ground/audit/record'
import { system } from '@/lib/ground/database/asker'
import { read, transaction } from '@/lib/ground/database/transaction'
import { now, type Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

import { isDemoPassword, passwordMatches } from './password'
import type { SignIn } from './schema'
import { openSession } from './sessions'
import { type AdmittedTry, admitTry, markSucceeded, type TryKeys, tryKeys } from './sign-in-limits'
import { usernameOf } from './username'
import type { Visitor } from './visitor'

type Candidate = {
  id: string
  username: string
  passwordHash: string | null // none until its holder has set one, and then no password matches
  active: boolean
  cadreId: string
  countyId: string
  demo: boolean
}

/**
 * Signs a person in and opens the session whose id the cookie will carry. Refuses with `too_many_tries`, and with the
 * one `sign_in_failed`, after the same work, for an unknown name, a wrong password, a disabled account and the demo
 * password outside a demo county.
 */
export async function authenticate(credentials: SignIn, from: Visitor): Promise<{ sessionId: string }> {
  const keys = tryKeys(credentials.username, from.address)
  const admitted = await admitTry(keys)
  const candidate = await candidateOf(usernameOf(credentials.username))
  const matches = await passwordMatches(credentials.password, candidate?.passwordHash ?? null)
  const refused = refusalOf(candidate, matches, credentials.password)
  const sessionId = candidate && !refused ? await signedIn(candidate, admitted, from.device) : null
  if (sessionId) return { sessionId }
  await recordRefusal(candidate, refused ?? 'password', keys, admitted)
  throw new Refusal('sign_in_failed')
}

/** One statement for known and unknown names alike. */
async function candidateOf(username: string): Promise<Candidate | null> {
  const rows = await read(
    system('sign-in'),
    (tx) => tx.$queryRaw<Candidate[]>`
      SELECT a.id, a.username, a.password_hash AS "passwordHash", a.status = 'ACTIVE' AS active,
        c.id AS "cadreId", c.county_id AS "countyId", k.demo
      FROM accounts a JOIN cadres c ON c.id = a.cadre_id JOIN counties k ON k.id = c.county_id
      WHERE a.username = ${username}`,
  )
  return rows[0] ?? null
}

type Why = Extract<AuditEntry, { type: 'session.refused' }>['why']

function refusalOf(candidate: Candidate | null, matches: boolean, password: string): Why | null {
  if (!candidate || !matches || (isDemoPassword(password) && !candidate.demo)) return 'password'
  return candidate.active ? null : 'disabled'
}

/** The new session's id; null if the account or its password has changed since it was read. */
async function signedIn(candidate: Candidate, admitted: AdmittedTry, device: string): Promise<string | null> {
  return transaction(candidate, async (tx) => {
    if (!(await stillStands(tx, candidate))) return null
    const at = await now(tx)
    const sessionId = await openSession(tx, candidate.id, device, at)
    await markSucceeded(tx, admitted)
    const entry = { type: 'session.opened', username: candidate.username } as const
    await record(tx, entry, { actor: candidate, at, objectId: sessionId })
    return sessionId
  })
}

/** Locks the account, so that a session cannot slip past the end of all sessions when its password or status changes. */
async function stillStands(tx: Tx, { id, passwordHash }: Candidate): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM accounts WHERE id = ${id}::uuid AND status = 'ACTIVE' AND password_hash = ${passwordHash} FOR SHARE`
  return rows.length > 0
}

/** One entry for the try, and one more when it is the last before the limit. */
async function recordRefusal(candidate: Candidate | null, why: Why, { usernameKey }: TryKeys, admitted: AdmittedTry) {
  await transaction(system('sign-in'), async (tx) => {
    const by = { actor: candidate, at: await now(tx), ...(candidate && { objectId: candidate.id }) }
    await record(tx, { type: 'session.refused', usernameKey, why }, by)
    if (admitted.last) await record(tx, { type: 'session.refused', usernameKey, why: 'limit' }, by)
  })
}
