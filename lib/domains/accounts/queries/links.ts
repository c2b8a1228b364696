import 'server-only'
import { lookAtLink, wasJustUsed } from '@/lib/domains/accounts/one-time-links'
import { LinkParams } from '@/lib/domains/accounts/schema'
import type { Instant } from '@/lib/ground/clock'
import { db, now } from '@/lib/ground/database/db'

/** What the page of a link to found with shows: the form; for an hour after it was used, what came of it; nothing of any other. */
export async function foundingLinkAt(params: unknown): Promise<'open' | 'used' | null> {
  const parsed = LinkParams.safeParse(params)
  if (!parsed.success) return null
  const at = await now()
  if (await lookAtLink(db(), parsed.data.token, ['FOUNDING'], at)) return 'open'
  return (await wasJustUsed(db(), parsed.data.token, at)) ? 'used' : null
}

export type ActivationLink = { token: string; username: string; name: string; first: boolean; expiresAt: Instant }

/** Whose password a link sets, for the first time or anew; null for one that cannot be used. */
export async function activationLinkAt(params: unknown): Promise<ActivationLink | null> {
  const parsed = LinkParams.safeParse(params)
  if (!parsed.success) return null
  const link = await lookAtLink(db(), parsed.data.token, ['ACTIVATION', 'RESET'], await now())
  if (!link?.account) return null
  const { purpose, expiresAt, account } = link
  const { token } = parsed.data
  return { token, username: account.username, name: account.cadre.name, first: purpose === 'ACTIVATION', expiresAt }
}
