import 'server-only'
import { requireVacant } from '@/lib/domains/accounts/acting'
import { GRANT, type GrantRow, refOf } from '@/lib/domains/accounts/grant-ref'
import { barOf } from '@/lib/domains/accounts/rules'
import type { DeclineGrant, OfGrant } from '@/lib/domains/accounts/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { grantsFor } from '@/lib/ground/access/scope/people'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant, later } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/**
 * Approves a drafted grant: from its first day on it gives its seat, and never from before the approval. Refuses: a role
 * that the actor's seat does not approve (`not_found`), one's own, one's own draft, one that was decided meanwhile, one
 * whose days are over, one to act as commander where by now somebody commands.
 */
export async function approveGrant(actor: Actor, { grantId }: OfGrant, at: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const grant = await lockDraft(tx, actor, grantId)
    const today = dayToColumn(dayOf(at))
    if (grant.toOn !== null && grant.toOn <= today) throw new Refusal('date_in_past')
    // nobody had the seat while the draft waited, and nothing says later that they had
    const fromOn = later(grant.fromOn, today)
    if (grant.role === 'ACTING_COMMANDER' && grant.villageId)
      await requireVacant(tx, grant.villageId, { fromOn, toOn: grant.toOn })
    await tx.grant.update({ where: { id: grant.id }, data: { approvedById: actor.cadreId, approvedAt: at, fromOn } })
    await record(tx, { type: 'grant.approved', ...refOf({ ...grant, fromOn }) }, { actor, at, objectId: grant.id })
  })
}

/** Sends a drafted grant back for a reason. Refuses as approving does. */
export async function declineGrant(actor: Actor, { grantId, reason }: DeclineGrant, at: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const grant = await lockDraft(tx, actor, grantId)
    await tx.grant.update({ where: { id: grant.id }, data: { voidedAt: at } })
    await record(tx, { type: 'grant.declined', reason, ...refOf(grant) }, { actor, at, objectId: grant.id })
  })
}

async function lockDraft(tx: Tx, actor: Actor, grantId: string): Promise<GrantRow> {
  await tx.$queryRaw`SELECT 1 FROM grants WHERE id = ${grantId}::uuid FOR UPDATE`
  const where = { AND: [{ id: grantId, foundingLinkId: null }, grantsFor(actor, 'grant.approve')] }
  const grant = await tx.grant.findFirst({ where, select: GRANT })
  if (!grant) throw new Refusal('not_found')
  if (grant.approvedById !== null || grant.voidedAt !== null) throw new Refusal('changed')
  const bar = barOf(actor.cadreId, grant)
  if (bar) throw new Refusal(bar)
  return grant
}
