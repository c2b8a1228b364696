import { checkDigit } from '@/lib/domains/households/rules/identity-number'

/** A made-up identity number: a place that is not assigned, a birthday, a serial of its own; odd serials are male. */
export function idNumberOf(serial: number, bornOn = '1970-01-01'): string {
  const body = `610999${bornOn.replaceAll('-', '')}${String(serial % 1000).padStart(3, '0')}`
  return body + checkDigit(body)
}
