import 'server-only'
import { randomUUID } from 'node:crypto'
import { type BulkColumns, insertMany, updateMany, upsertMany } from '@/lib/across/imports/bulk'
import type { ImportScope } from '@/lib/across/imports/kind'
import { disabilityCertColumns, idNumberColumns, phoneColumns } from '@/lib/domains/households/commands/sealed-columns'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import type { HouseholdValues, MemberValues } from './columns'
import type { IncomeOfYear } from './income'
import type { HouseholdPlace } from './place'
import type { KnownHousehold, KnownMember } from './register'

/** What writing one row needs: its household with the first row that touches it, a year's income, and its person where new or changed. */
export type HouseholdPlan = {
  /** The household as it was judged. */
  seen?: { id: string; version: number }
  household?: {
    id: string
    known: KnownHousehold | undefined
    values: HouseholdValues
    place: HouseholdPlace
    headName: string
    joining: number
  }
  income?: IncomeOfYear & { householdId: string }
  member?: { householdId: string; known: KnownMember | undefined; values: MemberValues; idNumberKey: string | null }
}

const HOUSEHOLD: BulkColumns = {
  ...{ id: 'uuid', head_name: 'text', group_id: 'uuid', category: 'household_category', main_cause: 'poverty_cause' },
  ...{ other_causes: 'poverty_cause[]', phone: 'bytea', phone_masked: 'text', phone_key: 'text', people: 'int' },
  ...{ standard: 'identification_standard', house_area: 'numeric', structure: 'house_structure' },
  ...{ house_grade: 'house_grade', safe_water: 'boolean', electricity: 'boolean', clean_toilet: 'boolean' },
  ...{ entry_road: 'entry_road', road_km: 'numeric', farmland_mu: 'numeric', forest_mu: 'numeric' },
  ...{ returned_mu: 'numeric', orchard_mu: 'numeric', pasture_mu: 'numeric', water_mu: 'numeric' },
}
/** What is given once: where a household stands, and the status that it comes with. */
const NEW_HOUSEHOLD: BulkColumns = {
  ...HOUSEHOLD,
  ...{ county_id: 'uuid', township_id: 'uuid', village_id: 'uuid', number: 'text', poverty_status: 'poverty_status' },
  ...{ enjoys_policy: 'boolean', monitor_kind: 'monitor_kind' },
}
const INCOME: BulkColumns = {
  ...{ household_id: 'uuid', year: 'int', people: 'int', wage_yuan: 'int', business_yuan: 'int' },
  ...{ property_yuan: 'int', transfer_yuan: 'int', expense_yuan: 'int', source: 'income_source' },
  ...{ recorded_by_id: 'uuid', recorded_at: 'timestamptz' },
}
const MEMBER: BulkColumns = {
  ...{ id: 'uuid', household_id: 'uuid', name: 'text', relation: 'relation', sex: 'sex', born_on: 'date' },
  ...{ id_number: 'bytea', id_number_masked: 'text', id_number_key: 'text', ethnicity: 'text', education: 'education' },
  ...{ school_state: 'school_state', dropout_reason: 'dropout_reason', health: 'health', labour: 'labour' },
  ...{ disability_cert: 'bytea', disability_cert_masked: 'text', resident_medical: 'boolean' },
  ...{ employee_medical: 'boolean', serious_illness: 'boolean', pension: 'boolean', work_place: 'work_place' },
  ...{ work_months: 'int', monthly_income_yuan: 'int' },
}

/**
 * Writes households and their people, some hundreds in a statement; what is personal is sealed to its row. Refuses with
 * `import_changed` where somebody has changed one of them since it was judged: nothing of theirs is written over.
 */
export async function writeHouseholds(scope: ImportScope, plans: readonly HouseholdPlan[]): Promise<void> {
  const { tx } = scope
  const households = plans.flatMap(({ household }) => household ?? [])
  const members = plans.flatMap(({ member }) => member ?? [])
  await requireAsJudged(tx, plans)
  const isNew = ({ known }: { known: unknown }) => !known
  await insertMany(
    tx,
    'households',
    NEW_HOUSEHOLD,
    households.filter(isNew).map((one) => newHouseholdRow(scope, one)),
  )
  const changed = households.filter((one) => !isNew(one))
  await updateMany(tx, { table: 'households', versioned: true }, HOUSEHOLD, changed.map(householdRow))
  const incomes = plans.flatMap(({ income }) => income ?? [])
  const key = ['household_id', 'year']
  await upsertMany(
    tx,
    { table: 'household_incomes', key },
    INCOME,
    incomes.map((one) => incomeRow(scope, one)),
  )
  await insertMany(tx, 'household_members', MEMBER, members.filter(isNew).map(memberRow))
  await updateMany(tx, { table: 'household_members' }, MEMBER, members.filter((one) => !isNew(one)).map(memberRow))
}

