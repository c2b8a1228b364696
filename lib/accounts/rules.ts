import type { LinkPurpose } from '@/lib/generated/prisma/enums'

/** How long a link can be used, in hours: founding and reset are done by whoever is at hand, activation waits for a person to come by. */
export const LINK_HOURS: Record<LinkPurpose, number> = { FOUNDING: 24, ACTIVATION: 7 * 24, RESET: 24 }

/** A token: 32 random bytes in base64url. */
export const TOKEN = /^[\w-]{43}$/
