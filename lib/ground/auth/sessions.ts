import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import type { AuditEntry } from '@/lib/ground/audit/entries'
import { record } from '@/lib/ground/audit/record'
import { HOUR, type Instant } from '@/lib/ground/clock'
import { bearer } from '@/lib/ground/database/asker'
import { read, transaction } from '@/lib/ground/database/transaction'
import { now, type Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import type { RevokeSession } from './schema'

/** How long a sign-in lasts at most. */
export const SESSION_HOURS = 12

type Person = Pick<Actor, 'cadreId' | 'countyId'>
type Ending = Extract<AuditEntry, { type: 'session.ended' }>['how']

/** Opens a session in the transaction of its sign-in; its id is all that the cookie carries. */
export async function openSession(tx: Tx, accountId: string, device: string, at: Instant): Promise<string> {
  const expiresAt = new Date(at.getTime() + SESSION_HOURS * HOUR)
  const { id } = await tx.session.create({ data: { accountId, device, createdAt: at, expiresAt } })
  return id
}

/** Ends the open sessions that match, each with its audit entry; returns how many there were. */
export async function endSessions(
  tx: Tx,
  which: Prisma.SessionWhereInput,
  how: Ending,
  { person, at }: { person: Person; at: Instant },
): Promise<number> {
  const ended = await tx.session.updateManyAndReturn({
    where: { AND: [which, { revokedAt: null, expiresAt: { gt: at } }] },
    data: { revokedAt: at },
    select: { id: true },
  })
  for (const { id } of ended) await record(tx, { type: 'session.ended', how }, { actor: person, at, objectId: id })
  return ended.length
}

/** Ends the session of a cookie. One that has ended already, or never was, is let be. */
export async function signOut(sessionId: string): Promise<void> {
  await transaction(bearer(sessionId), async (tx) => {
    const session = await tx.session.findUnique({
      where: { id: sessionId },
      select: { account: { select: { cadre: { select: { id: true, countyId: true } } } } },
    })
    if (!session) return
    const { id: cadreId, countyId } = session.account.cadre
    const person = { cadreId, countyId }
    await endSessions(tx, { id: sessionId }, 'signedOut', { person, at: await now(tx) })
  })
}

/** Ends one of the actor's own sessions. Refuses with `not_found`: another's, or one that has ended. */
export async function revokeSession(actor: Actor, input: RevokeSession, at: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const own = { id: input.sessionId, accountId: actor.accountId }
    const ended = await endSessions(tx, own, 'revoked', { person: actor, at })
    if (ended === 0) throw new Refusal('not_found')
  })
}

/** Ends all of the actor's sessions but the present one. */
export async function revokeOtherSessions(actor: Actor, at: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const others = { accountId: actor.accountId, id: { not: actor.sessionId } }
    await endSessions(tx, others, 'revoked', { person: actor, at })
  })
}

export type OpenSession = { id: string; device: string; createdAt: Instant; present: boolean }

/** The actor's own account: its name and its open sessions, the present one first, then the newest. */
export async function getAccount(actor: Actor): Promise<{ username: string; sessions: OpenSession[]; now: Instant }> {
  return read(actor, async (client) => {
    const at = await now(client)
    const { username, sessions } = await client.account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: {
        username: true,
        sessions: {
          where: { revokedAt: null, expiresAt: { gt: at } },
          orderBy: { createdAt: 'desc' },
          select: { id: true, device: true, createdAt: true },
        },
      },
    })
    const open = sessions.map((session) => ({ ...session, present: session.id === actor.sessionId }))
    return { username, sessions: open.sort((a, b) => Number(b.present) - Number(a.present)), now: at }
  })
}
