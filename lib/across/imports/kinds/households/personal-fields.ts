import { z } from 'zod'
import type { Reading } from '@/lib/across/imports/column'
import { readDisabilityCert } from '@/lib/domains/households/rules/disability-cert'
import { readIdentityNumber } from '@/lib/domains/households/rules/identity-number'

/** A birthday that has not come yet is refused when the row is judged, by the day of that judgement. */
const ANY_DAY = '2099-12-31'

/** An identity number, checked by GB 11643; never shown in full. */
export function idNumber(): Reading<string> {
  const field = z.string().transform((text, context) => {
    const read = readIdentityNumber(text, ANY_DAY)
    if (typeof read !== 'string') return read.number
    context.issues.push({ code: 'custom', message: read, input: '' })
    return z.NEVER
  })
  return { field, personal: 'idNumber', text: String }
}

/** The number of a certificate of disability. */
export function disabilityCert(): Reading<string> {
  const field = z.string().transform((text, context) => {
    const read = readDisabilityCert(text, ANY_DAY)
    if (read) return read.number
    context.issues.push({ code: 'custom', message: 'disability_cert_wrong', input: '' })
    return z.NEVER
  })
  return { field, personal: 'idNumber', text: String }
}
