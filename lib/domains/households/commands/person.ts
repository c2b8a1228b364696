import 'server-only'
import { readDisabilityCert } from '@/lib/domains/households/rules/disability-cert'
import { readIdentityNumber } from '@/lib/domains/households/rules/identity-number'
import type { HouseholdMember, MemberLeft, Prisma, Relation, Sex } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { registerFor } from '@/lib/ground/access/scope/households'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { fingerprint } from '@/lib/ground/crypto/fingerprint'
import { unseal } from '@/lib/ground/crypto/sealed'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { disabilityCertColumns, idNumberColumns } from './sealed-columns'

type Typed = { idNumber: string; disabilityCert: string; bornOn?: string | undefined; sex: Sex | null }
const wrong = (field: string, code: string) => new Refusal('invalid', { fields: { [field]: code } })

/**
 * What the numbers of a person say: identity number and certificate checked, birthday and sex taken from the identity number
 * where there is one. Refuses a number that is wrong, and a person without either birthday or number.
 */
export function readNumbers({ idNumber, disabilityCert, bornOn, sex }: Typed, now: Instant) {
  const today = dayOf(now)
  const read = idNumber ? readIdentityNumber(idNumber, today) : null
  if (typeof read === 'string') throw wrong('idNumber', read)
  const cert = disabilityCert ? readDisabilityCert(disabilityCert, today) : null
  if (disabilityCert && !cert) throw wrong('disabilityCert', 'not_a_certificate')
  const born = read?.bornOn ?? bornOn
  const gender = read?.sex ?? sex
  if (!born) throw wrong('bornOn', 'missing')
  if (!gender) throw wrong('sex', 'missing')
  if (born > today) throw wrong('bornOn', 'day_in_future')
  return { idNumber: read?.number ?? null, disabilityCert: cert?.number ?? null, bornOn: born, sex: gender }
}

/** Refuses a number that stands in the register: in which household, for who may see it there. */
export async function refuseRegistered(tx: Tx, actor: Actor, idNumber: string | null, except?: string): Promise<void> {
  if (!idNumber) return
  const idNumberKey = fingerprint(idNumber, 'household_members.id_number')
  const known = await tx.householdMember.findFirst({
    where: { idNumberKey, leftOn: null, ...(except && { id: { not: except } }) },
    select: { householdId: true },
  })
  if (!known) return
  const seen = await tx.household.findFirst({
    where: { AND: [{ id: known.householdId }, registerFor(actor, 'household.view')] },
    select: { number: true },
  })
  throw wrong('idNumber', seen ? `registered:${seen.number}` : 'registered')
}

/** Ends a person's time in a household. */
export async function leave(tx: Tx, member: HouseholdMember, on: string, leftReason: MemberLeft): Promise<void> {
  await tx.householdMember.update({ where: { id: member.id }, data: { leftOn: dayToColumn(on), leftReason } })
}

/**
 * Takes a person from one household to another: the time in the first ends, and the person stands anew in the second with
 * the numbers sealed to the new row.
 */
export async function carryOver(
  tx: Tx,
  member: HouseholdMember,
  to: { householdId: string; relation: Relation; on: string; reason: MemberLeft },
): Promise<string> {
  await leave(tx, member, to.on, to.reason)
  const id = crypto.randomUUID()
  const { idNumber, disabilityCert, leftOn, leftReason, ...facts } = member
  const open = (sealed: Uint8Array | null, column: string) =>
    sealed && unseal(sealed, { table: 'household_members', column, rowId: member.id })
  await tx.householdMember.create({
    data: {
      ...facts,
      id,
      householdId: to.householdId,
      relation: to.relation,
      joinedOn: dayToColumn(to.on),
      ...idNumberColumns(id, open(idNumber, 'id_number')),
      ...disabilityCertColumns(id, open(disabilityCert, 'disability_cert')),
    } satisfies Prisma.HouseholdMemberUncheckedCreateInput,
  })
  return id
}

/** A day on which something happened to people: not to come, and not before any of them came. */
export function requireDay(on: string, now: Instant, people: readonly Pick<HouseholdMember, 'joinedOn' | 'bornOn'>[]) {
  if (on > dayOf(now)) throw wrong('on', 'day_in_future')
  const earliest = people.map(({ joinedOn, bornOn }) => (joinedOn ?? bornOn).toISOString().slice(0, 10))
  if (earliest.some((day) => on < day)) throw wrong('on', 'day_too_early')
}
