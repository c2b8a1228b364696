import 'server-only'
import { HandoverList, signerOf } from '@/lib/domains/appointments/rules/handover'
import type { ShownHandover } from '@/lib/domains/appointments/shown'
import type { VillageScope } from '@/lib/domains/places/scope'
import type { Actor } from '@/lib/ground/access/actor'
import { householdsFor } from '@/lib/ground/access/scope/households'
import { seatsFor } from '@/lib/ground/access/seats'
import { dayFromColumn, dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { maskName } from '@/lib/ground/crypto/mask'
import { read } from '@/lib/ground/database/transaction'
import { handoverList } from './handover-list'

/**
 * The handovers of a village, the latest first: signed ones as they were signed, the others as things stand; with what it takes
 * over, from the day on, of villages that are merged into it.
 */
export async function listHandovers(actor: Actor, village: VillageScope, now: Instant): Promise<ShownHandover[]> {
  return read(actor, async (tx) => {
    const person = { select: { name: true, post: true } }
    const place = { select: { name: true } }
    const rows = await tx.handover.findMany({
      where: {
        ...{ countyId: village.countyId, voidedAt: null },
        OR: [
          { villageId: village.id },
          { successorId: village.id, effectiveOn: { lte: dayToColumn(dayOf(now)) }, listedAt: { not: null } },
        ],
      },
      orderBy: [{ effectiveOn: 'desc' }, { id: 'desc' }],
      take: 10,
      include: { outgoing: person, incoming: person, village: place, successor: place },
    })
    if (rows.length === 0) return []
    // a merger has moved the households to the successor
    const places = [village.id, ...rows.flatMap(({ successorId }) => successorId ?? [])]
    const [living, visible] = await Promise.all([
      handoverList(tx, village.id),
      tx.household.findFirst({
        where: { AND: [{ villageId: { in: places } }, householdsFor(actor, 'household.view')] },
        select: { id: true },
      }),
    ])
    const sits = seatsFor(actor, 'handover.sign').some(({ seat }) => seat.villageId === village.id)
    return rows.map((row): ShownHandover => {
      const effectiveOn = dayFromColumn(row.effectiveOn)
      const { id, outgoing, incoming, listedAt, note, outgoingSignedAt, incomingSignedAt } = row
      const list = row.list ? HandoverList.parse(row.list) : living
      const signs = { outgoingSigned: outgoingSignedAt !== null, incomingSigned: incomingSignedAt !== null }
      const as = signerOf({ outgoingId: row.outgoingId, effectiveOn, ...signs }, actor.cadreId, dayOf(now))
      return {
        ...{ village: row.village.name, successor: row.successor?.name ?? null },
        ...{ id, outgoing, incoming, effectiveOn, listedAt, note, outgoingSignedAt, incomingSignedAt },
        list: { ...list, households: visible ? list.households.map(masked) : list.households.map(nameless) },
        householdsShown: visible !== null,
        maySignAs: sits && (as === 'outgoing' || as === 'incoming') ? as : null,
      }
    })
  })
}

type Household = HandoverList['households'][number]
const masked = (one: Household): Household => ({ ...one, head: maskName(one.head) })
const nameless = (one: Household): Household => ({ ...one, head: '', number: '' })
