/** 平组任〔2026〕1号: the organisation department's letters, by county and year, in hexagonal brackets, without leading noughts (GB/T 9704). */
export function letterNumber(countyShortName: string, year: number, number: number | null): string {
  const initial = [...countyShortName][0] ?? ''
  return `${initial}组任〔${year}〕${number ?? '  '}号`
}
