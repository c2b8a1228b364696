import type { Difference, Reason } from '@/lib/across/imports/column'
import { differencesOf } from '@/lib/across/imports/rules/differences'
import type { IncomeParts } from '@/lib/domains/households/rules/income'
import type { LocalDate } from '@/lib/ground/clock'
import type { IncomeValues } from './columns'
import { INCOME_COLUMNS } from './columns/income'
import type { KnownHousehold } from './register'

export type IncomeOfYear = IncomeParts & { year: number }

/** As the database takes it. */
const PEOPLE_AT_MOST = 99
const AMOUNTS = ['wageYuan', 'businessYuan', 'propertyYuan', 'transferYuan', 'expenseYuan'] as const

/**
 * The income that a household's rows say of a year, beside what is written down of it. An amount that they leave empty stays
 * as it is, and is none in a year that nobody has written down; so is the number of people, else those who live there.
 */
export function judgeIncome(
  known: KnownHousehold | undefined,
  values: IncomeValues,
  living: number,
  today: LocalDate,
): { income?: IncomeOfYear; differences: Difference[] } | { reason: Reason } {
  const { incomeYear: year, incomePeople } = values
  if (AMOUNTS.every((part) => values[part] === undefined)) return { differences: [] }
  if (year === undefined) return { reason: { code: 'income_needs_year', column: 'incomeYear' } }
  if (year > Number(today.slice(0, 4)))
    return { reason: { code: 'income_year_ahead', column: 'incomeYear', value: String(year) } }
  const before = known?.incomes.find((one) => one.year === year)
  const people = incomePeople || before?.people || living
  if (people > PEOPLE_AT_MOST)
    return { reason: { code: 'out_of_range', column: 'incomePeople', value: String(people), max: PEOPLE_AT_MOST } }
  const amount = (part: (typeof AMOUNTS)[number]) => values[part] ?? before?.[part] ?? 0
  const income: IncomeOfYear = {
    ...{ year, people, wageYuan: amount('wageYuan'), businessYuan: amount('businessYuan') },
    ...{ propertyYuan: amount('propertyYuan'), transferYuan: amount('transferYuan') },
    expenseYuan: amount('expenseYuan'),
  }
  const { year: incomeYear, people: incomeOf, ...amounts } = income
  const present = before ? { ...before, incomeYear: before.year, incomePeople: before.people } : NOTHING_YET
  const differences = differencesOf(INCOME_COLUMNS, present, { incomeYear, incomePeople: incomeOf, ...amounts })
  return differences.length > 0 ? { income, differences } : { differences }
}

const NOTHING_YET = Object.fromEntries(Object.keys(INCOME_COLUMNS).map((key) => [key, null]))
