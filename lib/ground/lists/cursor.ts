import type { Instant } from '@/lib/ground/clock'

/** Where one is in a list: what a row is sorted by, its id where that alone is not unique, and how many rows stand before it. */
export type Position = { at: Instant | string | number | null; id: string | null; before: number }

/** By what a list is sorted: an instant, a text or a whole number, with the id beneath it unless it is unique. */
export type Sorted = { by: 'instant' | 'text' | 'number'; unique?: true /** Some rows have none. */; nullable?: true }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const LONGEST = 200
/** The database counts no further. */
const LARGEST = 2_147_483_647

/** Writes a position as the opaque cursor of an address. */
export function cursorOf({ at, id, before }: Position): string {
  return Buffer.from(JSON.stringify([at instanceof Date ? at.getTime() : at, id, before])).toString('base64url')
}

/** Reads a cursor; null where it is none of ours, or none of a list that is sorted so. */
export function positionOf(cursor: string, { by, unique, nullable }: Sorted): Position | null {
  const [value, id, before] = partsOf(cursor)
  const at = value === null && nullable ? null : READ[by](value)
  const sound = at !== undefined && (unique ? id === null : typeof id === 'string' && UUID.test(id))
  return sound ? { at, id: id as string | null, before: isCount(before) ? before : 0 } : null
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}

function instantOf(value: unknown): Instant | undefined {
  const at = new Date(Number.isSafeInteger(value) ? (value as number) : Number.NaN)
  const year = at.getUTCFullYear() // of no instant it is NaN
  return year >= 1 && year <= 9999 ? at : undefined
}

/** A NUL is no text to the database. */
function textOf(value: unknown): string | undefined {
  const sound = typeof value === 'string' && value.length <= LONGEST && !/\p{Cc}/u.test(value) && value.isWellFormed()
  return sound ? value : undefined
}

function numberOf(value: unknown): number | undefined {
  return isCount(value) && value <= LARGEST ? value : undefined
}

const READ = { instant: instantOf, text: textOf, number: numberOf }

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
