import { checkDigit } from '@/lib/domains/households/rules/identity-number'
import type { LocalDate } from '@/lib/ground/clock'
import type { Sex } from './names'

/** An address code of 陕西 that has never been assigned, so that no number of the demo is anyone's. */
const UNASSIGNED_ADDRESS = '610999'

/** Gives out identity numbers, each once: the address code, the birthday, a serial (odd for men) and the check digit. */
export function identityNumbers(): (bornOn: LocalDate, sex: Sex) => string {
  const given = new Map<string, number>()
  return (bornOn, sex) => {
    const key = `${bornOn}${sex}`
    const nth = given.get(key) ?? 0
    given.set(key, nth + 1)
    const serial = nth * 2 + (sex === 'MALE' ? 1 : 2)
    if (serial > 999) throw new Error(`more than 499 people of one sex were born on ${bornOn}`)
    const body = `${UNASSIGNED_ADDRESS}${bornOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
    return body + checkDigit(body)
  }
}
