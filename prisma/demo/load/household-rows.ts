import type { Client } from 'pg'
import { fingerprint } from '@/lib/crypto/fingerprint'
import { maskIdNumber, maskPhone } from '@/lib/crypto/mask'
import { seal } from '@/lib/crypto/sealed'
import type { DataKey } from '@/lib/env'
import type { DemoHousehold } from '../households'
import type { Random } from '../random'
import { uuidAt } from '../uuid'
import type { HouseholdRef } from './issues'
import { TableWriter } from './table-writer'

/** Batches keep memory small on the full register. */
const BATCH = 5_000

/** Writes the register, sealed, and answers whom issues can be about, by village. */
export async function writeHouseholds(
  client: Client,
  households: Iterable<DemoHousehold>,
  county: {
    id: string
    keys: readonly DataKey[]
    enteredAt: Date
    random: Random
    helperOf(household: DemoHousehold): string | null
  },
): Promise<Map<string, HouseholdRef[]>> {
  const refs = new Map<string, HouseholdRef[]>()
  let batch: DemoHousehold[] = []
  const flush = async () => {
    await writeBatch(client, batch, county)
    batch = []
  }
  for (const household of households) {
    const headName = household.members[0]?.name ?? ''
    const known = refs.get(household.village.id) ?? []
    refs.set(household.village.id, known)
    known.push({ id: household.id, headName, group: household.group })
    batch.push(household)
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  return refs
}

async function writeBatch(
  client: Client,
  batch: DemoHousehold[],
  county: Parameters<typeof writeHouseholds>[2],
): Promise<void> {
  const { keys } = county
  const households = new TableWriter(client, 'households')
  for (const household of batch) {
    const { village, group, members, phone, ...row } = household
    await households.write({
      ...row,
      countyId: county.id,
      townshipId: village.townshipId,
      villageId: village.id,
      groupId: group.id,
      headName: members[0]?.name ?? '',
      people: members.length,
      helperId: county.helperOf(household),
      phone: seal(phone, { table: 'households', column: 'phone', rowId: household.id }, keys),
      phoneMasked: maskPhone(phone),
      phoneKey: fingerprint(phone, 'households.phone', keys),
    })
  }
  await households.end()
  const people = new TableWriter(client, 'household_members')
  for (const household of batch)
    for (const { idNumber, ...member } of household.members) {
      const id = uuidAt(county.enteredAt, county.random)
      await people.write({
        id,
        householdId: household.id,
        ...member,
        idNumber: seal(idNumber, { table: 'household_members', column: 'id_number', rowId: id }, keys),
        idNumberMasked: maskIdNumber(idNumber),
        idNumberKey: fingerprint(idNumber, 'household_members.id_number', keys),
      })
    }
  await people.end()
}
