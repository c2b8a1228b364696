import type { Client } from 'pg'
import { fingerprint } from '@/lib/ground/crypto/fingerprint'
import { maskIdNumber, maskPhone } from '@/lib/ground/crypto/mask'
import { seal } from '@/lib/ground/crypto/sealed'
import type { DataKey } from '@/lib/ground/env'
import type { DemoHousehold } from '../households'
import type { Random } from '../random'
import { disabilityCertOf, houseDetails, incomesOf, memberDetails } from '../register-details'
import { type Deciders, liftingOf } from '../status-changes'
import { uuidAt } from '../uuid'
import { type DemoVisit, visitsOf } from '../visits'
import type { HouseholdRef } from './issues'
import { TableWriter } from './table-writer'

/** Batches keep memory small on the full register. */
const BATCH = 5_000

interface Register {
  id: string
  keys: readonly DataKey[]
  enteredAt: Date
  until: Date
  today: string
  random: Random
  /** Of what stands beside the names: houses, work, income. */
  details: Random
  visits: Random
  statusChanges: Random
  helperOf(household: DemoHousehold): string | null
  decidersOf(household: DemoHousehold): Deciders
  /** How many visits a helped household of the village has had. */
  visitsExpected(household: DemoHousehold): number
}

/** Writes the register, sealed, and answers whom issues can be about, by village. */
export async function writeHouseholds(
  client: Client,
  households: Iterable<DemoHousehold>,
  county: Register,
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

async function writeBatch(client: Client, batch: DemoHousehold[], county: Register): Promise<void> {
  const { keys, details } = county
  const visits: DemoVisit[] = []
  const households = new TableWriter(client, 'households')
  for (const household of batch) {
    const { village, group, members, phone, ...row } = household
    const helperId = county.helperOf(household)
    if (helperId)
      visits.push(...visitsOf(county.visits, household, helperId, county.visitsExpected(household), county.until))
    await households.write({
      ...row,
      ...houseDetails(details, household),
      countyId: county.id,
      townshipId: village.townshipId,
      villageId: village.id,
      groupId: group.id,
      headName: members[0]?.name ?? '',
      people: members.length,
      helperId,
      phone: seal(phone, { table: 'households', column: 'phone', rowId: household.id }, keys),
      phoneMasked: maskPhone(phone),
      phoneKey: fingerprint(phone, 'households.phone', keys),
    })
  }
  await households.end()
  await writeIncomes(client, await writePeople(client, batch, county), county)
  await writeVisits(client, visits)
  await writeLiftings(client, batch, county)
}

type Earner = ReturnType<typeof memberDetails>

/** The members of a batch, and what each of its households earns. */
async function writePeople(
  client: Client,
  batch: DemoHousehold[],
  { keys, details, enteredAt, random, today }: Register,
): Promise<[DemoHousehold, Earner[]][]> {
  const earned: [DemoHousehold, Earner[]][] = []
  const people = new TableWriter(client, 'household_members')
  for (const household of batch) {
    const earners: Earner[] = []
    for (const member of household.members) {
      const { idNumber, inSchool, ...row } = member
      const id = uuidAt(enteredAt, random)
      const more = memberDetails(details, member, household, today)
      earners.push(more)
      const cert = disabilityCertOf(details, member)
      await people.write({
        id,
        householdId: household.id,
        ...row,
        ...more,
        idNumber: seal(idNumber, { table: 'household_members', column: 'id_number', rowId: id }, keys),
        idNumberMasked: maskIdNumber(idNumber),
        idNumberKey: fingerprint(idNumber, 'household_members.id_number', keys),
        disabilityCert: cert && seal(cert, { table: 'household_members', column: 'disability_cert', rowId: id }, keys),
        disabilityCertMasked: cert && maskIdNumber(cert),
      })
    }
    earned.push([household, earners])
  }
  await people.end()
  return earned
}

/** Income is reckoned for whom the register is about: those once poor, and those who are watched. */
async function writeIncomes(client: Client, earned: [DemoHousehold, Earner[]][], county: Register) {
  const incomes = new TableWriter(client, 'household_incomes')
  const lastYear = Number(county.today.slice(0, 4)) - 1
  for (const [household, earners] of earned) {
    if (household.category === 'ORDINARY' && !household.monitorKind) continue
    for (const row of incomesOf(county.details, household, earners, lastYear))
      await incomes.write({ ...row, recordedAt: county.enteredAt })
  }
  await incomes.end()
}

async function writeVisits(client: Client, visits: readonly DemoVisit[]) {
  const rows = new TableWriter(client, 'visits')
  for (const visit of visits) await rows.write({ ...visit })
  await rows.end()
}

/** How some of those out of poverty came out of it, since the county keeps record. */
async function writeLiftings(client: Client, batch: DemoHousehold[], { statusChanges, decidersOf, ...days }: Register) {
  const rows = new TableWriter(client, 'status_changes')
  for (const household of batch) {
    const lifting = liftingOf(statusChanges, household, decidersOf, days)
    if (lifting) await rows.write(lifting)
  }
  await rows.end()
}
