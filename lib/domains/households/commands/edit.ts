import 'server-only'
import type { EditHousehold, PlanHousehold, RecordIncome } from '@/lib/domains/households/schema/household'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { fingerprint } from '@/lib/ground/crypto/fingerprint'
import { transaction } from '@/lib/ground/database/transaction'
import { changesBetween } from './changes'
import { requireGroup } from './create'
import { lockHousehold, recordChange } from './lock'
import { phoneColumns } from './sealed-columns'

/** Changes the facts of a household; what stays the same leaves no trace. Refuses: out of scope, changed meanwhile, ended. */
export async function editHousehold(actor: Actor, input: EditHousehold, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { row, seat } = await lockHousehold(tx, actor, 'household.edit', input)
    const { householdId, version, phone, groupId, otherCauses, ...facts } = input
    await requireGroup(tx, row.villageId, groupId)
    const next = {
      ...facts,
      groupId: groupId ?? null,
      otherCauses: otherCauses.filter((cause) => cause !== facts.mainCause),
    }
    const changes = changesBetween(row, next, ['groupId'])
    if (phone && fingerprint(phone, 'households.phone') !== row.phoneKey) changes.phone = true
    if (Object.keys(changes).length === 0) return
    await tx.household.update({
      where: { id: row.id },
      data: { ...next, ...(changes.phone && phoneColumns(row.id, phone)), version: { increment: 1 } },
    })
    const by = { actor, seat, at: now, villageId: row.villageId }
    await recordChange(tx, { type: 'household.edited', householdId, changes }, by)
  })
}

/** Writes 一户一策 anew. */
export async function planHousehold(actor: Actor, { planNote, ...seen }: PlanHousehold, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { row, seat } = await lockHousehold(tx, actor, 'household.edit', seen)
    if (row.planNote === planNote) return
    await tx.household.update({ where: { id: row.id }, data: { planNote, version: { increment: 1 } } })
    const by = { actor, seat, at: now, villageId: row.villageId }
    await recordChange(tx, { type: 'household.planned', householdId: row.id, changes: { planNote: true } }, by)
  })
}

/** Writes down a year's income, or corrects it; the record keeps what stood there before. */
export async function recordIncome(actor: Actor, input: RecordIncome, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { row, seat } = await lockHousehold(tx, actor, 'household.edit', input)
    const { householdId, version, year, ...parts } = input
    const key = { householdId_year: { householdId, year } }
    const before = await tx.householdIncome.findUnique({ where: key })
    const changes = changesBetween(before ?? {}, parts)
    if (Object.keys(changes).length === 0) return
    const data = { ...parts, recordedById: actor.cadreId, recordedAt: now }
    await tx.householdIncome.upsert({ where: key, create: { householdId, year, ...data }, update: data })
    await tx.household.update({ where: { id: row.id }, data: { version: { increment: 1 } } })
    const by = { actor, seat, at: now, villageId: row.villageId }
    await recordChange(tx, { type: 'income.recorded', householdId, year, changes }, by)
  })
}
