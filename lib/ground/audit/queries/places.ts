import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'

/** The townships by which the audit is narrowed. */
export async function listAuditPlaces(actor: Actor): Promise<{ code: string; name: string }[]> {
  const where = { countyId: actor.countyId }
  return read(actor, (tx) =>
    tx.township.findMany({ where, orderBy: { code: 'asc' }, select: { code: true, name: true } }),
  )
}
