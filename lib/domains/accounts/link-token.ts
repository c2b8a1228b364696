import 'server-only'
import { fingerprint } from '@/lib/ground/crypto/fingerprint'

/** By what a link is found: its token is kept nowhere, only its keyed hash. */
export const hashOf = (token: string) => fingerprint(token, 'one-time link')

/** Neither used nor replaced by another. */
export const UNSPENT = { usedAt: null, endedAt: null } as const
