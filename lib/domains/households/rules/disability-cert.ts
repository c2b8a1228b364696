import type { LocalDate } from '@/lib/ground/clock'
import { readIdentityNumber, tidyNumber } from './identity-number'

/** 视力 听力 言语 肢体 智力 精神 多重, and four grades (DOMAIN 3.9). */
export type DisabilityCert = { number: string; kind: number | null; grade: number | null }

/**
 * Reads a certificate of disability: the holder's identity number, then kind (1–7) and grade (1–4), then a reissue mark of
 * two; 18, 20 or 22 places. Null where it is none.
 */
export function readDisabilityCert(typed: string, today: LocalDate): DisabilityCert | null {
  const number = tidyNumber(typed)
  if (![18, 20, 22].includes(number.length)) return null
  if (typeof readIdentityNumber(number.slice(0, 18), today) === 'string') return null
  if (number.length === 18) return { number, kind: null, grade: null }
  if (!/^[1-7][1-4]([0-9A-Z]{2})?$/.test(number.slice(18))) return null
  return { number, kind: Number(number[18]), grade: Number(number[19]) }
}
