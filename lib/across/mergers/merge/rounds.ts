import 'server-only'
import { placesInRounds, wantsSecretary } from '@/lib/across/mergers/waiting'
import { touchRound } from '@/lib/domains/postings/commands/lock'
import type { Village, VillageChange } from '@/lib/generated/prisma/client'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, type Instant } from '@/lib/ground/clock'
import { lockRows } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'

/**
 * Takes a dissolved village out of the rounds that are not closed, with its pair and what the officer asked for it. While a
 * round is still worked on, a successor that wants a first secretary takes the place. A round that has no village left is
 * closed. Answers how many rounds it left.
 */
export async function leaveRounds(
  tx: Tx,
  change: VillageChange,
  village: Village,
  successor: Village,
  now: Instant,
): Promise<number> {
  const places = await tx.roundVillage.findMany({ where: placesInRounds(village.id), select: { roundId: true } })
  for (const { roundId } of places) {
    await lockRows(tx, 'PostingRound', { id: roundId })
    const round = await tx.postingRound.findUniqueOrThrow({ where: { id: roundId } })
    if (round.stage === 'CLOSED') continue
    const here = { roundId, villageId: village.id }
    await tx.postingDraft.updateMany({ where: { ...here, endedAt: null }, data: { endedAt: now } })
    await tx.postingWish.deleteMany({ where: here })
    await tx.roundVillage.update({ where: { roundId_villageId: here }, data: { leftOn: change.onDay } })
    const takesPlace = round.stage === 'OPEN' && (await wantsSecretary(tx, successor.id, dayFromColumn(change.onDay)))
    if (takesPlace) await tx.roundVillage.create({ data: { roundId, villageId: successor.id } })
    if ((await tx.roundVillage.count({ where: { roundId, leftOn: null } })) === 0) {
      const closed = { stage: 'CLOSED', closedAt: now, closeReason: change.document } as const
      await tx.postingRound.update({ where: { id: roundId }, data: closed })
    }
    await touchRound(tx, round)
    const { countyId, decidedById: cadreId, document } = change
    await record(
      tx,
      { type: 'round.villageLeft', roundId, villageId: village.id, successorId: successor.id, takesPlace, document },
      { actor: { cadreId, countyId }, at: now, villageId: village.id, objectId: roundId },
    )
  }
  return places.length
}
