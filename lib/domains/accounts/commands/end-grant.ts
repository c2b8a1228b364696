import 'server-only'
import { GRANT, type GrantRow, refOf } from '@/lib/domains/accounts/grant-ref'
import { keepingKeyholders } from '@/lib/domains/accounts/keyholders'
import type { EndGrant, OfGrant } from '@/lib/domains/accounts/schema'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { lockWithin, waysTo } from '@/lib/ground/access/lock-within'
import { type GrantDeed, grantsFor } from '@/lib/ground/access/scope/people'
import { record } from '@/lib/ground/audit/record'
import { endSessions } from '@/lib/ground/auth/sessions'
import { dayFromColumn, dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/** Takes a draft back before anyone has decided on it. Refuses: out of scope, one that was decided meanwhile. */
export async function withdrawGrant(
  actor: Actor,
  { grantId }: OfGrant,
  at: Instant,
  deed: GrantDeed = 'grant.draft',
): Promise<void> {
  await transaction(actor, async (tx) => {
    const grant = await lockGrant(tx, actor, grantId, deed)
    if (isAgreed(grant)) throw new Refusal('already_decided')
    await tx.grant.update({ where: { id: grant.id }, data: { voidedAt: at } })
    await record(tx, { type: 'grant.withdrawn', ...refOf(grant) }, { actor, at, objectId: grant.id })
  })
}

/**
 * Ends a grant on a day: from then on it gives no seat. Today ends it at once, and with it the holder's sessions. Nobody
 * else has to agree to less. Refuses: out of scope, a draft, a day that has passed or lies behind its end, the last
 * administrator's or leader's.
 */
export async function endGrant(
  actor: Actor,
  { grantId, toOn }: EndGrant,
  at: Instant,
  deed: GrantDeed = 'grant.draft',
): Promise<void> {
  const today = dayOf(at)
  if (toOn < today) throw new Refusal('invalid', { fields: { toOn: 'day_has_passed' } })
  await transaction(actor, async (tx) => {
    await keepingKeyholders(tx, actor.countyId, at, async () => {
      const grant = await lockGrant(tx, actor, grantId, deed)
      if (!isAgreed(grant)) throw new Refusal('changed')
      if (grant.toOn !== null && dayFromColumn(grant.toOn) <= toOn)
        throw new Refusal('invalid', { fields: { toOn: 'ends_earlier_already' } })
      const notBefore = dayFromColumn(grant.fromOn) // a grant that has not begun ends on the day on which it would have
      const endsOn = toOn < notBefore ? notBefore : toOn
      await tx.grant.update({ where: { id: grant.id }, data: { toOn: dayToColumn(endsOn) } })
      await record(tx, { type: 'grant.ended', endsOn, ...refOf(grant) }, { actor, at, objectId: grant.id })
      const person = { cadreId: grant.cadreId, countyId: grant.countyId }
      const ofHolder = { account: { cadreId: grant.cadreId }, id: { not: actor.sessionId } }
      if (endsOn === today) await endSessions(tx, ofHolder, 'grantEnded', { person, at })
    })
  })
}

const isAgreed = (grant: GrantRow) => grant.approvedById !== null || grant.foundingLinkId !== null

async function lockGrant(tx: Tx, actor: Actor, grantId: string, deed: GrantDeed): Promise<GrantRow> {
  const ways = waysTo(actor, deed, (one) => grantsFor(one, deed))
  const find = (where: Prisma.GrantWhereInput) => tx.grant.findFirst({ where, select: GRANT })
  const { row: grant } = await lockWithin(tx, 'Grant', { id: grantId }, ways, find)
  if (grant.voidedAt !== null) throw new Refusal('changed')
  return grant
}
