import 'server-only'
import type { SetClass } from '@/lib/domains/places/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { lockVillage } from './lock-village'

/**
 * Gives a village another class from a day on; the class before ends on that day, and the past stays. Refuses: out of
 * scope, merged, a day that has passed, the class that it has, and a day before a change that is decided already.
 */
export async function setClass(actor: Actor, input: SetClass, now: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    const { village, seat } = await lockVillage(tx, actor, input.villageId)
    if (input.fromOn < dayOf(now)) throw new Refusal('invalid', { fields: { fromOn: 'day_passed' } })
    const last = await tx.villageClassTerm.findFirst({
      where: { villageId: village.id, toOn: null },
      orderBy: { fromOn: 'desc' },
    })
    if (last && dayFromColumn(last.fromOn) >= input.fromOn)
      throw new Refusal('invalid', { fields: { fromOn: 'before_change' } })
    if (last?.class === input.class) throw new Refusal('invalid', { fields: { class: 'same_class' } })
    const fromOn = dayToColumn(input.fromOn)
    if (last) await tx.villageClassTerm.update({ where: { id: last.id }, data: { toOn: fromOn } })
    const { villageId, document } = input
    await tx.villageClassTerm.create({ data: { villageId, class: input.class, fromOn, document } })
    await record(
      tx,
      { type: 'village.classed', villageId, class: input.class, fromOn: input.fromOn, document },
      { actor, seat, at: now, villageId, objectId: villageId },
    )
    return village.code
  })
}
