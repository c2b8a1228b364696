import type { z } from 'zod'

/** How a column's text becomes a value, and a value its text again. */
export type Reading<T> = {
  /** Of the text without blanks at its ends, never empty. Its issues are reason codes. */
  field: z.ZodType<T, string>
  /** Serial numbers are days in it. */
  wants?: 'day' | 'month'
  /** Never shown in full. */
  personal?: 'idNumber' | 'phone' | 'number' | 'name'
  /** A number of a thing, of any length: masked only where it could be a person's. */
  number?: true
  /** The words that it takes, as the template offers them. */
  words?: readonly string[]
  /** The longest text, or the largest number. */
  max?: number
  text(value: T): string
}

export type Column<T = unknown> = Reading<T> & {
  /** As the template writes it, then what other systems write. */
  headings: readonly [string, ...string[]]
  /** Without it no row can be read: the heading must be there. */
  required?: true
  /** Every row must fill it. */
  needed?: true
  /** What the template shows in its example row. */
  example: string
}

// biome-ignore lint/suspicious/noExplicitAny: columns of one sheet hold values of different types
export type Columns = Readonly<Record<string, Column<any>>>

/** The values of a row by its columns' keys; an empty cell says nothing, and changes nothing. */
export type ValuesOf<C extends Columns> = {
  [K in keyof C]?: C[K] extends Column<infer T> ? T : never
}

/** Why a row is refused: a code, the column that it is about, and what the sentence names. */
export type Reason = { code: ReasonCode; column?: string; [detail: string]: string | number | undefined }

/** Words stand in messages under `imports.reasons`. */
export type ReasonCode =
  // of a cell
  | 'missing'
  | 'formula_without_value'
  | 'error_value'
  | 'rounded_number'
  | 'cell_too_long'
  | 'too_long'
  | 'unreadable'
  | 'not_a_name'
  | 'not_a_code'
  | 'not_a_day'
  | 'not_a_choice'
  | 'not_a_number'
  | 'out_of_range'
  | 'phone_wrong'
  | 'id_length'
  | 'id_birthday'
  | 'id_check_digit'
  | 'disability_cert_wrong'
  // of a row
  | 'twice_in_file'
  | 'differs_in_file'
  | 'place_unknown'
  | 'town_unknown'
  | 'code_of_another_county'
  | 'code_of_another_town'
  | 'village_in_other_town'
  | 'village_needs_name'
  | 'village_name_taken'
  | 'village_merged'
  | 'class_needs_day'
  | 'class_day_too_early'
  | 'class_day_passed'
  | 'unit_unknown'
  | 'unit_needs_kind'
  | 'unit_town_missing'
  | 'unit_short_name_taken'
  | 'unit_tier_fixed'
  | 'cadre_needs_post'
  // of an account
  | 'not_a_username'
  | 'cadre_unknown'
  | 'has_account'
  | 'username_taken'
  // of a household and its people
  | 'household_of_refused_row'
  | 'household_needs_status'
  | 'household_number_elsewhere'
  | 'household_ended'
  | 'status_by_approval'
  | 'village_unknown'
  | 'group_unknown'
  | 'needed_without_id_number'
  | 'not_born_yet'
  | 'id_number_other_sex'
  | 'id_number_other_birth'
  | 'person_twice_in_file'
  | 'person_elsewhere'
  | 'income_needs_year'
  | 'income_year_ahead'
  | 'two_heads'
  | 'no_head'

/** A value that a row would change, as texts; personal ones masked. */
export type Difference = { column: string; old: string; new: string }

/** What a row asks: whom or which place it means. The same question of several rows has one key, and is answered once. */
export type Question = {
  key: string
  about: 'village' | 'unit' | 'cadre'
  name: string
  candidates: { id: string; name: string; facts: string[] }[]
  /** Whether none of them is an answer: a new one. */
  orNew?: true
}

export const NEW = 'new'