/** Holds the households that a batch changes, each still as it was judged, and makes a version of those whose people alone change. */
async function requireAsJudged(tx: Tx, plans: readonly HouseholdPlan[]): Promise<void> {
  const seen = new Map(plans.flatMap(({ seen: one }) => (one ? [[one.id, one.version] as const] : [])))
  if (seen.size === 0) return
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT id, version FROM households WHERE id = ANY(${[...seen.keys()]}::uuid[]) ORDER BY id FOR UPDATE`
  if (rows.length < seen.size || rows.some(({ id, version }) => seen.get(id) !== version))
    throw new Refusal('import_changed')
  const rewritten = new Set(plans.flatMap(({ household }) => household?.id ?? []))
  const id = { in: [...seen.keys()].filter((one) => !rewritten.has(one)) }
  await tx.household.updateMany({ where: { id }, data: { version: { increment: 1 } } })
}

type HouseholdWrite = NonNullable<HouseholdPlan['household']>

/** The columns of a household: what the sheet gives, else what is there. */
function householdRow({ id, known, values, place, headName, joining }: HouseholdWrite) {
  const phone = values.phone ? phoneColumns(id, values.phone) : (known ?? phoneColumns(id, null))
  return {
    id,
    head_name: headName,
    people: (known?.people ?? 0) + joining,
    group_id: place.groupId ?? known?.groupId ?? null,
    category: values.category ?? known?.category ?? 'ORDINARY',
    main_cause: values.mainCause ?? known?.mainCause ?? null,
    other_causes: values.otherCauses ?? known?.otherCauses ?? [],
    ...{ phone: phone.phone, phone_masked: phone.phoneMasked, phone_key: phone.phoneKey },
    standard: values.standard ?? known?.standard ?? null,
    house_area: values.houseArea ?? known?.houseArea ?? null,
    structure: values.structure ?? known?.structure ?? null,
    house_grade: values.houseGrade ?? known?.houseGrade ?? null,
    safe_water: values.safeWater ?? known?.safeWater ?? null,
    electricity: values.electricity ?? known?.electricity ?? null,
    clean_toilet: values.cleanToilet ?? known?.cleanToilet ?? null,
    entry_road: values.entryRoad ?? known?.entryRoad ?? null,
    road_km: values.roadKm ?? known?.roadKm ?? null,
    farmland_mu: values.farmlandMu ?? known?.farmlandMu ?? null,
    forest_mu: values.forestMu ?? known?.forestMu ?? null,
    returned_mu: values.returnedMu ?? known?.returnedMu ?? null,
    orchard_mu: values.orchardMu ?? known?.orchardMu ?? null,
    pasture_mu: values.pastureMu ?? known?.pastureMu ?? null,
    water_mu: values.waterMu ?? known?.waterMu ?? null,
  }
}

function newHouseholdRow({ countyId }: ImportScope, household: HouseholdWrite) {
  const { values, place } = household
  const status = values.status ?? 'NEVER'
  return {
    ...householdRow(household),
    ...{ county_id: countyId, township_id: place.townshipId, village_id: place.villageId },
    number: values.number,
    poverty_status: status === 'LIFTED_WITH_POLICY' ? 'LIFTED' : status,
    enjoys_policy: status === 'LIFTED_WITH_POLICY',
    monitor_kind: values.monitor ?? null,
  }
}

function incomeRow({ actor, at }: ImportScope, income: NonNullable<HouseholdPlan['income']>) {
  return {
    ...{ household_id: income.householdId, year: income.year, people: income.people },
    ...{ wage_yuan: income.wageYuan, business_yuan: income.businessYuan, property_yuan: income.propertyYuan },
    ...{ transfer_yuan: income.transferYuan, expense_yuan: income.expenseYuan },
    ...{ source: 'SHEET', recorded_by_id: actor.cadreId, recorded_at: at.toISOString() },
  }
}

/** The columns of a person: what the sheet gives, else what is there. */
function memberRow({ householdId, known, values, idNumberKey }: NonNullable<HouseholdPlan['member']>) {
  const id = known?.id ?? randomUUID()
  const number = known?.idNumberKey ? known : idNumberColumns(id, idNumberKey ? (values.idNumber ?? null) : null)
  const cert = values.disabilityCert
    ? disabilityCertColumns(id, values.disabilityCert)
    : (known ?? disabilityCertColumns(id, null))
  return {
    ...{ id, household_id: householdId, name: values.name, relation: values.relation },
    ...{ sex: values.sex, born_on: values.bornOn },
    ...{ id_number: number.idNumber, id_number_masked: number.idNumberMasked, id_number_key: number.idNumberKey },
    ethnicity: values.ethnicity ?? known?.ethnicity ?? '汉族',
    education: values.education ?? known?.education ?? null,
    school_state: values.schoolState ?? known?.schoolState ?? null,
    dropout_reason: values.dropoutReason ?? known?.dropoutReason ?? null,
    health: values.health ?? known?.health ?? 'HEALTHY',
    labour: values.labour ?? known?.labour ?? 'ORDINARY',
    ...{ disability_cert: cert.disabilityCert, disability_cert_masked: cert.disabilityCertMasked },
    resident_medical: values.residentMedical ?? known?.residentMedical ?? false,
    employee_medical: values.employeeMedical ?? known?.employeeMedical ?? false,
    serious_illness: values.seriousIllness ?? known?.seriousIllness ?? false,
    pension: values.pension ?? known?.pension ?? false,
    work_place: values.workPlace ?? known?.workPlace ?? null,
    work_months: values.workMonths ?? known?.workMonths ?? null,
    monthly_income_yuan: values.monthlyIncomeYuan ?? known?.monthlyIncomeYuan ?? null,
  }
}
