import 'server-only'
import { orderDecision } from '@/lib/domains/postings/decisions'
import type { DecideOrder } from '@/lib/domains/postings/schema'
import type { PostingOrderKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { holdMatter } from '@/lib/ground/decisions/hold'
import { tellDecided } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'
import { carryOut, type Terms } from './carry-out'

/**
 * Decides a recall, a transfer, an exchange, a replacement, the end of a term or its extension. Refuses: whoever proposed
 * it or is to go or come by it, one that is decided, a yes without a day and a document, a day that has passed, a tenure
 * that would overlap.
 */
export async function decideOrder(actor: Actor, input: DecideOrder, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { seat, matter } = await holdMatter(tx, actor, orderDecision, input.orderId, now)
    const order = await tx.postingOrder.findUniqueOrThrow({
      where: { id: input.orderId },
      include: { posting: true, otherPosting: true, candidate: true },
    })
    const agreed = input.agree === 'yes'
    const terms = agreed ? termsOf(input, order.kind, now) : null
    const by = { actor, seat, at: now }
    if (terms) await carryOut(tx, by, order, terms)
    await tx.postingOrder.update({
      where: { id: order.id },
      data: {
        ...{ agreed, decision: input.decision, decidedById: actor.cadreId, decidedAt: now },
        ...(terms && { effectiveOn: dayToColumn(terms.effectiveOn), documentNo: terms.documentNo }),
      },
    })
    const { kind, villageId } = order
    const effectiveOn = terms?.effectiveOn ?? null
    await record(
      tx,
      { type: 'postingOrder.decided', orderId: order.id, kind, agreed, effectiveOn },
      { ...by, villageId, objectId: order.id },
    )
    await tellDecided(tx, orderDecision, matter, agreed ? 'AGREED' : 'DECLINED', { ...actor, at: now })
  })
}

/** An extension has no day of its own: the term goes on. */
function termsOf(input: DecideOrder, kind: PostingOrderKind, now: Instant): Terms {
  const { documentNo } = input
  const effectiveOn = kind === 'EXTENSION' ? dayOf(now) : input.effectiveOn
  const missing = { ...(!effectiveOn && { effectiveOn: 'missing' }), ...(!documentNo && { documentNo: 'missing' }) }
  if (!effectiveOn || !documentNo) throw new Refusal('invalid', { fields: missing })
  if (effectiveOn < dayOf(now)) throw new Refusal('date_in_past')
  return { effectiveOn, documentNo }
}
