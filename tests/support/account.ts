import type { AccountStatus } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { hashPassword } from '@/lib/ground/auth/password'
import { openSession } from '@/lib/ground/auth/sessions'
import type { Instant } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { aCadre, actorOf, NOON, type World } from './given'

export const PASSWORD = '山路十八弯-2026'

type AccountOptions = { username?: string; password?: string; status?: AccountStatus; cadreId?: string }

/** An account of a new cadre, or of the one that is named. */
export async function anAccount(
  world: World,
  { username = 'commander', password = PASSWORD, status = 'ACTIVE', cadreId }: AccountOptions = {},
) {
  const holder = cadreId ?? (await aCadre(world)).id
  return db().account.create({
    data: {
      cadreId: holder,
      username,
      passwordHash: await hashPassword(password),
      passwordChangedAt: new Date('2026-05-05T00:00:00Z'),
      status,
    },
  })
}

/** The actor of an account in a session of its own. */
export async function signedIn(
  account: { id: string; cadreId: string },
  at: Instant = NOON,
  device = 'Firefox/140 (Windows)',
): Promise<Actor> {
  const sessionId = await openSession(db(), account.id, device, at)
  return { ...(await actorOf(account.cadreId, at)), accountId: account.id, sessionId }
}

export const auditOf = (type: string) => db().auditEntry.findMany({ where: { type }, orderBy: { id: 'asc' } })
