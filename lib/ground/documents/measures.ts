/** GB/T 9704-2012 (DOMAIN.md 3.9), in the units that a docx counts in. */

const TWIPS_PER_MM = 1440 / 25.4
const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM)

/** A4, and the margins that leave a type area of 156 × 225 mm: 天头 37, 订口 28. */
export const PAGE = { width: twips(210), height: twips(297) }
export const MARGIN = { top: twips(37), left: twips(28), bottom: twips(35), right: twips(26) }
/** The head of a document stands 35 mm below the upper edge of the type area. */
export const HEAD_BELOW = twips(35)
/** The rule stands 4 mm below the number. */
export const RULE_BELOW_POINTS = Math.round(4 / (25.4 / 72))
/** The page number's dash stands 7 mm below the type area. */
export const FOOTER_UP = twips(23)
/** 22 lines a page, 28 characters a line. */
export const LINE = Math.round(twips(225) / 22)

/** 字号 in half points. */
export const SIZE = { second: 44, third: 32, fourth: 28 }
/** 发文机关标志: as large as one line of the type area takes, 小初 at most. */
export function headSize(text: string): number {
  const widest = Math.floor((twips(156) / 10 / [...text].length) * 0.98)
  return Math.min(72, widest)
}
/** One character of 三号, in twips. */
export const CHARACTER = 320

export const FONT = { body: '仿宋_GB2312', title: '方正小标宋简体', page: '宋体' }
export const RED = 'FF0000'
