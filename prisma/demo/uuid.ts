import type { Random } from './random'

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * A UUID of version 7 (RFC 9562) that says when its row was made: sorted as text, it sorts by instant.
 * Rows of one millisecond sort by `order` (0 to 4095) where their order matters, as on a timeline.
 */
export function uuidAt(instant: Date, random: Random, order?: number): string {
  const ms = instant.getTime()
  const high = Math.floor(ms / 65536)
  const low = ms % 65536
  const sequence = order ?? random.bits() & 0xfff
  const b = random.bits()
  const c = random.bits()
  const stamp = hex32(high)
  return `${stamp}-${hex16(low)}-${hex16(0x7000 | sequence)}-${hex16(0x8000 | (b & 0x3fff))}-${hex16(b >>> 16)}${hex32(c)}`
}

function hex16(value: number): string {
  return `${HEX[(value >>> 8) & 0xff]}${HEX[value & 0xff]}`
}

function hex32(value: number): string {
  return `${hex16(value >>> 16)}${hex16(value & 0xffff)}`
}
