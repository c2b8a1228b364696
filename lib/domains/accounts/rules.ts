import type { GrantRole, LinkPurpose } from '@/lib/generated/prisma/enums'

/** How long a link can be used, in hours: founding and reset are done by whoever is at hand, activation waits for a person to come by. */
export const LINK_HOURS: Record<LinkPurpose, number> = { FOUNDING: 24, ACTIVATION: 7 * 24, RESET: 24 }

/** A token: 32 random bytes in base64url. */
export const TOKEN = /^[\w-]{43}$/

/** What a grant of each role names besides the county. An acting commander's comes from the township, not from here (RULES.md 1, note 2). */
export const PLACE_OF_ROLE = {
  LEADER: 'county',
  HEADQUARTERS: 'county',
  ORGDEPT: 'county',
  INSPECTOR: 'county',
  UNIT_OFFICER: 'unit',
  TOWNSHIP: 'township',
  ADMINISTRATOR: 'county',
  AUDITOR: 'county',
} as const satisfies Partial<Record<GrantRole, 'county' | 'unit' | 'township'>>

/** The roles that an administrator drafts. */
export type DraftableRole = keyof typeof PLACE_OF_ROLE
export const DRAFTABLE_ROLES = Object.keys(PLACE_OF_ROLE) as DraftableRole[]

/** How a grant stands on a day. */
export type GrantState = 'drafted' | 'void' | 'coming' | 'holding' | 'ended'

export function stateOfGrant(
  grant: { fromOn: string; toOn: string | null; agreed: boolean; voided: boolean },
  today: string,
): GrantState {
  if (grant.voided) return 'void'
  if (!grant.agreed) return 'drafted'
  if (grant.toOn !== null && grant.toOn <= today) return 'ended'
  return grant.fromOn > today ? 'coming' : 'holding'
}

/** How an account stands: one that has no password yet, or none any more, waits for its holder. */
export const ACCOUNT_STATES = ['active', 'waiting', 'disabled'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

export function stateOfAccount(account: { status: 'ACTIVE' | 'DISABLED'; hasPassword: boolean }): AccountState {
  if (account.status === 'DISABLED') return 'disabled'
  return account.hasPassword ? 'active' : 'waiting'
}
