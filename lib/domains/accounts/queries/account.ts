import 'server-only'
import { type AccountState, stateOfAccount } from '@/lib/domains/accounts/rules'
import { type Actor, type Seat, seatsOfPeople } from '@/lib/ground/access/actor'
import { accountsFor } from '@/lib/ground/access/scope/people'
import { mayEver } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow } from '@/lib/ground/database/tx'
import { Id } from '@/lib/ground/input/input'
import { GRANT_LINE, type GrantLine, grantLine } from './grant-line'

export type AccountDetail = {
  id: string
  username: string
  state: AccountState
  own: boolean
  person: { name: string; post: string; unit: string }
  passwordChangedAt: Instant | null
  /** Until when the link that was handed over can be used. */
  linkUntil: Instant | null
  seats: Seat[]
  sessions: { id: string; device: string; createdAt: Instant }[]
  grants: GrantLine[]
  now: Instant
}

/** An account with what it opens and why, its open sessions and its grants, newest first. Null out of scope. */
export async function getAccountDetail(actor: Actor, id: string): Promise<AccountDetail | null> {
  const parsed = Id.safeParse(id)
  if (!parsed.success) return null
  return read(actor, async (tx) => {
    const at = await databaseNow(tx)
    const account = await tx.account.findFirst({
      where: { AND: [{ id: parsed.data }, accountsFor(actor, 'account.explain')] },
      select: {
        id: true,
        username: true,
        status: true,
        passwordHash: true,
        passwordChangedAt: true,
        cadreId: true,
        cadre: {
          select: {
            name: true,
            post: true,
            unit: { select: { shortName: true } },
            grants: { orderBy: { id: 'desc' }, take: 50, select: GRANT_LINE },
          },
        },
        links: { where: { usedAt: null, endedAt: null, expiresAt: { gt: at } }, select: { expiresAt: true } },
        sessions: {
          where: { revokedAt: null, expiresAt: { gt: at } },
          orderBy: { createdAt: 'desc' },
          select: { id: true, device: true, createdAt: true },
        },
      },
    })
    if (!account) return null
    const { cadre, links, passwordHash, status, cadreId, ...rest } = account
    const seats = await seatsOfPeople(tx, [cadreId], at)
    return {
      ...rest,
      state: stateOfAccount({ status, hasPassword: passwordHash !== null }),
      own: account.id === actor.accountId,
      person: { name: cadre.name, post: cadre.post, unit: cadre.unit.shortName },
      linkUntil: links[0]?.expiresAt ?? null,
      seats: seats.get(cadreId) ?? [],
      grants: cadre.grants.map((grant) => grantLine(grant, at)),
      now: at,
    }
  })
}

export type GrantPlaces = { townships: { id: string; name: string }[]; units: { id: string; name: string }[] }

/** Where a grant can be: the county's townships, and its units. Nothing for who drafts none. */
export async function listGrantPlaces(actor: Actor): Promise<GrantPlaces> {
  if (!mayEver(actor, 'grant.draft')) return { townships: [], units: [] }
  const { countyId } = actor
  return read(actor, async (tx) => {
    const [townships, units] = await Promise.all([
      tx.township.findMany({ where: { countyId }, orderBy: { code: 'asc' }, select: { id: true, name: true } }),
      tx.unit.findMany({
        where: { countyId, active: true },
        orderBy: { shortName: 'asc' },
        select: { id: true, shortName: true },
      }),
    ])
    return { townships, units: units.map(({ id, shortName }) => ({ id, name: shortName })) }
  })
}
