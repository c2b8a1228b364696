import 'server-only'
import { worksIn } from '@/lib/domains/households/queries/village-workers'
import type { AssignHelper } from '@/lib/domains/households/schema/household'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { lockHousehold, recordChange } from './lock'

/** Names who helps a household, or that nobody does. Refuses whoever does not work in its village. */
export async function assignHelper(actor: Actor, input: AssignHelper, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { row, seat } = await lockHousehold(tx, actor, 'helper.assign', input)
    const helperId = input.helperId ?? null
    if (helperId === row.helperId) return
    if (helperId && !(await tx.cadre.count({ where: { AND: [{ id: helperId }, worksIn(row.villageId, now)] } })))
      throw new Refusal('invalid', { fields: { helperId: 'not_a_choice' } })
    await tx.household.update({ where: { id: row.id }, data: { helperId, version: { increment: 1 } } })
    const entry = { type: 'helper.assigned', householdId: row.id, fromId: row.helperId, toId: helperId } as const
    await recordChange(tx, entry, { actor, seat, at: now, villageId: row.villageId })
  })
}
