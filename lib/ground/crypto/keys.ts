import { hkdfSync } from 'node:crypto'
import type { DataKey } from '@/lib/ground/env'

const derived = new WeakMap<Buffer, Map<string, Buffer>>()

/** A key of 32 bytes for one purpose, derived from a data key: what one purpose leaks is of no use to another. */
export function subkey(master: DataKey, purpose: string): Buffer {
  const known = derived.get(master.key) ?? new Map<string, Buffer>()
  derived.set(master.key, known)
  let key = known.get(purpose)
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', master.key, 'village-command', purpose, 32))
    known.set(purpose, key)
  }
  return key
}

/** The key that writes: the first. */
export function currentKey(keys: readonly DataKey[]): DataKey {
  const [first] = keys
  if (!first) throw new Error('no data key')
  return first
}

/**
 * The key of fingerprints: the last. A new key is put in front of the others, so that fingerprints, which are looked up
 * and unique, outlive a change of keys; taking the last one away means to compute all of them anew.
 */
export function oldestKey(keys: readonly DataKey[]): DataKey {
  const last = keys.at(-1)
  if (!last) throw new Error('no data key')
  return last
}
