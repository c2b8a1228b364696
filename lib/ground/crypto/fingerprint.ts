import { createHmac } from 'node:crypto'
import { type DataKey, env } from '@/lib/ground/env'
import { oldestKey, subkey } from './keys'

/** What fingerprints are taken of. The same text has another fingerprint for each. */
export type FingerprintPurpose =
  | 'household_members.id_number'
  | 'households.phone'
  | 'sign-in name'
  | 'sign-in address'
  | 'one-time link'

/** A keyed hash (HMAC-SHA256, base64url): finds an encrypted value again, and tells nothing to who lacks the key. */
export function fingerprint(
  text: string,
  purpose: FingerprintPurpose,
  keys: readonly DataKey[] = env().DATA_KEYS,
): string {
  return createHmac('sha256', subkey(oldestKey(keys), `fingerprint of ${purpose}`))
    .update(text, 'utf8')
    .digest('base64url')
}
