import { randomUUID } from 'node:crypto'
import type { Difference, Reason } from '@/lib/across/imports/column'
import { type Judged, judged, type StoredRow } from '@/lib/across/imports/kind'
import { FAMILY_COLUMNS, type FamilyValues } from './columns'
import { householdDifferences } from './household'
import { type IncomeOfYear, judgeIncome } from './income'
import { type JudgedMember, judgeMembers } from './members'
import { placeOfHousehold } from './place'
import type { KnownHousehold } from './register'
import type { FamilyRow, HouseholdState } from './state'
import type { HouseholdPlan } from './write'

type Result = Judged<HouseholdPlan>

/** What becomes of the rows of one household: all of it, or none. Its own values are repeated in each row and must agree. */
export function judgeHousehold(state: HouseholdState, number: string, rows: readonly StoredRow[]): Result[] {
  const unreadable = rows.find(({ readable }) => !readable)
  if (unreadable) return refuseAll(rows, (row) => (row.readable ? besides(unreadable) : row.reasons))
  const family = rows as FamilyRow[]
  const values = agreed(family)
  if ('row' in values) return refuseWith(family, values.row, values.reason)
  const place = placeOfHousehold(state, values)
  if ('question' in place) return rows.map((row) => judged.asked(row.number, place.question))
  if ('reason' in place) return refuseAll(rows, () => [place.reason])
  const known = state.known.get(number)
  const household = householdDifferences(known, values, place)
  if ('reason' in household) return refuseAll(rows, () => [household.reason])
  const members = judgeMembers(state, known, number, family)
  if ('row' in members) return refuseWith(family, members.row, members.reason)
  const living = (known?.people ?? 0) + members.members.filter((member) => !member.known).length
  const income = judgeIncome(known, values, living, state.today)
  if ('reason' in income) return refuseAll(rows, () => [income.reason])
  const own = { differences: [...household.differences, ...income.differences], income: income.income }
  return results(known, values, place, own, members.members)
}

type Place = Exclude<ReturnType<typeof placeOfHousehold>, { reason: Reason } | { question: unknown }>

/** The fates of a household that can be written: its own changes stand with its first row. */
function results(
  known: KnownHousehold | undefined,
  values: FamilyValues,
  place: Place,
  { differences: own, income }: { differences: Difference[]; income: IncomeOfYear | undefined },
  members: JudgedMember[],
): Result[] {
  const id = known?.id ?? randomUUID()
  const headName = members.find(({ values: { relation } }) => relation === 'HEAD')?.values.name
  const joining = members.filter(({ known: person }) => !person).length
  const touched = !known || own.length > 0 || joining > 0 || (headName !== undefined && headName !== known.headName)
  const household = touched
    ? { id, known, values, place, headName: headName ?? known?.headName ?? '', joining }
    : undefined
  return members.map(({ row, differences, known: person, ...member }, i) => {
    const plan: HouseholdPlan = {
      ...(known && { seen: { id, version: known.version } }),
      ...(i === 0 && household && { household }),
      ...(i === 0 && income && { income: { householdId: id, ...income } }),
      ...((!person || differences.length > 0) && { member: { householdId: id, known: person, ...member } }),
    }
    if (!person) return judged.fresh(row, plan, place.matched)
    return judged.compared(row, i === 0 ? [...own, ...differences] : differences, plan, place.matched)
  })
}

/** The household's own values, which its rows repeat; a row may leave some out. */
function agreed(family: readonly FamilyRow[]): FamilyValues | { row: number; reason: Reason } {
  const values: Record<string, unknown> = {}
  const saidBy: Record<string, number> = {}
  for (const row of family)
    for (const [key, column] of Object.entries(FAMILY_COLUMNS)) {
      const value = row.values[key as keyof FamilyValues]
      if (value === undefined) continue
      const said = values[key]
      if (said !== undefined && JSON.stringify(said) !== JSON.stringify(value)) {
        const shown = 'personal' in column ? '' : (column.text as (one: unknown) => string)(said)
        const reason = { code: 'differs_in_file', column: key, row: saidBy[key] ?? 0, value: shown } as const
        return { row: row.number, reason }
      }
      values[key] = value
      saidBy[key] ??= row.number
    }
  return values as FamilyValues
}

const besides = ({ number }: { number: number }): Reason[] => [{ code: 'household_of_refused_row', row: number }]

function refuseAll(rows: readonly StoredRow[], reasons: (row: StoredRow) => Reason[]): Result[] {
  return rows.map((row) => judged.refused(row.number, ...reasons(row)))
}

/** One row is wrong: it says why, and the others that they stand with it. */
function refuseWith(rows: readonly StoredRow[], wrong: number, reason: Reason): Result[] {
  return refuseAll(rows, ({ number }) => (number === wrong ? [reason] : besides({ number: wrong })))
}
