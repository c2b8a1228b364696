import 'server-only'
import type { CloseRound, OpenRound } from '@/lib/domains/postings/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { queueAt } from '@/lib/ground/database/lock'
import { transaction } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { lockOpenRound, seatIn, touchRound } from './lock'

/**
 * Opens a round for villages of the county, until a last day for applications. Refuses: a village out of scope (not
 * found), one that another open round fills already, a last day that has passed.
 */
export async function openRound(actor: Actor, input: OpenRound, now: Instant): Promise<{ id: string }> {
  const today = dayOf(now)
  if (input.closesOn < today) throw new Refusal('date_in_past')
  return transaction(actor, async (tx) => {
    const ids = [...new Set(input.villageIds)]
    // two rounds for one village at once queue here
    await queueAt(tx, 'Village', { id: { in: ids } })
    const villages = await tx.village.findMany({
      where: { AND: [{ id: { in: ids } }, villagesFor(actor, 'round.draft')] },
      select: { id: true, countyId: true },
    })
    const countyId = villages[0]?.countyId
    if (villages.length < ids.length || countyId === undefined || villages.some((one) => one.countyId !== countyId))
      throw new Refusal('not_found')
    const taken = await tx.roundVillage.findFirst({
      where: { villageId: { in: ids }, leftOn: null, round: { stage: { not: 'CLOSED' } } },
      select: { village: { select: { name: true } } },
    })
    if (taken) throw new Refusal('village_in_round', { name: taken.village.name })
    const { id } = await tx.postingRound.create({
      data: {
        ...{ countyId, title: input.title, document: input.document, openedById: actor.cadreId, openedAt: now },
        opensOn: dayToColumn(today),
        closesOn: dayToColumn(input.closesOn),
        villages: { create: ids.map((villageId) => ({ villageId })) },
      },
      select: { id: true },
    })
    const seat = seatIn(actor, 'round.draft', countyId)
    await record(
      tx,
      { type: 'round.opened', roundId: id, villages: ids.length, document: input.document },
      { actor, seat, at: now, objectId: id },
    )
    return { id }
  })
}

/** Ends a round without posting anybody, with the reason. Refuses: one that is on public notice or closed. */
export async function closeRound(actor: Actor, input: CloseRound, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const round = await lockOpenRound(tx, actor, 'round.draft', input.roundId, input.version)
    await tx.postingDraft.updateMany({ where: { roundId: round.id, endedAt: null }, data: { endedAt: now } })
    await tx.postingRound.update({
      where: { id: round.id },
      data: { stage: 'CLOSED', closedAt: now, closeReason: input.reason },
    })
    await touchRound(tx, round)
    const seat = seatIn(actor, 'round.draft', round.countyId)
    const entry = { type: 'round.closed', roundId: round.id, reason: input.reason } as const
    await record(tx, entry, { actor, seat, at: now, objectId: round.id })
  })
}
