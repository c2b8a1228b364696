import type { Instant } from '@/lib/ground/clock'

/** Where one is in the stream: the instant and the id of the last row seen. */
export type StreamPosition = { at: Instant; id: string }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Writes a position as the opaque cursor of an address. */
export function cursorOf({ at, id }: StreamPosition): string {
  return Buffer.from(JSON.stringify([at.getTime(), id])).toString('base64url')
}

/** Reads a cursor; null where it is none of ours. */
export function positionOf(cursor: string | undefined): StreamPosition | null {
  if (!cursor) return null
  try {
    const [time, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    const at = new Date(Number.isSafeInteger(time) ? (time as number) : Number.NaN)
    if (Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 || at.getUTCFullYear() < 1) return null
    return typeof id === 'string' && UUID.test(id) ? { at, id } : null
  } catch {
    return null
  }
}
