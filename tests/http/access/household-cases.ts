import { randomUUID } from 'node:crypto'
import { db } from '@/lib/ground/database/db'
import { aHousehold } from '../../support/household'
import type { Fields } from '../../support/http/call-action'
import type { Place } from '../../support/http/place'
import type { Account } from './accounts'

/** A household made for one try, with a second beside it and a proposal where one is asked for. */
export type Prepared = { fields: Fields; nonexistent: Fields; secrets: string[]; stored(): Promise<unknown> }
export type HouseholdCase = { row: string; accounts: readonly Account[]; prepare(place: Place): Promise<Prepared> }

const EDITORS = ['headquarters', 'township', 'commander', 'member'] as const
const PERSON = {
  ...{
    name: '试新丁',
    idNumber: '',
    bornOn: '1990-01-01',
    sex: 'MALE',
    ethnicity: '汉族',
    education: '',
    schoolState: '',
  },
  ...{ dropoutReason: '', health: 'HEALTHY', labour: 'ORDINARY', disabilityCert: '', workPlace: '', workMonths: '' },
  monthlyIncomeYuan: '',
}
const ON = '2026-01-05'

/** Everything that a form could change of a household. */
const storedOf = (id: string) =>
  db().household.findUniqueOrThrow({
    where: { id },
    include: { members: { orderBy: { id: 'asc' } }, visits: true, incomes: true, statusChanges: true },
  })

async function made(place: Place) {
  const village = await db().village.findUniqueOrThrow({ where: { id: place.village.id }, include: { groups: true } })
  const secret = `试${randomUUID().slice(0, 6)}`
  const people = { members: [{}, { relation: 'SPOUSE' as const }, { relation: 'CHILD' as const }] }
  const household = await aHousehold(village, { number: randomUUID(), headName: secret, ...people })
  const other = await aHousehold(village, { number: randomUUID(), headName: secret })
  return { village, household, other, secret, people: household.members.map(({ id }) => id) }
}
type Made = Awaited<ReturnType<typeof made>>

/** A form about one household. */
function about(
  fieldsOf: (one: Made) => Fields,
  row = 'household.edit',
  accounts: readonly Account[] = EDITORS,
): HouseholdCase {
  return {
    row,
    accounts,
    async prepare(place) {
      const one = await made(place)
      const fields: Fields = { householdId: one.household.id, version: '1', ...fieldsOf(one) }
      return {
        fields,
        nonexistent: { ...fields, householdId: randomUUID() },
        secrets: [one.secret],
        stored: () => storedOf(one.household.id),
      }
    },
  }
}

/** By the name of each action of the households' own forms. */
export const HOUSEHOLD_CASES: Record<string, HouseholdCase> = {
  createHouseholdAction: {
    row: 'household.edit',
    accounts: EDITORS,
    async prepare(place) {
      const fields: Fields = { villageId: place.village.id, groupId: '', category: 'ORDINARY', phone: '', ...PERSON }
      return {
        fields,
        nonexistent: { ...fields, villageId: randomUUID() },
        secrets: [],
        stored: () => db().household.count({ where: { villageId: place.village.id } }),
      }
    },
  },
  editHouseholdAction: about(() => ({ category: 'DIBAO', houseArea: '96.5', safeWater: 'true', mainCause: 'ILLNESS' })),
  planHouseholdAction: about(() => ({ planNote: '修缮厨房后墙' })),
  recordIncomeAction: about(() => ({
    ...{ year: '2025', people: '3', wageYuan: '30000', businessYuan: '8000', propertyYuan: '0', transferYuan: '2500' },
    ...{ expenseYuan: '3000', source: 'RECKONED' },
  })),
  addHouseholdMemberAction: about(() => ({ relation: 'CHILD', ...PERSON })),
  editHouseholdMemberAction: about(({ people }) => ({ memberId: people[2] ?? '', relation: 'CHILD', ...PERSON })),
  memberLeavesAction: about(({ people }) => ({ memberId: people[2] ?? '', reason: 'MARRIED', on: ON, newHeadId: '' })),
  transferMemberAction: about(({ people, other }) => ({
    ...{ memberId: people[2] ?? '', intoNumber: other.number, relation: 'CHILD', on: ON, newHeadId: '' },
  })),
  splitHouseholdAction: about(({ people }) => ({
    ...{ memberIds: people[2] ?? '', newHeadId: people[2] ?? '', stayingHeadId: '', on: ON },
  })),
  mergeHouseholdAction: about(({ other }) => ({ intoNumber: other.number, on: ON })),
  endHouseholdAction: about(() => ({ reason: 'MOVED', on: ON })),
  assignHelperAction: {
    ...about(() => ({ helperId: '' }), 'helper.assign', ['township', 'commander']),
    async prepare(place) {
      const one = await made(place)
      const fields: Fields = { householdId: one.household.id, version: '1', helperId: place.people.member.cadreId }
      const stored = () => storedOf(one.household.id)
      return { fields, nonexistent: { ...fields, householdId: randomUUID() }, secrets: [one.secret], stored }
    },
  },
  proposeStatusAction: about(() => ({ povertyStatus: 'RELAPSED', monitorKind: '', reason: '户主大病，支出骤增' })),
  decideStatusAction: {
    row: 'household.status.approve',
    accounts: ['headquarters', 'township'],
    async prepare(place) {
      const one = await made(place)
      const { id } = await db().statusChange.create({
        data: {
          ...{ householdId: one.household.id, fromStatus: 'LIFTED', povertyStatus: 'RELAPSED', enjoysPolicy: false },
          ...{ reason: '户主大病', proposedById: place.people.colleague.cadreId, proposedAt: new Date() },
        },
      })
      const fields: Fields = { changeId: id, decision: 'decline', remark: '材料不全' }
      const stored = () => storedOf(one.household.id)
      return { fields, nonexistent: { ...fields, changeId: randomUUID() }, secrets: [one.secret], stored }
    },
  },
  logVisitAction: {
    ...about(() => ({})),
    async prepare(place) {
      const one = await made(place)
      const fields: Fields = {
        ...{
          id: randomUUID(),
          householdId: one.household.id,
          kind: 'POOR',
          findings: 'ALL_WELL',
          note: '',
          withWhom: '',
        },
      }
      const stored = () => storedOf(one.household.id)
      return { fields, nonexistent: { ...fields, householdId: randomUUID() }, secrets: [one.secret], stored }
    },
  },
}
