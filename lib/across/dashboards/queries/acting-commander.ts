import 'server-only'
import type { ActingCommander } from '@/lib/across/dashboards/shown'
import type { VillageScope } from '@/lib/domains/places/scope'
import type { Actor } from '@/lib/ground/access/actor'
import { dayFromColumn, dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { holdingOn } from '@/lib/ground/tenures/holding'

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
        approvedById: { not: null },
        ...holdingOn(dayOf(at)),
      },
      include: { cadre: { select: { name: true, post: true } } },
      orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
    }),
  )
  return grant && { cadreId: grant.cadreId, ...grant.cadre, fromOn: dayFromColumn(grant.fromOn) }
}
