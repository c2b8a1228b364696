import 'server-only'
import type { EditHousehold, PlanHousehold, RecordIncome } from '@/lib/domains/households/schema/household'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { fingerprint } from '@/lib/ground/crypto/fingerprint'
import { changesBetween } from './changes'
import { requireGroup } from './create'
import { changeHousehold, recordChange } from './lock'
import { phoneColumns } from './sealed-columns'

/** Changes the facts of a household; what stays the same leaves no trace. Refuses: out of scope, changed meanwhile, ended. */
export function editHousehold(actor: Actor, input: EditHousehold, now: Instant): Promise<string> {
  return changeHousehold(actor, 'household.edit', input, now, async (tx, { row }, by) => {
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
    await recordChange(tx, { type: 'household.edited', householdId, changes }, by)
  })
}

/** Writes 一户一策 anew. */
export function planHousehold(actor: Actor, { planNote, ...seen }: PlanHousehold, now: Instant): Promise<string> {
  return changeHousehold(actor, 'household.edit', seen, now, async (tx, { row }, by) => {
    if (row.planNote === planNote) return
    await tx.household.update({ where: { id: row.id }, data: { planNote, version: { increment: 1 } } })
    await recordChange(tx, { type: 'household.planned', householdId: row.id, changes: { planNote: true } }, by)
  })
}

/** Writes down a year's income, or corrects it; the record keeps what stood there before. */
export function recordIncome(actor: Actor, input: RecordIncome, now: Instant): Promise<string> {
  return changeHousehold(actor, 'household.edit', input, now, async (tx, { row }, by) => {
    const { householdId, version, year, ...parts } = input
    const key = { householdId_year: { householdId, year } }
    const before = await tx.householdIncome.findUnique({ where: key })
    const changes = changesBetween(before ?? {}, parts)
    if (Object.keys(changes).length === 0) return
    const data = { ...parts, recordedById: actor.cadreId, recordedAt: now }
    await tx.householdIncome.upsert({ where: key, create: { householdId, year, ...data }, update: data })
    await tx.household.update({ where: { id: row.id }, data: { version: { increment: 1 } } })
    await recordChange(tx, { type: 'income.recorded', householdId, year, changes }, by)
  })
}
