import 'server-only'
import type { RevealPersonal } from '@/lib/domains/households/schema/reveal'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { beyondPhone, householdsFor } from '@/lib/ground/access/scope/households'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { seatsFor } from '@/lib/ground/access/seats'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { unseal } from '@/lib/ground/crypto/sealed'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/**
 * Shows one encrypted value for a purpose, on the record. Refuses with `not_found`: a household or issue out of scope, a
 * value that is not there, and to a unit anything but the phone of a household on an issue that it is handling.
 */
export async function revealPersonal(actor: Actor, input: RevealPersonal, at: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    const seat = await seatThatReaches(tx, actor, input)
    const { value, villageId } = input.field === 'phone' ? await phoneOf(tx, input) : await numberOf(tx, input)
    const { field, purpose, householdId, memberId, issueId } = input
    const entry = { type: 'personal.revealed', field, purpose, householdId, memberId, issueId } as const
    await record(tx, definedOnly(entry), { actor, seat, at, villageId, objectId: memberId ?? householdId })
    return value
  })
}

/** The first seat through which the actor may see this value; it is the one that the record names. */
async function seatThatReaches(tx: Tx, actor: Actor, { householdId, field, issueId }: RevealPersonal): Promise<Seat> {
  for (const { seat } of seatsFor(field === 'phone' ? actor : beyondPhone(actor), 'personal.reveal')) {
    const inSeat = { ...actor, seats: [seat] }
    const onIssue = issueId && {
      issues: {
        some: {
          AND: [{ id: issueId }, issuesFor(inSeat, 'issue.view'), seat.role === 'UNIT_OFFICER' ? HANDLED : {}],
        },
      },
    }
    const where = { AND: [{ id: householdId }, householdsFor(inSeat, 'personal.reveal'), onIssue || {}] }
    if (await tx.household.findFirst({ where, select: { id: true } })) return seat
  }
  throw new Refusal('not_found')
}

const HANDLED = { stage: 'HANDLING' } as const

async function phoneOf(tx: Tx, { householdId }: RevealPersonal) {
  const household = await tx.household.findUnique({
    where: { id: householdId },
    select: { phone: true, villageId: true },
  })
  if (!household?.phone) throw new Refusal('not_found')
  const place = { table: 'households', column: 'phone', rowId: householdId }
  return { value: unseal(household.phone, place), villageId: household.villageId }
}

/** A number of one member: identity, or certificate of disability. */
async function numberOf(tx: Tx, { householdId, memberId, field }: RevealPersonal) {
  if (!memberId) throw new Refusal('not_found')
  const member = await tx.householdMember.findFirst({
    where: { id: memberId, householdId },
    select: { idNumber: true, disabilityCert: true, household: { select: { villageId: true } } },
  })
  const [sealed, column] =
    field === 'idNumber' ? [member?.idNumber, 'id_number'] : [member?.disabilityCert, 'disability_cert']
  if (!member || !sealed) throw new Refusal('not_found')
  const place = { table: 'household_members', column, rowId: memberId }
  return { value: unseal(sealed, place), villageId: member.household.villageId }
}

function definedOnly<T extends object>(entry: T): T {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as T
}
