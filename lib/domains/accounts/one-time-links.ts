import 'server-only'
import { randomBytes } from 'node:crypto'
import type { LinkPurpose } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { HOUR, type Instant } from '@/lib/ground/clock'
import { fingerprint } from '@/lib/ground/crypto/fingerprint'
import type { Tx } from '@/lib/ground/database/tx'
import { env } from '@/lib/ground/env'
import { Refusal } from '@/lib/ground/refusal'
import { LINK_HOURS } from './rules'

/** A link as it is handed over, once: its address stands nowhere afterwards. */
export type MadeLink = { address: string; expiresAt: Instant }

const hashOf = (token: string) => fingerprint(token, 'one-time link')
const UNSPENT = { usedAt: null, endedAt: null } as const

const addressOf = (purpose: LinkPurpose, token: string) =>
  `${env().NEXTAUTH_URL.replace(/\/$/, '')}/${purpose === 'FOUNDING' ? 'found' : 'activate'}/${token}`

type Made = {
  purpose: LinkPurpose
  account?: { id: string; username: string }
  /** None for the link that the server prints when it starts. */
  by: Pick<Actor, 'cadreId' | 'countyId'> | null
  at: Instant
}

/** Makes a link in the transaction of the deed that it belongs to, on the record; the one before it ends. Only its token's keyed hash is kept. */
export async function makeLink(tx: Tx, { purpose, account, by, at }: Made): Promise<MadeLink> {
  const accountId = account?.id ?? null
  await endLinks(tx, accountId, at)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(at.getTime() + LINK_HOURS[purpose] * HOUR)
  await tx.oneTimeLink.create({
    data: { purpose, tokenHash: hashOf(token), accountId, madeById: by?.cadreId ?? null, madeAt: at, expiresAt },
  })
  const entry = {
    type: 'link.made',
    purpose,
    ...(account && { username: account.username }),
    expiresAt: expiresAt.toISOString(),
  } as const
  await record(tx, entry, { actor: by, at, ...(account && { objectId: account.id }) })
  return { address: addressOf(purpose, token), expiresAt }
}

/** Ends the open link of an account, or the one to found with. */
export async function endLinks(tx: Tx, accountId: string | null, at: Instant): Promise<void> {
  await tx.oneTimeLink.updateMany({ where: { accountId, ...UNSPENT }, data: { endedAt: at } })
}

/** A link that can be used now, of one of these purposes; null for one that is spent, has expired or never was. Looking spends nothing. */
export async function lookAtLink(tx: Tx, token: string, purposes: LinkPurpose[], at: Instant) {
  return tx.oneTimeLink.findFirst({
    where: {
      ...{ tokenHash: hashOf(token), purpose: { in: purposes }, ...UNSPENT, expiresAt: { gt: at } },
      OR: [{ accountId: null }, { account: { status: 'ACTIVE' } }],
    },
    select: {
      purpose: true,
      expiresAt: true,
      account: { select: { username: true, cadre: { select: { name: true } } } },
    },
  })
}

/**
 * Uses a link: of several at once one succeeds. The caller puts on the record what it was used for. Refuses with
 * `link_spent`, alike for one that was used, has expired, was replaced or never was.
 */
export async function useLink(tx: Tx, token: string, purposes: LinkPurpose[], at: Instant) {
  const [link] = await tx.oneTimeLink.updateManyAndReturn({
    where: { tokenHash: hashOf(token), purpose: { in: purposes }, ...UNSPENT, expiresAt: { gt: at } },
    data: { usedAt: at },
    select: { id: true, purpose: true, accountId: true, madeAt: true },
  })
  if (!link) throw new Refusal('link_spent')
  return link
}

/** Whether a link to found with was used within the last hour: its page then still says what came of it. */
export async function wasJustUsed(tx: Tx, token: string, at: Instant): Promise<boolean> {
  const since = new Date(at.getTime() - HOUR)
  const where = { tokenHash: hashOf(token), purpose: 'FOUNDING', usedAt: { gt: since } } as const
  return (await tx.oneTimeLink.count({ where })) > 0
}
