import { documentNumber } from '@/lib/ground/documents/number'

/** 平组任: the series of the organisation department's letters of appointment. */
export function letterSeries(countyShortName: string): string {
  return `${[...countyShortName][0] ?? ''}组任`
}

/** 平组任〔2026〕1号: the organisation department's letters, by county and year. */
export function letterNumber(countyShortName: string, year: number, number: number | null): string {
  return documentNumber(letterSeries(countyShortName), year, number)
}
