/** Characters of a document's number or name. */
export const LONGEST_REFERENCE = 80

/** 平组任〔2026〕1号: a body's code, the year in hexagonal brackets, the number without leading noughts (GB/T 9704). */
export function documentNumber(code: string, year: number, number: number | null): string {
  return `${code}〔${year}〕${number ?? '  '}号`
}
