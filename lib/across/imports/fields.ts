import { z } from 'zod'
import type { LocalDate } from '@/lib/ground/clock'
import type { Reading } from './column'

/** The kinds of cells: each takes what people and other systems write, and says by a code what it cannot take. */

const UNREADABLE = /(?![\t\n\r])\p{Cc}|\p{Co}|\ufffd/u
const UNSEEN = /\p{Cf}/gu
const HAN = /\p{Script=Han}/u

/** Full-width digits and letters (１２３ＡＢＸ) as a keyboard types them; blanks of every width as one. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff0e]/g, (one) =>
    String.fromCharCode(one.charCodeAt(0) - 0xfee0),
  )
}

const tight = (text: string) => halfWidth(text).replace(/\s/gu, '')
const Cell = z
  .string()
  .refine((value) => !UNREADABLE.test(value) && value.isWellFormed(), { error: 'unreadable', abort: true })
  .transform((value) => value.replace(UNSEEN, '').replace(/\s+/gu, ' ').trim())

/** A text of at most so many characters. */
export function words(max: number): Reading<string> {
  return { field: Cell.refine((value) => [...value].length <= max, { error: 'too_long' }), max, text: String }
}

/** A name: blanks between Chinese characters are typesetting (余 大 安), a name is no number. */
export function name(max: number): Reading<string> {
  const field = Cell.transform((value) => (HAN.test(value) ? value.replace(/ /g, '') : value))
    .refine((value) => /\p{L}/u.test(value) && !/^\p{N}/u.test(value), { error: 'not_a_name', abort: true })
    .refine((value) => [...value].length <= max, { error: 'too_long' })
  return { field, max, text: String }
}

/** A code of so many digits. */
export function code(pattern: RegExp, clean: (digits: string) => string = String): Reading<string> {
  const field = Cell.transform((value) => clean(tight(value))).refine((value) => pattern.test(value), {
    error: 'not_a_code',
  })
  return { field, text: String }
}

/** A day; the reader has turned serial numbers and other ways of writing it into YYYY-MM-DD. */
export function day(): Reading<LocalDate> {
  return { field: Cell.pipe(z.iso.date({ error: 'not_a_day' })), wants: 'day', text: String }
}

/** A day of which many know the month alone. */
export function month(): Reading<LocalDate> {
  return { ...day(), wants: 'month' }
}

/** One of a few words; each choice has the word of the template first, then what others write. */
export function choice<T extends string>(choices: Record<T, readonly [string, ...string[]]>): Reading<T> {
  const entries = Object.entries(choices) as [T, readonly [string, ...string[]]][]
  const byWord = new Map(entries.flatMap(([value, all]) => all.map((word) => [word, value] as const)))
  const field = Cell.transform((value, context) => {
    const found = byWord.get(value.replace(/ /g, ''))
    if (found !== undefined) return found
    context.issues.push({ code: 'custom', message: 'not_a_choice', input: value })
    return z.NEVER
  })
  return { field, words: entries.map(([, [word]]) => word), text: (value) => choices[value][0] }
}

export function yesNo(): Reading<boolean> {
  const { field, words: offered } = choice({ yes: ['是', '有', 'TRUE', '1'], no: ['否', '无', 'FALSE', '0'] })
  return { field: field.transform((value) => value === 'yes'), words: offered, text: (value) => (value ? '是' : '否') }
}

const SEPARATORS = /[、,，;；/\n]/u

/** Several texts in one cell. */
export function list(max: number, longest: number): Reading<string[]> {
  const field = Cell.transform((value) => [
    ...new Set(
      value
        .split(SEPARATORS)
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ])
    .refine((value) => value.length <= max, { error: 'out_of_range' })
    .refine((value) => value.every((one) => [...one].length <= longest), { error: 'too_long' })
  return { field, max: longest, text: (value) => value.join('、') }
}

/** Several of a few words in one cell. */
export function choices<T extends string>(all: Record<T, readonly [string, ...string[]]>): Reading<T[]> {
  const one = choice(all)
  const field = Cell.transform((value, context) => {
    const parsed = value
      .split(SEPARATORS)
      .filter((word) => word.trim())
      .map((word) => one.field.safeParse(word))
    if (parsed.every((result) => result.success)) return [...new Set(parsed.map((result) => result.data))]
    context.issues.push({ code: 'custom', message: 'not_a_choice', input: value })
    return z.NEVER
  })
  return { field, ...(one.words && { words: one.words }), text: (value) => value.map(one.text).join('、') }
}

/** A number with at most so many decimals. */
export function amount(max: number, decimals = 2): Reading<number> {
  const field = Cell.transform((value) => tight(value).replace(/,/g, ''))
    .refine((value) => /^\d{1,12}(\.\d+)?$/.test(value), { error: 'not_a_number', abort: true })
    .transform((value) => Number(Number(value).toFixed(decimals)))
    .refine((value) => value <= max, { error: 'out_of_range' })
  return { field, max, text: String }
}

/** A telephone: a mobile's eleven digits, or a landline with its area. */
export function phone(): Reading<string> {
  const field = Cell.transform((value) =>
    tight(value)
      .replace(/-/g, '')
      .replace(/^\+?86(?=1\d{10}$)/, ''),
  ).refine((value) => /^1[3-9]\d{9}$|^0\d{9,11}$/.test(value), { error: 'phone_wrong' })
  return { field, personal: 'phone', text: String }
}
