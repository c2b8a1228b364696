import { randomUUID } from 'node:crypto'
import { checkDigit } from '@/lib/domains/households/rules/identity-number'
import type { Household, HouseholdMember, Relation } from '@/lib/generated/prisma/client'
import { dayToColumn } from '@/lib/ground/clock'
import { fingerprint } from '@/lib/ground/crypto/fingerprint'
import { maskIdNumber, maskPhone } from '@/lib/ground/crypto/mask'
import { seal } from '@/lib/ground/crypto/sealed'
import { db } from '@/lib/ground/database/db'

type Person = Partial<Omit<HouseholdMember, 'bornOn' | 'idNumber'>> & { bornOn?: string; idNumber?: string }
type Village = { id: string; countyId: string; townshipId: string; code: string; groups: { id: string }[] }
type Given = Partial<Omit<Household, 'phone'>> & { phone?: string; people?: never; members?: Person[] }

/** A valid identity number that is nobody's: the place 610999 has never been assigned. */
export function anIdNumber(bornOn: string, serial: number): string {
  const body = `610999${bornOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return body + checkDigit(body)
}

let serial = 0

/** A household as the register holds it, written past the commands; its head stands first. */
export async function aHousehold(village: Village, given: Given = {}) {
  const id = randomUUID()
  const { members = [{}], phone, ...row } = given
  const nth = ++serial
  const household = await db().household.create({
    data: {
      ...{ id, countyId: village.countyId, townshipId: village.townshipId, villageId: village.id },
      ...{
        number: `${village.code}${String(nth).padStart(4, '0')}`,
        headName: '余长安',
        groupId: village.groups[0]?.id ?? null,
      },
      ...{ category: 'GENERAL', povertyStatus: 'LIFTED', people: members.length },
      ...row,
      ...(phone && {
        phone: seal(phone, { table: 'households', column: 'phone', rowId: id }),
        phoneMasked: maskPhone(phone),
        phoneKey: fingerprint(phone, 'households.phone'),
      }),
    } as never,
  })
  const people = []
  for (const [index, { bornOn = '1970-05-05', idNumber, ...person }] of members.entries()) {
    const memberId = randomUUID()
    people.push(
      await db().householdMember.create({
        data: {
          ...{ id: memberId, householdId: id, name: index === 0 ? household.headName : `余成员${index}` },
          ...{ relation: (index === 0 ? 'HEAD' : 'CHILD') as Relation, sex: 'MALE', bornOn: dayToColumn(bornOn) },
          ...{ health: 'HEALTHY', labour: 'ORDINARY' },
          ...person,
          ...(idNumber && {
            idNumber: seal(idNumber, { table: 'household_members', column: 'id_number', rowId: memberId }),
            idNumberMasked: maskIdNumber(idNumber),
            idNumberKey: fingerprint(idNumber, 'household_members.id_number'),
          }),
        } as never,
      }),
    )
  }
  return { ...household, members: people }
}

export const householdRow = (id: string) => db().household.findUniqueOrThrow({ where: { id } })
/** Who stands in a household now, in the order of their birth. */
export const peopleOf = (householdId: string) =>
  db().householdMember.findMany({ where: { householdId, leftOn: null }, orderBy: [{ bornOn: 'asc' }, { id: 'asc' }] })
