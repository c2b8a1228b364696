import 'server-only'
import { randomBytes } from 'node:crypto'
import type { LinkPurpose } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { HOUR, type Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { env } from '@/lib/ground/env'
import { Refusal } from '@/lib/ground/refusal'
import { hashOf, UNSPENT } from './link-token'
import { LINK_HOURS } from './rules'

/** A link as it is handed over, once: its address stands nowhere afterwards. */
export type MadeLink = { address: string; expiresAt: Instant }

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
