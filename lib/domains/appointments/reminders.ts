import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { seatsFor } from '@/lib/ground/access/seats'
import { dayOf, dayToColumn } from '@/lib/ground/clock'
import { whereSql } from '@/lib/ground/database/where'
import type { ReminderKind } from '@/lib/ground/reminders/reminder'

/**
 * Handover lists that a commander may sign (rules/handover.ts): who goes before the day, who comes from it on, also where the
 * village was merged into one's own.
 */
export const handoverToSign: ReminderKind = {
  ask({ actor, at }) {
    const here = seatsFor(actor, 'handover.sign').flatMap(({ seat }) => seat.villageId ?? [])
    if (here.length === 0) return null
    const today = dayToColumn(dayOf(at))
    const where = {
      voidedAt: null,
      AND: [
        { OR: [{ villageId: { in: here } }, { successorId: { in: here }, listedAt: { not: null } }] },
        {
          OR: [
            { outgoingId: actor.cadreId, outgoingSignedAt: null, effectiveOn: { gt: today } },
            { outgoingId: { not: actor.cadreId }, incomingSignedAt: null, effectiveOn: { lte: today } },
          ],
        },
      ],
    } satisfies Prisma.HandoverWhereInput
    return {
      from: Prisma.sql`handovers d JOIN villages v ON v.id = d.village_id LEFT JOIN villages s ON s.id = d.successor_id`,
      where: whereSql('Handover', where, 'd'),
      since: Prisma.sql`(d.effective_on::timestamp AT TIME ZONE 'Asia/Shanghai')`,
      first: Prisma.sql`CASE WHEN d.village_id = ANY(${here}::uuid[]) THEN v.code ELSE s.code END`,
    }
  },
  href: ({ first }) => `/villages/${first}/handover`,
}
