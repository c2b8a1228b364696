import 'server-only'
import type { Household, HouseholdMember, Prisma } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { lockWithin } from '@/lib/ground/access/lock-within'
import { registerOfSeat } from '@/lib/ground/access/scope/households'
import { seatsFor } from '@/lib/ground/access/seats'
import type { RegisterEntry } from '@/lib/ground/audit/entries'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/** A household locked for one change, the seat through which it is reached, and who lives there, the head first. */
export type Locked = { row: Household; seat: Seat; people: HouseholdMember[] }

/**
 * Locks a household that the actor may do the deed on, at the version that the person saw. Refuses: not found (also when out
 * of scope), changed meanwhile, ended.
 */
export async function lockHousehold(
  tx: Tx,
  actor: Actor,
  deed: Deed,
  seen: { householdId: string; version?: number },
): Promise<Locked> {
  const ways = seatsFor(actor, deed).map(({ seat, reach }) => ({ seat, where: registerOfSeat(seat, reach) }))
  const { householdId: id, version } = seen
  const find = (where: Prisma.HouseholdWhereInput) => tx.household.findFirst({ where })
  const { row, seat } = await lockWithin(tx, 'Household', { id, version }, ways, find)
  if (row.endedOn) throw new Refusal('household_ended')
  return { row, seat, people: await peopleOf(tx, row.id) }
}

/** Who changes a household, through which seat, and when: as the record keeps it. */
type By = { actor: Actor; seat: Seat; at: Instant; villageId: string }

/** Changes one household, locked, in one transaction. Answers its number, by which its page is found. */
export function changeHousehold(
  actor: Actor,
  deed: Deed,
  seen: { householdId: string; version?: number },
  now: Instant,
  change: (tx: Tx, locked: Locked, by: By) => Promise<void>,
): Promise<string> {
  return transaction(actor, async (tx) => {
    const locked = await lockHousehold(tx, actor, deed, seen)
    const { row, seat } = locked
    await change(tx, locked, { actor, seat, at: now, villageId: row.villageId })
    return row.number
  })
}

/** Who lives in a household now, the head first. */
function peopleOf(tx: Tx, householdId: string): Promise<HouseholdMember[]> {
  return tx.householdMember.findMany({
    where: { householdId, leftOn: null },
    orderBy: [{ relation: 'asc' }, { bornOn: 'asc' }, { id: 'asc' }],
  })
}

/** Another household that the actor may do the deed on, named by its number; a field's error where there is none. */
export async function lockByNumber(tx: Tx, actor: Actor, deed: Deed, number: string): Promise<Locked> {
  const named = await tx.household.findUnique({ where: { number }, select: { id: true } })
  try {
    if (named) return await lockHousehold(tx, actor, deed, { householdId: named.id })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  throw new Refusal('invalid', { fields: { intoNumber: 'unknown_household' } })
}

/** Counts who lives there now, names the head, and makes a version of it. */
export async function recount(tx: Tx, householdId: string): Promise<void> {
  const people = await peopleOf(tx, householdId)
  const head = people.find(({ relation }) => relation === 'HEAD')
  await tx.household.update({
    where: { id: householdId },
    data: { people: people.length, version: { increment: 1 }, ...(head && { headName: head.name }) },
  })
}

/** Puts what happened to a household on the record, in the transaction of the deed. */
export function recordChange(tx: Tx, entry: RegisterEntry & { householdId: string }, by: By): Promise<void> {
  return record(tx, entry, { ...by, objectId: entry.householdId })
}
