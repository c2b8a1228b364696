import 'server-only'
import { grantDecision } from '@/lib/domains/accounts/decision'
import { GRANT, refOf } from '@/lib/domains/accounts/grant-ref'
import type { DraftGrant } from '@/lib/domains/accounts/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { accountsFor } from '@/lib/ground/access/scope/people'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { lockRows } from '@/lib/ground/database/lock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { tellWaiting } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'
import { overlapping } from '@/lib/ground/tenures/holding'

/**
 * Drafts a grant, which gives nothing before another approves it. Refuses: a person or a place out of scope, a day that
 * has passed, a second grant of the same role at the same place for days that another covers.
 */
export async function draftGrant(actor: Actor, input: DraftGrant, at: Instant): Promise<void> {
  if (input.fromOn < dayOf(at)) throw new Refusal('invalid', { fields: { fromOn: 'day_has_passed' } })
  await transaction(actor, async (tx) => {
    const { cadreId, countyId } = await lockHolder(tx, actor, input.accountId)
    const place = await placeOf(tx, countyId, input.place)
    const { role, fromOn, toOn } = input
    const period = { fromOn: dayToColumn(fromOn), toOn: toOn ? dayToColumn(toOn) : null }
    const other = await tx.grant.count({
      where: { cadreId, role, ...place, ...overlapping({ fromOn, toOn: toOn ?? null }) },
    })
    if (other > 0) throw new Refusal('grant_overlaps')
    const drafted = { draftedById: actor.cadreId, draftedAt: at }
    const grant = await tx.grant.create({
      data: { countyId, cadreId, role, ...place, ...period, ...drafted },
      select: GRANT,
    })
    await record(tx, { type: 'grant.drafted', ...refOf(grant) }, { actor, at, objectId: grant.id })
    await tellWaiting(tx, grantDecision, grant.id, { countyId, at })
  })
}

/** Whoever the account belongs to, held so that two drafts at once see each other. */
async function lockHolder(tx: Tx, actor: Actor, accountId: string) {
  const account = await tx.account.findFirst({
    where: { AND: [{ id: accountId }, accountsFor(actor, 'grant.draft')] },
    select: { cadre: { select: { id: true, countyId: true } } },
  })
  if (!account) throw new Refusal('not_found')
  await lockRows(tx, 'Cadre', { id: account.cadre.id })
  return { cadreId: account.cadre.id, countyId: account.cadre.countyId }
}

async function placeOf(tx: Tx, countyId: string, place: DraftGrant['place']) {
  const none = { townshipId: null, unitId: null }
  if (!place) return none
  const where = { id: place.id, countyId }
  const found = place.kind === 'township' ? await tx.township.count({ where }) : await tx.unit.count({ where })
  if (found === 0) throw new Refusal('not_found')
  return place.kind === 'township' ? { ...none, townshipId: place.id } : { ...none, unitId: place.id }
}
