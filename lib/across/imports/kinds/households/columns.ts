import type { ValuesOf } from '@/lib/across/imports/column'
import { ENTRY_COLUMNS } from './columns/entry'
import { HEALTH_AND_WORK_COLUMNS } from './columns/health-and-work'
import { HOUSE_COLUMNS } from './columns/house'
import { INCOME_COLUMNS } from './columns/income'
import { PERSON_COLUMNS } from './columns/person'
import { SCHOOLING_COLUMNS } from './columns/schooling'

/** What the register keeps of the household itself: the national register's names (DOMAIN.md 3.3). */
export const HOUSEHOLD_COLUMNS = { ...ENTRY_COLUMNS, ...HOUSE_COLUMNS } as const

/** What is said of the household, and repeated in each of its rows. */
export const FAMILY_COLUMNS = { ...HOUSEHOLD_COLUMNS, ...INCOME_COLUMNS } as const

/** What is said of one person. */
export const MEMBER_COLUMNS = { ...PERSON_COLUMNS, ...SCHOOLING_COLUMNS, ...HEALTH_AND_WORK_COLUMNS } as const

/** A sheet of households, a row for each person. */
export const REGISTER_COLUMNS = { ...FAMILY_COLUMNS, ...MEMBER_COLUMNS } as const

export type HouseholdValues = ValuesOf<typeof HOUSEHOLD_COLUMNS>
export type FamilyValues = ValuesOf<typeof FAMILY_COLUMNS>
export type IncomeValues = ValuesOf<typeof INCOME_COLUMNS>
export type MemberValues = ValuesOf<typeof MEMBER_COLUMNS>
