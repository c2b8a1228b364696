import 'server-only'
import { postingPolicyAt } from '@/lib/domains/postings/queries/policy'
import { termEnd } from '@/lib/domains/postings/rules/term'
import type { Candidate, Posting, PostingOrder } from '@/lib/generated/prisma/client'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, dayToColumn, type LocalDate } from '@/lib/ground/clock'
import { lockRows, queueAt } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { vacate } from './approve'
import { requireNoTies, requireReady } from './ready'
import { type By, endPosting, startPosting } from './tenure'
import { requireExtendable, requireFree } from './tenure-rules'

export type Terms = { effectiveOn: LocalDate; documentNo: string }
type Order = PostingOrder & { posting: Posting | null; otherPosting: Posting | null; candidate: Candidate | null }

/** What an order that was agreed to does to the tenures that it names, as they are now. */
export async function carryOut(tx: Tx, by: By, order: Order, terms: Terms): Promise<void> {
  const held = await lockTenures(tx, order, terms.effectiveOn)
  const posting = held.get(order.postingId ?? '')
  const other = held.get(order.otherPostingId ?? '')
  switch (order.kind) {
    case 'REPLACEMENT':
      return replace(tx, by, order, terms)
    case 'RECALL':
      return endPosting(tx, by, named(posting), { on: terms.effectiveOn, kind: 'RECALL', reason: order.reason })
    case 'TERM_END':
      return endPosting(tx, by, named(posting), { on: terms.effectiveOn, kind: 'TERM', reason: order.reason })
    case 'EXTENSION':
      return extend(tx, by, named(posting), order, terms)
    case 'TRANSFER':
      await requireFree(tx, order.villageId, terms.effectiveOn)
      return move(tx, by, order, terms, [{ posting: named(posting), villageId: order.villageId }])
    case 'EXCHANGE': {
      const [one, two] = [named(posting), named(other)]
      if (one.toOn || two.toOn) throw new Refusal('tenure_ended')
      return move(tx, by, order, terms, [
        { posting: one, villageId: two.villageId },
        { posting: two, villageId: one.villageId },
      ])
    }
  }
}

function named(posting: Posting | undefined): Posting {
  if (!posting) throw new Error('an order of this kind names a tenure')
  return posting
}

/** The tenures of an order, held; any of them may have ended since it was drafted. */
async function lockTenures(tx: Tx, { postingId, otherPostingId }: Order, on: LocalDate): Promise<Map<string, Posting>> {
  const ids = [postingId, otherPostingId].flatMap((id) => id ?? [])
  if (ids.length === 0) return new Map()
  await lockRows(tx, 'Posting', { id: { in: ids } })
  const rows = await tx.posting.findMany({ where: { id: { in: ids } } })
  if (rows.some(({ toOn, voidedAt }) => voidedAt || (toOn && dayFromColumn(toOn) <= on)))
    throw new Refusal('tenure_ended')
  return new Map(rows.map((row) => [row.id, row]))
}

async function replace(tx: Tx, by: By, order: Order, { effectiveOn, documentNo }: Terms): Promise<void> {
  const { countyId, villageId, candidate, reason } = order
  if (!candidate) throw new Error('a replacement names a candidate')
  await requireReady(tx, [candidate.id], by.at)
  await requireNoTies(tx, candidate.id, villageId)
  const { termYears } = await postingPolicyAt(tx, countyId, by.at)
  const fromOn = await vacate(tx, by, villageId, effectiveOn)
  await startPosting(tx, by, {
    ...{ countyId, villageId, cadreId: candidate.cadreId, candidateId: candidate.id, reason, documentNo, fromOn },
    termEndsOn: termEnd(fromOn, termYears),
    ...{ draftedById: order.proposedById, approvedById: by.actor.cadreId },
  })
}

type Move = { posting: Posting; villageId: string }

/** All leave before any comes: so two may change villages on one day. The term goes on in the other village. */
async function move(tx: Tx, by: By, order: Order, { effectiveOn, documentNo }: Terms, moves: Move[]): Promise<void> {
  const { countyId, reason } = order
  const { termYears } = await postingPolicyAt(tx, countyId, by.at)
  const villageIds = moves.flatMap(({ posting, villageId }) => [posting.villageId, villageId])
  await queueAt(tx, 'Village', { id: { in: villageIds } })
  for (const { posting, villageId } of moves) {
    await requireNoTies(tx, posting.candidateId, villageId)
    await endPosting(tx, by, posting, { on: effectiveOn, kind: 'TRANSFER', reason })
  }
  for (const { posting, villageId } of moves) {
    const fromOn = await vacate(tx, by, villageId, effectiveOn)
    const { cadreId, candidateId, termEndsOn } = posting
    const left = dayFromColumn(termEndsOn)
    await startPosting(tx, by, {
      ...{ countyId, villageId, cadreId, candidateId, reason, documentNo, fromOn },
      termEndsOn: left > fromOn ? left : termEnd(fromOn, termYears),
      ...{ draftedById: order.proposedById, approvedById: by.actor.cadreId },
    })
  }
}

async function extend(tx: Tx, by: By, posting: Posting, order: Order, { documentNo }: Terms): Promise<void> {
  if (!order.extendTo) throw new Error('an extension names a day')
  const { id: postingId, villageId, cadreId } = posting
  const [fromTermEnd, toTermEnd] = [dayFromColumn(posting.termEndsOn), dayFromColumn(order.extendTo)]
  await requireExtendable(tx, posting, toTermEnd, by.at)
  await tx.posting.update({ where: { id: postingId }, data: { termEndsOn: dayToColumn(toTermEnd) } })
  await record(
    tx,
    { type: 'posting.extended', postingId, villageId, cadreId, fromTermEnd, toTermEnd, documentNo },
    { ...by, villageId, objectId: postingId },
  )
}
