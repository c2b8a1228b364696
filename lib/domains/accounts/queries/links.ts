import 'server-only'
import { lookAtLink, wasJustUsed } from '@/lib/domains/accounts/one-time-links'
import { LinkParams } from '@/lib/domains/accounts/schema'
import type { Instant } from '@/lib/ground/clock'
import { bearer } from '@/lib/ground/database/asker'
import { read } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'

/** What the page of a link to found with shows: the form; for an hour after it was used, what came of it; nothing of any other. */
export async function foundingLinkAt(params: unknown): Promise<'open' | 'used' | null> {
  const parsed = LinkParams.safeParse(params)
  if (!parsed.success) return null
  const { token } = parsed.data
  return read(bearer(token), async (tx) => {
    const at = await now(tx)
    if (await lookAtLink(tx, token, ['FOUNDING'], at)) return 'open'
    return (await wasJustUsed(tx, token, at)) ? 'used' : null
  })
}

export type ActivationLink = { token: string; username: string; name: string; first: boolean; expiresAt: Instant }

/** Whose password a link sets, for the first time or anew; null for one that cannot be used. */
export async function activationLinkAt(params: unknown): Promise<ActivationLink | null> {
  const parsed = LinkParams.safeParse(params)
  if (!parsed.success) return null
  const { token } = parsed.data
  const link = await read(bearer(token), async (tx) => lookAtLink(tx, token, ['ACTIVATION', 'RESET'], await now(tx)))
  if (!link?.account) return null
  const { purpose, expiresAt, account } = link
  return { token, username: account.username, name: account.cadre.name, first: purpose === 'ACTIVATION', expiresAt }
}
