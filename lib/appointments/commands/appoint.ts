import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { seatsFor, villagesFor } from '@/lib/access/scope'
import { transaction } from '@/lib/access/transaction'
import type { AppointCommander } from '@/lib/appointments/schema'
import { record } from '@/lib/audit/record'
import { dayToColumn, type Instant } from '@/lib/clock'
import { Refusal } from '@/lib/refusal'

/**
 * Puts a commander over a village from a day on, until somebody ends it. Refuses: a village out of scope (not found), a
 * person of another county, and a tenure that overlaps one of the village's or of the person's (tenure_overlaps): that
 * is the database's to say, so two at once cannot both be right.
 */
export async function appointCommander(actor: Actor, input: AppointCommander, now: Instant): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    const village = await tx.village.findFirst({
      where: { AND: [{ id: input.villageId }, villagesFor(actor, 'appointment.draft')] },
      select: { id: true, countyId: true },
    })
    const seat = seatsFor(actor, 'appointment.draft').find((one) => one.seat.countyId === village?.countyId)?.seat
    if (!village || !seat) throw new Refusal('not_found')
    const { countyId } = village
    if (!(await tx.cadre.count({ where: { id: input.cadreId, countyId } })))
      throw new Refusal('invalid', { fields: { cadreId: 'not_a_choice' } })
    // those who come at once queue here, where they would else block each other inside the exclusion constraint
    await tx.$queryRaw`SELECT 1 FROM villages WHERE id = ${village.id}::uuid FOR NO KEY UPDATE`
    await tx.$queryRaw`SELECT 1 FROM cadres WHERE id = ${input.cadreId}::uuid FOR NO KEY UPDATE`
    const { id } = await tx.appointment.create({
      data: {
        countyId,
        villageId: village.id,
        cadreId: input.cadreId,
        fromOn: dayToColumn(input.fromOn),
        reason: input.reason,
        draftedById: actor.cadreId,
      },
      select: { id: true },
    })
    const { villageId, cadreId, fromOn } = input
    await record(
      tx,
      { type: 'appointment.made', appointmentId: id, villageId, cadreId, fromOn },
      { actor, seat, at: now, villageId, objectId: id },
    )
    return { id }
  })
}
