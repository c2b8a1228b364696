import 'server-only'
import { policyDecision } from '@/lib/domains/policies/decision'
import { KINDS, POLICY_KINDS } from '@/lib/domains/policies/kinds'
import type { DecidePolicy, ReturnPolicy } from '@/lib/domains/policies/schema/draft'
import type { Policy } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { lockWithin, waysTo } from '@/lib/ground/access/lock-within'
import { policiesFor } from '@/lib/ground/access/scope/places'
import { record } from '@/lib/ground/audit/record'
import { type Instant, later } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { holdMatter } from '@/lib/ground/decisions/hold'
import { tellDecided } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'

/**
 * Approves a draft: it is in force from its day, and from now where that day has come. Refuses: out of scope, decided
 * already, and one's own draft.
 */
export async function approvePolicy(actor: Actor, input: DecidePolicy, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { seat, matter } = await holdMatter(tx, actor, policyDecision, input.policyId, now)
    const draft = await tx.policy.findUniqueOrThrow({ where: { id: input.policyId } })
    const effectiveFrom = later(draft.effectiveFrom, now)
    const decided = { approvedAt: now, approvedById: actor.cadreId, effectiveFrom }
    await tx.policy.update({ where: { id: draft.id }, data: decided })
    const entry = entryOf({ ...draft, effectiveFrom })
    await record(tx, { type: 'policy.approved', ...entry }, { actor, seat, at: now, objectId: draft.id })
    await tellDecided(tx, policyDecision, matter, 'AGREED', { ...actor, at: now })
  })
}

/** Sends a draft back with what is wrong with it, to be drafted anew. Refuses: out of scope, decided already, and one's own draft. */
export async function returnPolicy(actor: Actor, input: ReturnPolicy, now: Instant): Promise<void> {
  const { reason } = input
  await transaction(actor, async (tx) => {
    const { seat, matter } = await holdMatter(tx, actor, policyDecision, input.policyId, now)
    const draft = await tx.policy.findUniqueOrThrow({ where: { id: input.policyId } })
    const returned = { returnedAt: now, returnedById: actor.cadreId, returnReason: reason }
    await tx.policy.update({ where: { id: draft.id }, data: returned })
    const entry = { type: 'policy.returned', reason, ...entryOf(draft) } as const
    await record(tx, entry, { actor, seat, at: now, objectId: draft.id })
    await tellDecided(tx, policyDecision, matter, 'RETURNED', { ...actor, at: now })
  })
}

/** Takes back a draft that waits, or gives up one that was sent back, by whoever may draft its kind. Refuses: out of scope, decided already. */
export async function withdrawPolicy(actor: Actor, deed: Deed, input: DecidePolicy, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { draft, seat } = await lockDraft(tx, actor, deed, input)
    await tx.policy.update({ where: { id: draft.id }, data: { withdrawnAt: now, withdrawnById: actor.cadreId } })
    await record(tx, { type: 'policy.withdrawn', ...entryOf(draft) }, { actor, seat, at: now, objectId: draft.id })
  })
}

/** Locks a draft that is neither in force nor given up nor drafted anew, within the deed's scope. */
async function lockDraft(
  tx: Tx,
  actor: Actor,
  deed: Deed,
  { policyId }: Pick<DecidePolicy, 'policyId'>,
): Promise<{ draft: Policy; seat: Seat }> {
  const kind = { in: KINDS.filter((one) => POLICY_KINDS[one].deed === deed) }
  const ways = waysTo(actor, deed, (one) => ({ kind, ...policiesFor(one, deed) }))
  const { row: draft, seat } = await lockWithin(tx, 'Policy', { id: policyId }, ways, (where) =>
    tx.policy.findFirst({ where }),
  )
  if (draft.approvedAt || draft.withdrawnAt || draft.revisionId) throw new Refusal('already_decided')
  return { draft, seat }
}

function entryOf({ id, kind, document, effectiveFrom }: Policy) {
  return { policyId: id, kind, document, effectiveFrom: effectiveFrom.toISOString() }
}
