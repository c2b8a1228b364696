import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { postingOrdersFor } from '@/lib/access/scope/postings'
import { transaction } from '@/lib/access/transaction'
import { record } from '@/lib/audit/record'
import { dayFromColumn, dayOf, dayToColumn, type Instant, type LocalDate } from '@/lib/clock'
import type { Tx } from '@/lib/db'
import type { Candidate, Posting, PostingOrder } from '@/lib/generated/prisma/client'
import { postingPolicyAt } from '@/lib/postings/queries/policy'
import { termEnd } from '@/lib/postings/rules/term'
import type { DecideOrder } from '@/lib/postings/schema'
import { Refusal } from '@/lib/refusal'
import { requireReady, vacate } from './approve'
import { seatIn } from './lock'
import { type By, endPosting, startPosting } from './tenure'

/**
 * Decides a recall, a transfer, a replacement or the end of a term. Refuses: whoever proposed it or is to go or come by it,
 * one that is decided, a yes without a day and a document, a day that has passed, a tenure that would overlap.
 */
export async function decideOrder(actor: Actor, input: DecideOrder, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM posting_orders WHERE id = ${input.orderId}::uuid FOR UPDATE`
    const order = await tx.postingOrder.findFirst({
      where: { AND: [{ id: input.orderId }, postingOrdersFor(actor, 'posting.approve')] },
      include: { posting: true, candidate: true },
    })
    if (!order) throw new Refusal('not_found')
    if (order.decidedAt) throw new Refusal('changed')
    if (order.proposedById === actor.cadreId) throw new Refusal('approver_drafted')
    if ((order.posting ?? order.candidate)?.cadreId === actor.cadreId) throw new Refusal('own_case')
    const agreed = input.agree === 'yes'
    const terms = agreed ? termsOf(input, now) : null
    const by = { actor, seat: seatIn(actor, 'posting.approve', order.countyId), at: now }
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
  })
}

type Terms = { effectiveOn: LocalDate; documentNo: string }

function termsOf({ effectiveOn, documentNo }: DecideOrder, now: Instant): Terms {
  const missing = { ...(!effectiveOn && { effectiveOn: 'missing' }), ...(!documentNo && { documentNo: 'missing' }) }
  if (!effectiveOn || !documentNo) throw new Refusal('invalid', { fields: missing })
  if (effectiveOn < dayOf(now)) throw new Refusal('date_in_past')
  return { effectiveOn, documentNo }
}

type Whole = PostingOrder & { posting: Posting | null; candidate: Candidate | null }

async function carryOut(tx: Tx, by: By, order: Whole, { effectiveOn, documentNo }: Terms): Promise<void> {
  const { countyId, villageId, reason, proposedById: draftedById, posting, candidate } = order
  if (posting) await lockLasting(tx, posting, effectiveOn)
  const drafted = { countyId, villageId, reason, documentNo, draftedById, approvedById: by.actor.cadreId }
  const { termYears } = await postingPolicyAt(tx, countyId, by.at)
  if (order.kind === 'REPLACEMENT' && candidate) {
    await requireReady(tx, [candidate.id], by.at)
    const fromOn = await vacate(tx, by, villageId, effectiveOn)
    const { id: candidateId, cadreId } = candidate
    await startPosting(tx, by, { ...drafted, candidateId, cadreId, fromOn, termEndsOn: termEnd(fromOn, termYears) })
    return
  }
  if (!posting) throw new Error('an order ends a tenure or begins one')
  const kind = order.kind === 'TERM_END' ? 'TERM' : order.kind === 'TRANSFER' ? 'TRANSFER' : 'RECALL'
  await endPosting(tx, by, posting, { on: effectiveOn, kind, reason })
  if (kind !== 'TRANSFER') return
  const fromOn = await vacate(tx, by, villageId, effectiveOn)
  // between two villages lies no time: who serves there longer is recalled or transferred first
  if (fromOn > effectiveOn) throw new Refusal('tenure_overlaps')
  const left = dayFromColumn(posting.termEndsOn) // the term goes on in the other village
  const termEndsOn = left > fromOn ? left : termEnd(fromOn, termYears)
  await startPosting(tx, by, {
    ...drafted,
    candidateId: posting.candidateId,
    cadreId: posting.cadreId,
    fromOn,
    termEndsOn,
  })
}

/** The tenure may have ended since the order was drafted. */
async function lockLasting(tx: Tx, { id }: Posting, on: LocalDate): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM postings WHERE id = ${id}::uuid FOR UPDATE`
  const { toOn, voidedAt } = await tx.posting.findUniqueOrThrow({ where: { id } })
  if (voidedAt || (toOn && dayFromColumn(toOn) <= on)) throw new Refusal('tenure_ended')
}
