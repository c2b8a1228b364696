import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { read } from '@/lib/access/transaction'
import { dayFromColumn, dayOf, type Instant } from '@/lib/clock'
import type { ActingCommander } from '@/lib/dashboards/shown'
import type { VillageScope } from './place'
import { holdingOn } from './roster'

/** Who holds an approved grant to act in a village whose seat is vacant. */
export async function findActingCommander(
  actor: Actor,
  village: VillageScope,
  at: Instant,
): Promise<ActingCommander | null> {
  const grant = await read(actor, (tx) =>
    tx.grant.findFirst({
      where: {
        role: 'ACTING_COMMANDER',
        villageId: village.id,
        voidedAt: null,
        approvedById: { not: null },
        ...holdingOn(dayOf(at)),
      },
      include: { cadre: { select: { name: true, post: true } } },
      orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
    }),
  )
  return grant && { cadreId: grant.cadreId, ...grant.cadre, fromOn: dayFromColumn(grant.fromOn) }
}
