import 'server-only'
import type { TickRelations } from '@/lib/domains/postings/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { lockPosting, seatIn } from './lock'

/**
 * When the organisation and the personnel relations were moved (DOMAIN.md Y5), and since when the person does no work for
 * the old unit, as somebody declared it (N10). An empty day takes a tick away. Refuses: a day that is yet to come, a
 * declaration without its author.
 */
export async function tickRelations(actor: Actor, input: TickRelations, now: Instant): Promise<void> {
  const { partyMovedOn = null, personnelMovedOn = null, unitWorkLeftOn = null, unitWorkDeclaredBy } = input
  if ([partyMovedOn, personnelMovedOn, unitWorkLeftOn].some((day) => day !== null && day > dayOf(now)))
    throw new Refusal('in_future')
  if (unitWorkLeftOn && !unitWorkDeclaredBy) throw new Refusal('invalid', { fields: { unitWorkDeclaredBy: 'missing' } })
  await transaction(actor, async (tx) => {
    const posting = await lockPosting(tx, actor, 'round.draft', input.postingId)
    const column = (day: string | null) => day && dayToColumn(day)
    await tx.posting.update({
      where: { id: posting.id },
      data: {
        ...{ partyMovedOn: column(partyMovedOn), personnelMovedOn: column(personnelMovedOn) },
        ...{ unitWorkLeftOn: column(unitWorkLeftOn), unitWorkDeclaredBy },
      },
    })
    const { id, villageId, countyId } = posting
    await record(
      tx,
      { type: 'posting.relations', postingId: id, partyMovedOn, personnelMovedOn, unitWorkLeftOn },
      { actor, seat: seatIn(actor, 'round.draft', countyId), at: now, villageId, objectId: id },
    )
  })
}
