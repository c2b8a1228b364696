import 'server-only'
import type { CreateHousehold } from '@/lib/domains/households/schema/household'
import type { Actor } from '@/lib/ground/access/actor'
import { lockWithin, waysTo } from '@/lib/ground/access/lock-within'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { dayToColumn, type Instant } from '@/lib/ground/clock'
import { lockRows } from '@/lib/ground/database/lock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { recordChange } from './lock'
import { readNumbers, refuseRegistered } from './person'
import { disabilityCertColumns, idNumberColumns, phoneColumns } from './sealed-columns'

/**
 * A new household with its head, under the next number of the village. It begins as never poor: status comes by a change of
 * status. Refuses: a village out of scope, a wrong number, a person who stands in the register.
 */
export async function createHousehold(actor: Actor, input: CreateHousehold, now: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    const { villageId, groupId, category, phone, ...person } = input
    const { village, seat } = await villageOf(tx, actor, villageId)
    await requireGroup(tx, villageId, groupId)
    const numbers = readNumbers(person, now)
    await refuseRegistered(tx, actor, numbers.idNumber)
    const [id, memberId] = [crypto.randomUUID(), crypto.randomUUID()]
    const number = await nextNumber(tx, village)
    await tx.household.create({
      data: {
        ...{ id, number, villageId, townshipId: village.townshipId, countyId: village.countyId },
        ...{ groupId: groupId ?? null, category, povertyStatus: 'NEVER', headName: person.name, people: 1 },
        ...phoneColumns(id, phone || null),
      },
    })
    const { idNumber, disabilityCert, bornOn, sex, ...facts } = person
    await tx.householdMember.create({
      data: {
        ...facts,
        ...{ id: memberId, householdId: id, relation: 'HEAD', sex: numbers.sex, bornOn: dayToColumn(numbers.bornOn) },
        ...idNumberColumns(memberId, numbers.idNumber),
        ...disabilityCertColumns(memberId, numbers.disabilityCert),
      },
    })
    await recordChange(tx, { type: 'household.created', householdId: id, number }, { actor, seat, at: now, villageId })
    return number
  })
}

/** The village, locked so that its numbers are given out one after another, and the seat that reaches it. */
async function villageOf(tx: Tx, actor: Actor, id: string) {
  const ways = waysTo(actor, 'household.edit', villagesFor)
  const { row: village, seat } = await lockWithin(tx, 'Village', { id }, ways, (where) =>
    tx.village.findFirst({ where }),
  )
  return { village, seat }
}

/** Refuses a group of another village, and one that is closed. */
export async function requireGroup(tx: Tx, villageId: string, groupId: string | undefined): Promise<void> {
  if (groupId && !(await tx.villagerGroup.count({ where: { id: groupId, villageId, closedOn: null } })))
    throw new Refusal('invalid', { fields: { groupId: 'not_a_choice' } })
}

/** The number after the village's last: its code and a serial. The village is locked meanwhile. */
export async function nextNumber(tx: Tx, village: { id: string; code: string }): Promise<string> {
  await lockRows(tx, 'Village', { id: village.id })
  const after = String(BigInt(village.code) + 1n)
  const [last] = await tx.$queryRaw<{ serial: number | null }[]>`
    SELECT max(substr(number, 13)::int) AS serial FROM households
    WHERE number >= ${village.code} AND number < ${after} AND substr(number, 13) ~ '^[0-9]{1,8}$'`
  return `${village.code}${String((last?.serial ?? 0) + 1).padStart(4, '0')}`
}
