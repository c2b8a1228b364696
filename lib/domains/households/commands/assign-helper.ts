import 'server-only'
import { worksIn } from '@/lib/domains/households/queries/village-workers'
import type { AssignHelper } from '@/lib/domains/households/schema/household'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { Refusal } from '@/lib/ground/refusal'
import { changeHousehold, recordChange } from './lock'

/** Names who helps a household, or that nobody does. Refuses whoever does not work in its village. */
export function assignHelper(actor: Actor, input: AssignHelper, now: Instant): Promise<string> {
  return changeHousehold(actor, 'helper.assign', input, now, async (tx, { row }, by) => {
    const helperId = input.helperId ?? null
    if (helperId === row.helperId) return
    if (helperId && !(await tx.cadre.count({ where: { AND: [{ id: helperId }, worksIn(row.villageId, now)] } })))
      throw new Refusal('invalid', { fields: { helperId: 'not_a_choice' } })
    await tx.household.update({ where: { id: row.id }, data: { helperId, version: { increment: 1 } } })
    const entry = { type: 'helper.assigned', householdId: row.id, fromId: row.helperId, toId: helperId } as const
    await recordChange(tx, entry, by)
  })
}
