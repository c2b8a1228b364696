import 'server-only'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { mayEver } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { lockRows } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import type { DecisionKind } from './kind'
import { mattersOf, type SeenMatter } from './matters'
import { type Bar, barOf } from './rule'

/** A matter that is locked for its decision, with the seat in which the actor decides: of several the one whose step it is. */
export type Held = { kind: DecisionKind; matter: SeenMatter; seat: Seat }

/**
 * Locks a matter that the actor decides on. Refuses: out of scope (not found), decided already, one's own draft, one's own
 * case, another's turn.
 */
export async function holdMatter(tx: Tx, actor: Actor, kind: DecisionKind, id: string, at: Instant): Promise<Held> {
  const held = await lockMatter(tx, actor, kind, id, at)
  requireNoBar(held, actor)
  return held
}

/**
 * The same without the rule, for what a kind refuses in its own words first, or for who drafts it and takes it back. Refuses:
 * out of the deed's scope.
 */
export async function lockMatter(
  tx: Tx,
  actor: Actor,
  kind: DecisionKind,
  id: string,
  at: Instant,
  deed: Deed = kind.deed,
): Promise<Held> {
  // the facts are read by a statement of their own: it sees what whoever held the row before has written
  await lockRows(tx, kind.model, { id })
  const [matter] = await mattersOf(tx, actor, kind, [id], at, deed)
  const seat = matter?.seats.find(({ role }) => matter.turn?.includes(role)) ?? matter?.seats[0]
  if (!matter || !seat) throw new Refusal('not_found')
  return { kind, matter, seat }
}

export function requireNoBar({ matter }: Held, { cadreId }: Actor): void {
  const bar = barOf(matter, { cadreId, roles: matter.seats.map(({ role }) => role) })
  if (bar) throw new Refusal(bar)
}

/** Of some matters those that the actor decides on, each with why not, or null where they may: what buttons go by. */
export async function barsOf(
  tx: Tx,
  actor: Actor,
  kind: DecisionKind,
  ids: readonly string[],
  at: Instant,
): Promise<Map<string, Bar | null>> {
  if (!mayEver(actor, kind.deed)) return new Map()
  const seen = await mattersOf(tx, actor, kind, ids, at)
  const { cadreId } = actor
  return new Map(
    seen.flatMap((matter) => {
      const roles = matter.seats.map(({ role }) => role)
      return roles.length > 0 ? [[matter.id, barOf(matter, { cadreId, roles })] as const] : []
    }),
  )
}
