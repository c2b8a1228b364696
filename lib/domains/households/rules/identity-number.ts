import type { LocalDate } from '@/lib/ground/clock'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'
/** Whom nobody has given a number yet: national tables write 999999 for the place (DOMAIN 3.3). */
const PLACEHOLDER_PLACE = '999999'

export type IdentityNumberFault = 'id_length' | 'id_birthday' | 'id_check_digit'
export type IdentityNumber = { number: string; bornOn: LocalDate; sex: 'MALE' | 'FEMALE'; placeholder: boolean }

/** The eighteenth digit of an identity number (GB 11643-1999). */
export function checkDigit(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return CHECK_DIGITS.charAt(sum % 11)
}

/** A number as people type it: blanks and hyphens out, full-width digits made narrow, x made X. */
export function tidyNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase()
}

/** Reads an identity number (GB 11643): eighteen places, a day that exists and has come, the check digit; else what is wrong. */
export function readIdentityNumber(typed: string, today: LocalDate): IdentityNumber | IdentityNumberFault {
  const number = tidyNumber(typed)
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return 'id_length'
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(bornOn) || bornOn < '1850-01-01' || bornOn > today) return 'id_birthday'
  if (checkDigit(number) !== number[17]) return 'id_check_digit'
  const sex = Number(number[16]) % 2 === 1 ? 'MALE' : 'FEMALE'
  return { number, bornOn, sex, placeholder: number.startsWith(PLACEHOLDER_PLACE) }
}

/** Date would go on into the next month: 30 February is no day. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
