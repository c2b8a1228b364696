import 'server-only'
import type { CloseGroup, SaveGroup } from '@/lib/domains/places/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { lockVillage } from './lock-village'

/** Adds a villager group, or gives one another name. Refuses: out of scope, merged, a name that another group has. */
export async function saveGroup(actor: Actor, input: SaveGroup, now: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    const { village, seat } = await lockVillage(tx, actor, input.villageId)
    const groups = await tx.villagerGroup.findMany({ where: { villageId: village.id } })
    const { name } = input
    const known = groups.find(({ id }) => id === input.groupId)
    if (input.groupId && (!known || known.closedOn)) throw new Refusal('not_found')
    if (groups.some((group) => group.name === name && !group.closedOn && group.id !== input.groupId))
      throw new Refusal('invalid', { fields: { name: 'group_known' } })
    const ordinal = Math.max(0, ...groups.map((group) => group.ordinal)) + 1
    const saved = known
      ? await tx.villagerGroup.update({ where: { id: known.id }, data: { name } })
      : await tx.villagerGroup.create({ data: { villageId: village.id, ordinal, name } })
    await record(
      tx,
      known
        ? { type: 'group.renamed', groupId: saved.id, name, oldName: known.name }
        : { type: 'group.added', groupId: saved.id, name },
      { actor, seat, at: now, villageId: village.id, objectId: saved.id },
    )
    return village.code
  })
}

/** Closes a group in which no household is left. Refuses: out of scope, merged, closed already, households in it. */
export async function closeGroup(actor: Actor, input: CloseGroup, now: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    const found = await tx.villagerGroup.findUnique({ where: { id: input.groupId } })
    if (!found) throw new Refusal('not_found')
    const { village, seat } = await lockVillage(tx, actor, found.villageId)
    const { count } = await tx.villagerGroup.updateMany({
      where: { id: found.id, closedOn: null },
      data: { closedOn: dayToColumn(dayOf(now)) },
    })
    if (count === 0) throw new Refusal('not_found')
    const households = await tx.household.count({ where: { groupId: found.id, endedOn: null } })
    if (households > 0) throw new Refusal('group_has_households', { max: households })
    await record(
      tx,
      { type: 'group.closed', groupId: found.id, name: found.name },
      { actor, seat, at: now, villageId: village.id, objectId: found.id },
    )
    return village.code
  })
}
