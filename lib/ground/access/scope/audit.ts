import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { LOGINS } from '@/lib/ground/access/logins'
import type { Actor } from '../actor'
import { reachesCounty } from '../seats'
import { anySeat } from './any-seat'

export type AuditDeed = 'audit.view' | 'audit.export' | 'audit.reveals'

const REVEALS = 'personal.revealed'

/** The audit entries that a deed opens: a county's, its sign-ins and locks alone, or the reveals in one's own village. */
export function auditEntriesFor(actor: Actor, deed: AuditDeed): Prisma.AuditEntryWhereInput {
  const only = deed === 'audit.reveals' ? { type: REVEALS } : {}
  return anySeat<Prisma.AuditEntryWhereInput>(actor, deed, (seat, reach) => {
    if (reach === 'C') return [{ countyId: seat.countyId, ...only }]
    if (reach === 'C logins') return [{ countyId: seat.countyId, type: { in: LOGINS } }]
    if (reach === 'V' && seat.villageId) return [{ villageId: seat.villageId, ...only }]
    return []
  })
}

/** The events of issues that stand beside them: a county's, for who sees all of it. Null where none do. */
export function auditEventsFor(actor: Actor, deed: AuditDeed): Prisma.IssueEventWhereInput | null {
  if (deed === 'audit.reveals' || !reachesCounty(actor, deed)) return null
  return anySeat<Prisma.IssueEventWhereInput>(actor, deed, (seat, reach) =>
    reach === 'C' ? [{ countyId: seat.countyId }] : [],
  )
}
