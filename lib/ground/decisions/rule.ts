import type { Role } from '@/lib/ground/access/roles'

/** What one person drafted and another decides, as the rule reads it. */
export type Matter = {
  /** Nobody has decided yet, and it was not taken back. */
  waiting: boolean
  /** Who drafted it, or had a hand in it since: looked at it, pinned a part of it. */
  shapedBy: readonly string[]
  /** Whom it is about: who would come, go, or hold something by it. */
  concerned: readonly string[]
  /** The roles whose step it is now; null where it has but one step. */
  turn: readonly Role[] | null
}

/** Why a person who could decide on a matter does not. */
export type Bar = 'already_decided' | 'own_case' | 'own_draft' | 'not_your_turn'

/** Who would decide: the person, and the roles of those of their seats that reach the matter. */
export type Decider = { cadreId: string; roles: readonly Role[] }

/**
 * RULES.md 1, note 8, for every kind of decision: approver and drafter differ, and whoever is concerned decides nothing about
 * it. Null where the person may decide.
 */
export function barOf({ waiting, turn, ...matter }: Matter, decider: Decider): Bar | null {
  if (!waiting) return 'already_decided'
  const own = ownBar(matter, decider.cadreId)
  if (own) return own
  return turn === null || decider.roles.some((role) => turn.includes(role)) ? null : 'not_your_turn'
}

/** The same of the person alone. */
export function ownBar(
  { shapedBy, concerned }: Pick<Matter, 'shapedBy' | 'concerned'>,
  cadreId: string,
): 'own_case' | 'own_draft' | null {
  if (concerned.includes(cadreId)) return 'own_case'
  return shapedBy.includes(cadreId) ? 'own_draft' : null
}
