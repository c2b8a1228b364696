import 'server-only'
import { hashOf, UNSPENT } from '@/lib/domains/accounts/link-token'
import { LinkParams } from '@/lib/domains/accounts/schema'
import type { LinkPurpose } from '@/lib/generated/prisma/enums'
import { HOUR, type Instant } from '@/lib/ground/clock'
import { bearer } from '@/lib/ground/database/asker'
import { read } from '@/lib/ground/database/transaction'
import { now, type Tx } from '@/lib/ground/database/tx'

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

/** A link that can be used now, of one of these purposes; null for one that is spent, has expired or never was. Looking spends nothing. */
async function lookAtLink(tx: Tx, token: string, purposes: LinkPurpose[], at: Instant) {
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

/** Whether a link to found with was used within the last hour: its page then still says what came of it. */
async function wasJustUsed(tx: Tx, token: string, at: Instant): Promise<boolean> {
  const since = new Date(at.getTime() - HOUR)
  const where = { tokenHash: hashOf(token), purpose: 'FOUNDING', usedAt: { gt: since } } as const
  return (await tx.oneTimeLink.count({ where })) > 0
}
