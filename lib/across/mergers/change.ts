import 'server-only'
import { alignHandovers } from '@/lib/domains/appointments/commands/handovers'
import { lockVillage } from '@/lib/domains/places/commands/lock-village'
import type { MergeVillages, RenameVillage, WithdrawChange } from '@/lib/domains/places/schema'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { lockWithin, waysTo } from '@/lib/ground/access/lock-within'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { STANDING } from '@/lib/ground/access/standing'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { queueAt } from '@/lib/ground/database/lock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { carryOut } from './carry-out'

/**
 * Gives a village another name from a day on: today at once, ahead by the ticker at that day's start. Refuses: out of
 * scope, merged, a day that has passed, the name that it has or that another village of its town has, one that waits.
 */
export async function renameVillage(actor: Actor, input: RenameVillage, now: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    const { village, seat } = await lockVillage(tx, actor, input.villageId)
    const { name } = input
    const { townshipId, countyId } = village
    const taken = await tx.village.count({ where: { townshipId, name, ...STANDING } })
    if (taken > 0) throw new Refusal('invalid', { fields: { name: 'name_taken' } })
    const data = { kind: 'RENAME', villageId: village.id, countyId, oldName: village.name, newName: name } as const
    const id = await decide(tx, actor, { ...data, document: input.document }, input.onDay, now)
    const entry = { changeId: id, villageId: village.id, onDay: input.onDay, document: input.document }
    await record(
      tx,
      { type: 'village.rename', ...entry, oldName: village.name, newName: name },
      { actor, seat, at: now, villageId: village.id, objectId: id },
    )
    if (input.onDay === dayOf(now)) await carryOut(tx, id, now)
    return village.code
  })
}

/**
 * Merges a village into another from a day on: today at once, ahead by the ticker at that day's start. Refuses: a village
 * out of scope, merged already, of another county, or that is to be dissolved itself; a day that has passed; one that waits.
 */
export async function mergeVillages(actor: Actor, input: MergeVillages, now: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    // both, in one order: of two that are to be merged into each other at the same moment the second sees the first
    await queueAt(tx, 'Village', { id: { in: [input.villageId, input.successorId] } })
    const { village, seat } = await lockVillage(tx, actor, input.villageId)
    const successor = await tx.village.findFirst({
      where: {
        AND: [
          { id: input.successorId, countyId: village.countyId, ...STANDING },
          villagesFor(actor, 'register.places'),
        ],
      },
    })
    if (!successor || successor.id === village.id)
      throw new Refusal('invalid', { fields: { successorId: 'not_a_choice' } })
    const dissolves = { kind: 'MERGER', carriedOutAt: null, withdrawnAt: null } as const
    const ahead = { OR: [{ villageId: successor.id }, { successorId: village.id }] }
    if (await tx.villageChange.count({ where: { ...dissolves, ...ahead } })) throw new Refusal('village_change_pending')
    const { document, endMembers, onDay } = input
    const data = { kind: 'MERGER', villageId: village.id, successorId: successor.id, document, endMembers } as const
    const { countyId } = village
    const id = await decide(tx, actor, { ...data, countyId, oldName: village.name }, onDay, now)
    await record(
      tx,
      { type: 'village.merge', changeId: id, villageId: village.id, successorId: successor.id, onDay, document },
      { actor, seat, at: now, villageId: village.id, objectId: id },
    )
    if (onDay === dayOf(now)) await carryOut(tx, id, now)
    else await alignHandovers(tx, countyId, [village.id], now)
    return village.code
  })
}

/** Takes back a rename or a merger whose day has not come. Refuses: out of scope, carried out or withdrawn already. */
export async function withdrawChange(actor: Actor, input: WithdrawChange, now: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    const ways = waysTo(actor, 'register.places', (one, deed) => ({ village: villagesFor(one, deed) }))
    const { row: change, seat } = await lockWithin(tx, 'VillageChange', { id: input.changeId }, ways, (where) =>
      tx.villageChange.findFirst({ where, include: { village: { select: { code: true } } } }),
    )
    if (change.carriedOutAt || change.withdrawnAt) throw new Refusal('village_change_done')
    const data = { withdrawnAt: now, withdrawnById: actor.cadreId }
    await tx.villageChange.update({ where: { id: change.id }, data })
    const { villageId, countyId, document } = change
    if (change.kind === 'MERGER') await alignHandovers(tx, countyId, [villageId], now)
    const onDay = dayFromColumn(change.onDay)
    await record(
      tx,
      { type: 'village.changeWithdrawn', changeId: change.id, villageId, onDay, document },
      { actor, seat, at: now, villageId, objectId: change.id },
    )
    return change.village.code
  })
}

type Decided = Omit<Prisma.VillageChangeUncheckedCreateInput, 'onDay' | 'decidedById' | 'decidedAt'>

async function decide(tx: Tx, actor: Actor, data: Decided, onDay: string, now: Instant): Promise<string> {
  if (onDay < dayOf(now)) throw new Refusal('invalid', { fields: { onDay: 'day_passed' } })
  const { villageId, kind } = data
  const waits = { villageId, kind, carriedOutAt: null, withdrawnAt: null }
  if (await tx.villageChange.count({ where: waits })) throw new Refusal('village_change_pending')
  const row = { ...data, onDay: dayToColumn(onDay), decidedById: actor.cadreId, decidedAt: now }
  return (await tx.villageChange.create({ data: row, select: { id: true } })).id
}
