import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { dayFromColumn, dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { notOverOn } from '@/lib/ground/tenures/holding'

/** A tenure of one's own as first secretary, serving or ahead. */
export type OwnPosting = { id: string; village: string; fromOn: LocalDate; termEndsOn: LocalDate; ahead: boolean }

/** The villages that a person serves as first secretary, or will. */
export async function listOwnPostings(actor: Actor, at: Instant): Promise<OwnPosting[]> {
  const today = dayOf(at)
  const rows = await read(actor, (tx) =>
    tx.posting.findMany({
      where: { cadreId: actor.cadreId, ...notOverOn(today) },
      include: { village: { select: { name: true } } },
      orderBy: { fromOn: 'asc' },
    }),
  )
  return rows.map(({ id, village, fromOn, termEndsOn }) => ({
    ...{ id, village: village.name, fromOn: dayFromColumn(fromOn), termEndsOn: dayFromColumn(termEndsOn) },
    ahead: dayFromColumn(fromOn) > today,
  }))
}
