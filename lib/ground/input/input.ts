import { z } from 'zod'

/** The building blocks of every schema: each refuses NUL, lone surrogates, what does not fit its column, and years nobody means. */

/** Control characters, and what is left of bytes that were no text. */
const UNREADABLE = /(?![\t\n\r])\p{Cc}|\ufffd/u
const UNSEEN = /\p{Cf}/gu // zero-width and direction marks

/** Typed text of min to max characters, of which min can be seen; blanks at the ends removed, line ends made one. */
export function Text(min: number, max: number) {
  return z
    .string()
    .max(20_000, { error: 'too_long' })
    .refine((value) => !UNREADABLE.test(value) && value.isWellFormed(), { error: 'unreadable' })
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .refine((value) => [...value.replace(UNSEEN, '')].length >= min, { error: 'too_short', params: { min } })
    .refine((value) => [...value].length <= max, { error: 'too_long', params: { max } })
}

/** A UUID in lower case. */
export const Id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i, { error: 'unknown_id' })
  .transform((value) => value.toLowerCase())

/** An empty field of a form says nothing. */
const emptyIsAbsent = (value: unknown) => (value === '' || value === null ? undefined : value)

/** A choice that may be left open. */
export const OptionalId = z.preprocess(emptyIsAbsent, Id.optional())

/** Up to max choices; a form sends one as a string, several as a list. */
export function Ids(max: number) {
  return z.preprocess(
    (value) => {
      if (emptyIsAbsent(value) === undefined) return []
      return Array.isArray(value) ? value.filter((one) => one !== '') : [value]
    },
    z.array(Id).max(max, { error: 'too_many' }),
  )
}

/** The version of a row that a person saw; a form sends digits. */
export const Version = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value),
  z.int().min(1).max(2_147_483_647),
)

/** A tick: a form sends `on` or nothing. */
export const Flag = z.preprocess((value) => {
  if (value === 'on' || value === 'true') return true
  return emptyIsAbsent(value) === undefined || value === 'false' ? false : value
}, z.boolean())

const FIRST_DAY = '2000-01-01'
const LAST_DAY = '2099-12-31'

/** A day of Asia/Shanghai between 2000 and 2099. */
export const Day = z.iso
  .date({ error: 'not_a_day' })
  .refine((day) => day >= FIRST_DAY && day <= LAST_DAY, { error: 'not_a_day' })

/** A moment as it may be written; a day that the month does not have is none (Date would go on into the next month). */
const WrittenMoment = z.iso.datetime({ offset: true, local: true })
const ZONED = /(Z|[+-]\d{2}:\d{2})$/

/** A moment: ISO with zone, or the minute of a form's local field, which is Asia/Shanghai. */
export const Moment = z
  .string()
  .max(40)
  .transform((value, context) => {
    const instant = new Date(ZONED.test(value) ? value : `${value}+08:00`)
    const year = instant.getUTCFullYear()
    if (!WrittenMoment.safeParse(value).success || Number.isNaN(year) || year < 2000 || year > 2099) {
      context.issues.push({ code: 'custom', message: 'not_a_moment', input: value })
      return z.NEVER
    }
    return instant
  })

export const OptionalDay = z.preprocess(emptyIsAbsent, Day.optional())
export const OptionalMoment = z.preprocess(emptyIsAbsent, Moment.optional())

/** A whole number from min to max; a form sends digits. */
export function Whole(min: number, max: number) {
  return z.preprocess((value) => {
    if (typeof value !== 'string') return value
    const digits = value.trim()
    if (digits === '') return undefined
    return /^\d{1,9}$/.test(digits) ? Number(digits) : value
  }, z.int().min(min).max(max))
}

/** Up to max of what a form lets one tick; it sends one as a string, several as a list, none as nothing. */
export function Several<T extends z.ZodType>(one: T, max: number) {
  return z.preprocess(
    (value) => (emptyIsAbsent(value) === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(one).max(max, { error: 'too_many' }),
  )
}
