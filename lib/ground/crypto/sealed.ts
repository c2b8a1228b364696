import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type DataKey, env } from '@/lib/ground/env'
import { currentKey, subkey } from './keys'

/** Where a sealed value stands. It opens nowhere else: copied to another row or column, it is refused. */
export type SealedPlace = { table: string; column: string; rowId: string }

// suite 1: AES-256-GCM. suite (1) · length of the key's id (1) · the id · iv (12) · ciphertext · tag (16)
const SUITE = 1
const IV_BYTES = 12
const TAG_BYTES = 16
const PURPOSE = 'sealed columns'

/** Encrypts a column's value with the current key, bound to its row. */
export function seal(
  text: string,
  place: SealedPlace,
  keys: readonly DataKey[] = env().DATA_KEYS,
): Uint8Array<ArrayBuffer> {
  const key = currentKey(keys)
  const id = Buffer.from(key.id)
  const head = Buffer.concat([Buffer.from([SUITE, id.length]), id])
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', subkey(key, PURPOSE), iv).setAAD(boundTo(head, place))
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([head, iv, ciphertext, cipher.getAuthTag()]))
}

/** Decrypts what `seal` made for the same place, with whichever key made it. Throws on any other value: that is a bug or a forgery. */
export function unseal(sealed: Uint8Array, place: SealedPlace, keys: readonly DataKey[] = env().DATA_KEYS): string {
  const bytes = Buffer.from(sealed)
  const ivAt = 2 + (bytes[1] ?? 0)
  if (bytes[0] !== SUITE || bytes.length < ivAt + IV_BYTES + TAG_BYTES) throw new Error('not a sealed value')
  const head = bytes.subarray(0, ivAt)
  const id = bytes.toString('utf8', 2, ivAt)
  const key = keys.find((candidate) => candidate.id === id)
  if (!key) throw new Error(`DATA_KEYS lacks the key "${id}"`)
  const textAt = ivAt + IV_BYTES
  const tagAt = bytes.length - TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', subkey(key, PURPOSE), bytes.subarray(ivAt, textAt))
    .setAAD(boundTo(head, place))
    .setAuthTag(bytes.subarray(tagAt))
  return Buffer.concat([decipher.update(bytes.subarray(textAt, tagAt)), decipher.final()]).toString('utf8')
}

function boundTo(head: Buffer, { table, column, rowId }: SealedPlace): Buffer {
  return Buffer.concat([head, Buffer.from(`${table}|${column}|${rowId}`)])
}
