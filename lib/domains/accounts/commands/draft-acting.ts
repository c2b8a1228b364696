import 'server-only'
import { requireVacant } from '@/lib/domains/accounts/acting'
import { GRANT, refOf } from '@/lib/domains/accounts/grant-ref'
import { mayAct } from '@/lib/domains/accounts/queries/may-act'
import type { DraftActing } from '@/lib/domains/accounts/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { overlapping } from '@/lib/ground/tenures/holding'

/**
 * A town drafts who acts as commander of one of its villages for some days; headquarters approves it as any grant. Refuses:
 * a village out of scope, days that have passed or on which somebody commands, a person who is neither of the town nor at
 * work in the village, a second grant for days that another covers.
 */
export async function draftActing(actor: Actor, input: DraftActing, at: Instant): Promise<{ villageCode: string }> {
  const today = dayOf(at)
  if (input.fromOn < today) throw new Refusal('invalid', { fields: { fromOn: 'day_has_passed' } })
  return transaction(actor, async (tx) => {
    const village = await tx.village.findFirst({
      where: { AND: [{ id: input.villageId }, villagesFor(actor, 'acting.draft')] },
      select: { id: true, code: true, countyId: true, townshipId: true },
    })
    if (!village) throw new Refusal('not_found')
    const days = { fromOn: dayToColumn(input.fromOn), toOn: dayToColumn(input.toOn) }
    await requireVacant(tx, village.id, days)
    const { cadreId } = input
    if (!(await tx.cadre.count({ where: { AND: [{ id: cadreId }, mayAct(village, today)] } })))
      throw new Refusal('invalid', { fields: { cadreId: 'not_a_choice' } })
    const of = { role: 'ACTING_COMMANDER', villageId: village.id, countyId: village.countyId } as const
    if (await tx.grant.count({ where: { ...of, ...overlapping(input) } })) throw new Refusal('grant_overlaps')
    const grant = await tx.grant.create({
      data: { ...of, ...days, cadreId, draftedById: actor.cadreId, draftedAt: at },
      select: GRANT,
    })
    const by = { actor, at, villageId: village.id, objectId: grant.id }
    await record(tx, { type: 'grant.drafted', ...refOf(grant) }, by)
    return { villageCode: village.code }
  })
}
