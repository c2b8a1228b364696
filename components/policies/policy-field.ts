import type { FormField, FormGroup } from '@/components/form/form-field'
import type { PolicyKind, PolicyValue } from '@/lib/domains/policies/kinds'
import type { LocalDate } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'

export interface PolicyWords {
  locale: string
  t: Translator<'policies'>
  categories: Translator<'categories'>
  /** The months and weekdays of the present language: 一月, 一. */
  month(day: LocalDate): string
  weekday(day: LocalDate): string
}

/**
 * What the rules of some kinds say, each of a value of its own kind; of a calendar one year. The fields are what a form asks
 * for, and what a page shows of it.
 */
export type FieldsOf<Kinds extends PolicyKind> = {
  [K in Kinds]: (value: PolicyValue<K>, words: PolicyWords, year: number) => FormGroup[]
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
  (name: FieldName, value: number, unit: UnitName, min: number, max: number): FormField => ({
    kind: 'number',
    name,
    label: t(`fields.${name}` as 'fields.redLine'),
    help: t(`units.${unit}`),
    helpAt: 'right',
    required: true,
    value,
    min,
    max,
  })
