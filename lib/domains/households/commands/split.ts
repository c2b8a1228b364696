import 'server-only'
import { type CompositionFault, merge, split } from '@/lib/domains/households/rules/composition'
import type { EndHousehold, MergeHousehold, SplitHousehold } from '@/lib/domains/households/schema/household'
import type { Household, HouseholdEnd } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { dayToColumn, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { nextNumber } from './create'
import { changeHousehold, lockByNumber, lockHousehold, recordChange, recount } from './lock'
import { setRelations } from './members'
import { carryOver, leave, requireDay } from './person'

/** Which field of the form a fault of the rule is about. */
const FIELD_OF: Record<CompositionFault, [string, string]> = {
  nobody_chosen: ['memberIds', 'missing'],
  nobody_stays: ['memberIds', 'somebody_stays'],
  head_missing: ['stayingHeadId', 'missing'],
  new_head_missing: ['newHeadId', 'head_of_those_who_go'],
}

/**
 * Members go to a household of their own, under the next number of the village; it has the status, category and helper of
 * the one that it comes from. Answers the new number. Refuses what the rule refuses.
 */
export async function splitHousehold(actor: Actor, input: SplitHousehold, now: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    const { row, seat, people } = await lockHousehold(tx, actor, 'household.edit', input)
    const going = new Set(input.memberIds)
    if ([...going].some((id) => !people.some((one) => one.id === id))) throw new Refusal('not_found')
    const heads = { goes: input.newHeadId, ...(input.stayingHeadId && { stays: input.stayingHeadId }) }
    const parts = split(people, going, heads)
    if (typeof parts === 'string') {
      const [field, code] = FIELD_OF[parts]
      throw new Refusal('invalid', { fields: { [field]: code } })
    }
    requireDay(
      input.on,
      now,
      people.filter(({ id }) => going.has(id)),
    )
    const created = await beside(tx, row)
    for (const { id, relation } of parts.go) {
      const member = people.find((one) => one.id === id)
      if (member) await carryOver(tx, member, { householdId: created.id, relation, on: input.on, reason: 'SPLIT' })
    }
    await setRelations(tx, people, parts.stay)
    await recount(tx, row.id)
    await recount(tx, created.id)
    const by = { actor, seat, at: now, villageId: row.villageId }
    const counted = { people: parts.go.length }
    await recordChange(tx, { type: 'household.split', householdId: row.id, intoId: created.id, ...counted }, by)
    const made = { type: 'household.created', householdId: created.id, number: created.number } as const
    await recordChange(tx, { ...made, splitFromId: row.id }, by)
    return created.number
  })
}

/** An empty household that begins as another stands: place, status, category, causes, helper; house and land are its own. */
async function beside(tx: Tx, row: Household): Promise<Household> {
  const village = await tx.village.findUniqueOrThrow({ where: { id: row.villageId }, select: { id: true, code: true } })
  const { countyId, townshipId, villageId, groupId, headName, category, povertyStatus, enjoysPolicy } = row
  const { monitorKind, mainCause, otherCauses, standard, helperId } = row
  return tx.household.create({
    data: {
      ...{ countyId, townshipId, villageId, groupId, headName, category, povertyStatus, enjoysPolicy },
      ...{ monitorKind, mainCause, otherCauses, standard, helperId, people: 0 },
      number: await nextNumber(tx, village),
    },
  })
}

/** Everyone goes to another household of the same village, which stays; this one ends in it. */
export async function mergeHousehold(actor: Actor, input: MergeHousehold, now: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    const { row, seat, people } = await lockHousehold(tx, actor, 'household.edit', input)
    const into = await lockByNumber(tx, actor, 'household.edit', input.intoNumber)
    if (into.row.id === row.id) throw new Refusal('invalid', { fields: { intoNumber: 'same_household' } })
    if (into.row.villageId !== row.villageId) throw new Refusal('invalid', { fields: { intoNumber: 'other_village' } })
    requireDay(input.on, now, people)
    const together = merge(people, into.people)
    for (const member of people) {
      const relation = together.find(({ id }) => id === member.id)?.relation ?? 'OTHER'
      await carryOver(tx, member, { householdId: into.row.id, relation, on: input.on, reason: 'MERGED' })
    }
    await end(tx, row, { reason: 'MERGED', on: input.on, successorId: into.row.id })
    await recount(tx, into.row.id)
    const by = { actor, at: now, villageId: row.villageId }
    const counted = { people: people.length }
    const merged = { type: 'household.merged', householdId: row.id, intoId: into.row.id, ...counted } as const
    await recordChange(tx, merged, { ...by, seat })
    const absorbed = { type: 'household.absorbed', householdId: into.row.id, fromId: row.id, ...counted } as const
    await recordChange(tx, absorbed, { ...by, seat: into.seat })
    return into.row.number
  })
}

/** The whole household has moved away or died out. */
export function endHousehold(actor: Actor, input: EndHousehold, now: Instant): Promise<string> {
  return changeHousehold(actor, 'household.edit', input, now, async (tx, { row, people }, by) => {
    const { reason, on, householdId } = input
    requireDay(on, now, people)
    for (const member of people) await leave(tx, member, on, reason)
    await end(tx, row, { reason, on })
    await recordChange(tx, { type: 'household.ended', householdId, reason, on }, by)
  })
}

/** Ends a household. Refuses while a change of its status is open: that is decided first. */
async function end(tx: Tx, row: Household, how: { reason: HouseholdEnd; on: string; successorId?: string }) {
  if (await tx.statusChange.count({ where: { householdId: row.id, decidedAt: null } }))
    throw new Refusal('status_pending')
  await tx.household.update({
    where: { id: row.id },
    data: {
      ...{ endedOn: dayToColumn(how.on), endReason: how.reason, people: 0, version: { increment: 1 } },
      ...(how.successorId && { successorId: how.successorId }),
    },
  })
}
