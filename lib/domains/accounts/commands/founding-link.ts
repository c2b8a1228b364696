import 'server-only'
import { type MadeLink, makeLink } from '@/lib/domains/accounts/one-time-links'
import { system } from '@/lib/ground/database/asker'
import { transaction } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'

/** A fresh link to found the first county with, which ends the one before; null once there is a county. For whoever starts the server. */
export async function makeFoundingLink(): Promise<MadeLink | null> {
  return transaction(system('founding'), async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('founding', 0))`
    if ((await tx.county.count()) > 0) return null
    return makeLink(tx, { purpose: 'FOUNDING', by: null, at: await now(tx) })
  })
}
