import 'server-only'
import { type Person, without } from '@/lib/domains/households/rules/composition'
import type {
  AddHouseholdMember,
  EditHouseholdMember,
  LeaveHousehold,
  TransferMember,
} from '@/lib/domains/households/schema/member'
import type { HouseholdMember } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { dayFromColumn, dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { fingerprint } from '@/lib/ground/crypto/fingerprint'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { changesBetween } from './changes'
import { changeHousehold, type Locked, lockByNumber, recordChange, recount } from './lock'
import { carryOver, leave, readNumbers, refuseRegistered, requireDay } from './person'
import { disabilityCertColumns, idNumberColumns } from './sealed-columns'

const wrong = (field: string, code: string) => new Refusal('invalid', { fields: { [field]: code } })

/** A person joins a household. Refuses a second head, a wrong number, and who stands in the register already. */
export function addMember(actor: Actor, input: AddHouseholdMember, now: Instant): Promise<string> {
  return changeHousehold(actor, 'household.edit', input, now, async (tx, { people }, by) => {
    const { householdId, version, idNumber, disabilityCert, bornOn, sex, ...facts } = input
    if (facts.relation === 'HEAD' && people.length > 0) throw wrong('relation', 'head_there')
    const numbers = readNumbers(input, now)
    await refuseRegistered(tx, actor, numbers.idNumber)
    const id = crypto.randomUUID()
    await tx.householdMember.create({
      data: {
        ...facts,
        ...{
          id,
          householdId,
          sex: numbers.sex,
          bornOn: dayToColumn(numbers.bornOn),
          joinedOn: dayToColumn(dayOf(now)),
        },
        ...{ relation: people.length === 0 ? 'HEAD' : facts.relation },
        ...idNumberColumns(id, numbers.idNumber),
        ...disabilityCertColumns(id, numbers.disabilityCert),
      },
    })
    await recount(tx, householdId)
    await recordChange(tx, { type: 'member.added', householdId, memberId: id }, by)
  })
}

/** Changes what is known of a person. The head stays head, and nobody becomes a second one. */
export function editMember(actor: Actor, input: EditHouseholdMember, now: Instant): Promise<string> {
  return changeHousehold(actor, 'household.edit', input, now, async (tx, locked, by) => {
    const member = personIn(locked, input.memberId)
    const { householdId, version, memberId, idNumber, disabilityCert, bornOn, sex, ...facts } = input
    if ((facts.relation === 'HEAD') !== (member.relation === 'HEAD')) throw wrong('relation', 'head_there')
    // who has an identity number has its birthday and sex
    const typed = member.idNumber ? {} : { bornOn, sex }
    const known = { bornOn: typed.bornOn ?? dayFromColumn(member.bornOn), sex: typed.sex ?? member.sex }
    const numbers = readNumbers({ idNumber, disabilityCert, ...known }, now)
    await refuseRegistered(tx, actor, numbers.idNumber, memberId)
    const next = { ...facts, sex: numbers.sex }
    const changes = changesBetween(member, next, ['name', 'ethnicity'])
    if (numbers.bornOn !== dayFromColumn(member.bornOn)) changes.bornOn = true
    if (idNumber && fingerprint(numbers.idNumber ?? '', 'household_members.id_number') !== member.idNumberKey)
      changes.idNumber = true
    if (numbers.disabilityCert) changes.disabilityCert = true
    if (Object.keys(changes).length === 0) return
    await tx.householdMember.update({
      where: { id: memberId },
      data: {
        ...next,
        bornOn: dayToColumn(numbers.bornOn),
        ...(changes.idNumber && idNumberColumns(memberId, numbers.idNumber)),
        ...(changes.disabilityCert && disabilityCertColumns(memberId, numbers.disabilityCert)),
      },
    })
    await recount(tx, householdId)
    await recordChange(tx, { type: 'member.edited', householdId, memberId, changes }, by)
  })
}

/** A person leaves; where the head does, another takes the place. The last one leaves by the end of the household. */
export function memberLeaves(actor: Actor, input: LeaveHousehold, now: Instant): Promise<string> {
  return changeHousehold(actor, 'household.edit', input, now, async (tx, locked, by) => {
    const { householdId, memberId, reason, on, newHeadId } = input
    const member = personIn(locked, memberId)
    requireDay(on, now, [member])
    const stay = stayingOf(locked.people, new Set([memberId]), newHeadId)
    await leave(tx, member, on, reason)
    await setRelations(tx, locked.people, stay)
    await recount(tx, householdId)
    await recordChange(tx, { type: 'member.left', householdId, memberId, reason, on }, by)
  })
}

/** A person moves to another household, of whichever village the actor may edit. */
export function transferMember(actor: Actor, input: TransferMember, now: Instant): Promise<string> {
  return changeHousehold(actor, 'household.edit', input, now, async (tx, locked, by) => {
    const { householdId, memberId, on, relation, newHeadId } = input
    const member = personIn(locked, memberId)
    const into = await lockByNumber(tx, actor, 'household.edit', input.intoNumber)
    if (into.row.id === householdId) throw wrong('intoNumber', 'same_household')
    if (relation === 'HEAD') throw wrong('relation', 'head_there')
    requireDay(on, now, [member])
    const stay = stayingOf(locked.people, new Set([memberId]), newHeadId)
    const newId = await carryOver(tx, member, { householdId: into.row.id, relation, on, reason: 'TRANSFERRED' })
    await setRelations(tx, locked.people, stay)
    await recount(tx, householdId)
    await recount(tx, into.row.id)
    await recordChange(tx, { type: 'member.transferred', householdId, memberId, intoId: into.row.id }, by)
    const added = {
      type: 'member.added',
      householdId: into.row.id,
      memberId: newId,
      fromHouseholdId: householdId,
    } as const
    await recordChange(tx, added, { ...by, seat: into.seat, villageId: into.row.villageId })
  })
}

function personIn({ people }: Locked, memberId: string): HouseholdMember {
  const member = people.find(({ id }) => id === memberId)
  if (!member) throw new Refusal('not_found')
  return member
}

/** Who stays, by the rule; its refusal in the words of the form. */
function stayingOf(people: readonly Person[], leaving: ReadonlySet<string>, newHeadId: string | undefined): Person[] {
  const stay = without(people, leaving, newHeadId)
  if (stay === 'nobody_stays') throw new Refusal('last_member')
  if (typeof stay === 'string') throw wrong('newHeadId', 'missing')
  return stay
}

/** Writes what people are to the head, where that has changed. */
export async function setRelations(
  tx: Tx,
  before: readonly HouseholdMember[],
  after: readonly Person[],
): Promise<void> {
  for (const { id, relation } of after)
    if (before.find((one) => one.id === id)?.relation !== relation)
      await tx.householdMember.update({ where: { id }, data: { relation } })
}
