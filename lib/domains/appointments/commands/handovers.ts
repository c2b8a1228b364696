import 'server-only'
import { handoverList } from '@/lib/domains/appointments/queries/handover-list'
import { endingOf, signerOf } from '@/lib/domains/appointments/rules/handover'
import type { SignHandover } from '@/lib/domains/appointments/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { seatsFor } from '@/lib/ground/access/seats'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { lockRows } from '@/lib/ground/database/lock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/**
 * After tenures changed, or a merger was decided: every ending that lies ahead, or is of today, has its handover, to the
 * successor's commander where the village is merged on that day; what no longer ends has none.
 */
export async function alignHandovers(tx: Tx, countyId: string, villageIds: string[], now: Instant): Promise<void> {
  const from = dayToColumn(dayOf(now))
  const within = { villageId: { in: villageIds } }
  const [tenures, handovers, mergers] = await Promise.all([
    tx.appointment.findMany({ where: { ...within, voidedAt: null } }),
    tx.handover.findMany({ where: { ...within, voidedAt: null } }),
    tx.villageChange.findMany({ where: { ...within, kind: 'MERGER', withdrawnAt: null } }),
  ])
  const key = (villageId: string, cadreId: string, on: Date) => `${villageId} ${cadreId} ${dayFromColumn(on)}`
  const endings = tenures.flatMap((tenure) => {
    const { villageId, cadreId: outgoingId } = tenure
    const merger = mergers.find((one) => one.villageId === villageId) ?? null
    const ending = endingOf(tenure, merger)
    // what a merger ends has its handover also where the merger is carried out late
    const wanted = ending && (ending.on >= from || (ending.successorId !== null && !merger?.carriedOutAt))
    return ending ? [{ villageId, outgoingId, effectiveOn: ending.on, successorId: ending.successorId, wanted }] : []
  })
  const keyed = new Map(endings.map((one) => [key(one.villageId, one.outgoingId, one.effectiveOn), one]))
  for (const { id, villageId, outgoingId, effectiveOn, successorId } of handovers) {
    const ending = keyed.get(key(villageId, outgoingId, effectiveOn))
    if (!ending) await tx.handover.update({ where: { id }, data: { voidedAt: now } })
    else if (ending.successorId !== successorId)
      await tx.handover.update({ where: { id }, data: { successorId: ending.successorId } })
  }
  const had = new Set(handovers.map((one) => key(one.villageId, one.outgoingId, one.effectiveOn)))
  await tx.handover.createMany({
    data: [...keyed].flatMap(([at, { wanted, ...ending }]) =>
      wanted && !had.has(at) ? [{ countyId, ...ending }] : [],
    ),
  })
}

/**
 * Signs a handover list, which at the first signature is kept as it stands. Refuses: no seat in that village or in the one
 * that it is merged into (not found), who goes after their last day, who comes before their first, a second signature.
 */
export async function signHandover(actor: Actor, input: SignHandover, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    await lockRows(tx, 'Handover', { id: input.handoverId })
    const seats = seatsFor(actor, 'handover.sign').flatMap(({ seat }) => (seat.villageId ? [seat] : []))
    const here = { in: seats.flatMap((one) => one.villageId ?? []) }
    const handover = await tx.handover.findFirst({
      where: { id: input.handoverId, voidedAt: null, OR: [{ villageId: here }, { successorId: here }] },
    })
    const seat = seats.find(({ villageId }) => villageId === handover?.villageId || villageId === handover?.successorId)
    if (!handover || !seat) throw new Refusal('not_found')
    const { id, villageId, outgoingId, effectiveOn } = handover
    const as = signerOf(
      {
        ...{ outgoingId, effectiveOn: dayFromColumn(effectiveOn) },
        ...{ outgoingSigned: handover.outgoingSignedAt !== null, incomingSigned: handover.incomingSignedAt !== null },
      },
      actor.cadreId,
      dayOf(now),
    )
    if (as !== 'outgoing' && as !== 'incoming') throw new Refusal(as, { since: dayFromColumn(effectiveOn) })
    const listed = handover.list ? {} : { list: await handoverList(tx, villageId), listedAt: now, note: input.note }
    const signed = as === 'outgoing' ? { outgoingSignedAt: now } : { incomingId: actor.cadreId, incomingSignedAt: now }
    await tx.handover.update({ where: { id }, data: { ...listed, ...signed } })
    await record(
      tx,
      { type: 'handover.signed', handoverId: id, villageId, as },
      { actor, seat, at: now, villageId, objectId: id },
    )
  })
}
