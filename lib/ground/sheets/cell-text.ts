import type { CellProblem } from './sheet'

/** What stands in a cell of an .xlsx, as the file stores it. */
export type StoredCell = { type: string; formula: boolean; value: string | null }

/** Excel keeps 15 digits of a number: an identity number typed as one has lost its last three for good. */
const LARGEST_EXACT = 999_999_999_999_999

/** The plain text of a cell, or why there is none. A formula counts by the value that was last stored with it. */
export function cellText({ type, formula, value }: StoredCell, shared: readonly string[]): string | CellReason {
  if (type === 'e') return { problem: 'error_value' }
  if (value === null || value === '') return formula ? { problem: 'formula_without_value' } : ''
  switch (type) {
    case 's':
      return shared[Number(value)] ?? { problem: 'error_value' }
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
    case 'str':
    case 'inlineStr':
      return plain(value)
    case 'd':
      return value.slice(0, 10)
    default:
      return numberText(value)
  }
}

export type CellReason = { problem: CellProblem }

function numberText(value: string): string | CellReason {
  const number = Number(value)
  if (!Number.isFinite(number)) return { problem: 'error_value' }
  if (Number.isInteger(number)) return Math.abs(number) > LARGEST_EXACT ? { problem: 'rounded_number' } : String(number)
  // 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3
  return String(Number(number.toPrecision(15)))
}

/** Excel writes characters that XML cannot hold as _x000D_. */
function plain(value: string): string {
  return value.includes('_x') ? value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => fromHex(hex)) : value
}

const fromHex = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16))
