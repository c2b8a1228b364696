import { documentNumber } from '@/lib/ground/documents/number'

/** 平组任〔2026〕1号: the organisation department's letters, by county and year. */
export function letterNumber(countyShortName: string, year: number, number: number | null): string {
  const initial = [...countyShortName][0] ?? ''
  return documentNumber(`${initial}组任`, year, number)
}
