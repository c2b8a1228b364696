import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import type { AuditEntry, SeatRef } from './entries'

export function seatRef(seat: Seat): SeatRef {
  return {
    role: seat.role,
    ...(seat.townshipId && { townshipId: seat.townshipId }),
    ...(seat.villageId && { villageId: seat.villageId }),
    ...(seat.unitId && { unitId: seat.unitId }),
    place: seat.place,
  }
}

/** Writes an audit entry in the transaction of the deed that it tells of. */
export async function record(
  tx: Tx,
  entry: AuditEntry,
  by: {
    actor: Pick<Actor, 'cadreId' | 'countyId'> | null
    seat?: Seat
    at: Instant
    villageId?: string
    objectId?: string
  },
): Promise<void> {
  const { type, ...data } = entry
  await tx.auditEntry.create({
    data: {
      at: by.at,
      type,
      data: data as Prisma.InputJsonObject,
      ...(by.actor && { cadreId: by.actor.cadreId, countyId: by.actor.countyId }),
      ...(by.seat && { seat: seatRef(by.seat) as Prisma.InputJsonObject }),
      ...(by.villageId && { villageId: by.villageId }),
      ...(by.objectId && { objectId: by.objectId }),
    },
  })
}
