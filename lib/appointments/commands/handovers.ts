import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { seatsFor } from '@/lib/access/seats'
import { transaction } from '@/lib/access/transaction'
import { handoverList } from '@/lib/appointments/queries/handover-list'
import { signerOf } from '@/lib/appointments/rules/handover'
import type { SignHandover } from '@/lib/appointments/schema'
import { record } from '@/lib/audit/record'
import { dayFromColumn, dayOf, dayToColumn, type Instant } from '@/lib/clock'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/refusal'

/** After tenures changed: every ending that lies ahead, or is of today, has its handover; what no longer ends has none. */
export async function alignHandovers(tx: Tx, countyId: string, villageIds: string[], now: Instant): Promise<void> {
  const from = dayToColumn(dayOf(now))
  const [tenures, handovers] = await Promise.all([
    tx.appointment.findMany({ where: { villageId: { in: villageIds }, voidedAt: null, toOn: { not: null } } }),
    tx.handover.findMany({ where: { villageId: { in: villageIds }, voidedAt: null } }),
  ])
  const key = (villageId: string, cadreId: string, on: Date) => `${villageId} ${cadreId} ${dayFromColumn(on)}`
  const ends = new Set(tenures.map(({ villageId, cadreId, toOn }) => key(villageId, cadreId, toOn as Date)))
  const had = new Set(handovers.map((one) => key(one.villageId, one.outgoingId, one.effectiveOn)))
  const stale = handovers.filter((one) => !ends.has(key(one.villageId, one.outgoingId, one.effectiveOn)))
  await tx.handover.updateMany({ where: { id: { in: stale.map(({ id }) => id) } }, data: { voidedAt: now } })
  await tx.handover.createMany({
    data: tenures.flatMap(({ villageId, cadreId, toOn }) =>
      toOn && toOn >= from && !had.has(key(villageId, cadreId, toOn))
        ? [{ countyId, villageId, outgoingId: cadreId, effectiveOn: toOn }]
        : [],
    ),
  })
}

/**
 * Signs a handover list, which at the first signature is kept as it stands. Refuses: no seat in that village (not found),
 * who goes after their last day, who comes before their first, a second signature.
 */
export async function signHandover(actor: Actor, input: SignHandover, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM handovers WHERE id = ${input.handoverId}::uuid FOR UPDATE`
    const seats = seatsFor(actor, 'handover.sign').flatMap(({ seat }) => (seat.villageId ? [seat] : []))
    const handover = await tx.handover.findFirst({
      where: { id: input.handoverId, voidedAt: null, villageId: { in: seats.flatMap((one) => one.villageId ?? []) } },
    })
    const seat = seats.find(({ villageId }) => villageId === handover?.villageId)
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
