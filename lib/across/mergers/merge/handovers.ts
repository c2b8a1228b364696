import 'server-only'
import { alignHandovers } from '@/lib/domains/appointments/commands/handovers'
import { handoverList } from '@/lib/domains/appointments/queries/handover-list'
import type { Village, VillageChange } from '@/lib/generated/prisma/client'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'

/**
 * The commander of a dissolved village hands over to the successor's. What nobody has signed yet is kept as it stands at this
 * moment, before the issues and households move; what the dissolved village still had to take over, the successor takes over.
 */
export async function passHandovers(
  tx: Tx,
  { countyId, onDay }: VillageChange,
  village: Village,
  successor: Village,
  now: Instant,
): Promise<number> {
  await alignHandovers(tx, countyId, [village.id], now)
  await tx.handover.updateMany({
    where: { successorId: village.id, incomingSignedAt: null, voidedAt: null },
    data: { successorId: successor.id },
  })
  const own = { villageId: village.id, effectiveOn: onDay, voidedAt: null }
  const { count } = await tx.handover.updateMany({ where: own, data: { successorId: successor.id } })
  await tx.handover.updateMany({
    where: { ...own, listedAt: null },
    data: { list: await handoverList(tx, village.id), listedAt: now },
  })
  return count
}
