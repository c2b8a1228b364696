import 'server-only'
import { requireVacant } from '@/lib/domains/accounts/acting'
import { grantDecision } from '@/lib/domains/accounts/decision'
import { GRANT, refOf } from '@/lib/domains/accounts/grant-ref'
import type { DeclineGrant, OfGrant } from '@/lib/domains/accounts/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant, later } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { holdMatter } from '@/lib/ground/decisions/hold'
import { tellDecided } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'

/**
 * Approves a drafted grant: from its first day on it gives its seat, and never from before the approval. Refuses: a role
 * that the actor's seat does not approve (`not_found`), one's own case, one's own draft, one that was decided already, one
 * whose days are over, one to act as commander where by now somebody commands.
 */
export async function approveGrant(actor: Actor, { grantId }: OfGrant, at: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { matter } = await holdMatter(tx, actor, grantDecision, grantId, at)
    const grant = await tx.grant.findUniqueOrThrow({ where: { id: grantId }, select: GRANT })
    const today = dayToColumn(dayOf(at))
    if (grant.toOn !== null && grant.toOn <= today) throw new Refusal('date_in_past')
    // nobody had the seat while the draft waited, and nothing says later that they had
    const fromOn = later(grant.fromOn, today)
    if (grant.role === 'ACTING_COMMANDER' && grant.villageId)
      await requireVacant(tx, grant.villageId, { fromOn, toOn: grant.toOn })
    await tx.grant.update({ where: { id: grant.id }, data: { approvedById: actor.cadreId, approvedAt: at, fromOn } })
    await record(tx, { type: 'grant.approved', ...refOf({ ...grant, fromOn }) }, { actor, at, objectId: grant.id })
    await tellDecided(tx, grantDecision, matter, 'AGREED', { ...actor, at })
  })
}

/** Sends a drafted grant back for a reason. Refuses as approving does. */
export async function declineGrant(actor: Actor, { grantId, reason }: DeclineGrant, at: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { matter } = await holdMatter(tx, actor, grantDecision, grantId, at)
    const grant = await tx.grant.findUniqueOrThrow({ where: { id: grantId }, select: GRANT })
    await tx.grant.update({ where: { id: grant.id }, data: { voidedAt: at } })
    await record(tx, { type: 'grant.declined', reason, ...refOf(grant) }, { actor, at, objectId: grant.id })
    await tellDecided(tx, grantDecision, matter, 'DECLINED', { ...actor, at })
  })
}
