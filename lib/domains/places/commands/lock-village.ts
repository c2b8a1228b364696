import 'server-only'
import type { Village } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { seatsFor } from '@/lib/ground/access/seats'
import { queueAt } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/** Locks a village of the register within scope. Refuses: out of scope (not found), and one that was merged into another. */
export async function lockVillage(tx: Tx, actor: Actor, id: string): Promise<{ village: Village; seat: Seat }> {
  await queueAt(tx, 'Village', { id })
  const village = await tx.village.findFirst({ where: { AND: [{ id }, villagesFor(actor, 'register.places')] } })
  const seat = seatsFor(actor, 'register.places').find((one) => one.seat.countyId === village?.countyId)?.seat
  if (!village || !seat) throw new Refusal('not_found')
  if (village.mergedIntoId) throw new Refusal('village_merged')
  return { village, seat }
}
