import { randomBytes } from 'node:crypto'

let lastAt = 0
let count = 0

/** An id that sorts by when it was made, also within a millisecond: for rows that are written by SQL (RFC 9562, version 7). */
export function uuid7(): string {
  const at = Math.max(Date.now(), lastAt)
  count = at === lastAt ? count + 1 : 0
  lastAt = count > 0xfff ? at + 1 : at
  if (count > 0xfff) count = 0
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastAt, 0, 6)
  bytes.writeUInt16BE(0x7000 | count, 6)
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
