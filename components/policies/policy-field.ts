import type { PolicyKind, PolicyValue } from '@/lib/domains/policies/kinds'
import type { LocalDate } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'

/** One thing that a rule says: what a form asks for it, and what a page shows of it. Words are ready to be shown. */
export type PolicyField =
  | { type: 'number'; name: string; label: string; unit: string; value: number; min: number; max: number }
  | { type: 'text'; name: string; label: string; value: string; max: number }
  | { type: 'flag'; name: string; label: string; value: boolean }
  | { type: 'several'; name: string; label: string; options: { value: string; label: string }[]; value: string[] }
  | {
      type: 'grid'
      label: string
      rows: { value: string; label: string }[]
      columns: { name: string; label: string; value: string[] }[]
    }
  | { type: 'year'; name: string; label: string; year: number; months: Month[]; weekdays: string[] }

export type Month = { label: string; days: { day: LocalDate; number: number; weekday: number; works: boolean }[] }
export type PolicyGroup = { title?: string; fields: PolicyField[] }

export interface PolicyWords {
  locale: string
  t: Translator<'policies'>
  categories: Translator<'categories'>
  /** The months and weekdays of the present language: 一月, 一. */
  month(day: LocalDate): string
  weekday(day: LocalDate): string
}

/** What the rules of some kinds say, each of a value of its own kind; of a calendar one year. */
export type FieldsOf<Kinds extends PolicyKind> = {
  [K in Kinds]: (value: PolicyValue<K>, words: PolicyWords, year: number) => PolicyGroup[]
}

type UnitName = 'workdays' | 'hours' | 'times' | 'years' | 'days' | 'points' | 'people' | 'parts' | 'age'

export type FieldName = Parameters<Translator<'policies'>>[0] extends infer K
  ? K extends `fields.${infer Name}`
    ? Name
    : never
  : never

/** Makes the fields that are numbers, in the words of the present language. */
export const numbers =
  (t: Translator<'policies'>) =>
  (name: FieldName, value: number, unit: UnitName, min: number, max: number): PolicyField => ({
    type: 'number',
    name,
    label: t(`fields.${name}` as 'fields.redLine'),
    unit: t(`units.${unit}`),
    value,
    min,
    max,
  })
