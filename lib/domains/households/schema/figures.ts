import { z } from 'zod'

/** An empty field of a form is null: not known. */
const emptyIsNull = (value: unknown) => (value === '' || value === undefined ? null : value)
/** What a form sends of a number, full-width digits and spaces between groups allowed. */
const typedNumber = (value: unknown) => {
  if (typeof value !== 'string') return value
  const text = value.normalize('NFKC').replaceAll(/[\s,]/g, '')
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : value
}

/** A whole number within bounds that may be left open. */
export function OptionalWhole(min: number, max: number) {
  return z.preprocess((value) => emptyIsNull(typedNumber(value)), z.int().min(min).max(max).nullable())
}

/** A whole number within bounds. */
export function Whole(min: number, max: number) {
  return z.preprocess(typedNumber, z.int().min(min).max(max))
}

/** A measure within bounds to so many decimals, which may be left open. */
export function OptionalMeasure(max: number, decimals: number) {
  const unit = 10 ** decimals
  return z.preprocess(
    (value) => emptyIsNull(typedNumber(value)),
    z
      .number()
      .min(0)
      .max(max)
      .transform((value) => Math.round(value * unit) / unit)
      .nullable(),
  )
}

/** A choice that may be left open. */
export function OptionalChoice<T extends Record<string, string>>(values: T) {
  return z.preprocess(emptyIsNull, z.enum(values).nullable())
}

/** Yes, no, or not known. */
export const OptionalYes = z.preprocess((value) => {
  if (value === 'true') return true
  return value === 'false' ? false : emptyIsNull(value)
}, z.boolean().nullable())

/** Several choices; a form sends one as a string. */
export function Choices<T extends Record<string, string>>(values: T, max: number) {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(z.enum(values)).max(max, { error: 'too_many' }),
  )
}
