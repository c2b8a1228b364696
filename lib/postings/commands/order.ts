import 'server-only'
import type { Actor } from '@/lib/access/actor'
import type { Deed } from '@/lib/access/deeds'
import { villagesFor } from '@/lib/access/scope/places'
import { candidatesFor } from '@/lib/access/scope/postings'
import { transaction } from '@/lib/access/transaction'
import { record } from '@/lib/audit/record'
import { dayOf, dayToColumn, type Instant } from '@/lib/clock'
import type { Tx } from '@/lib/db'
import type { Posting } from '@/lib/generated/prisma/client'
import type { PostingOrderKind, RecallTrigger } from '@/lib/generated/prisma/enums'
import type { DraftReplacement, DraftTermEnd, DraftTransfer, ProposeRecall } from '@/lib/postings/schema'
import { Refusal } from '@/lib/refusal'
import { requireReady } from './approve'
import { lockPosting, seatIn } from './lock'

/** Proposes to call a first secretary back, for one of the triggers (DOMAIN.md N13). Refuses: a tenure that has ended, one on which something waits for a decision. */
export async function proposeRecall(actor: Actor, input: ProposeRecall, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const posting = await lasting(tx, actor, 'recall.propose', input.postingId, now)
    const { countyId, villageId, id: postingId } = posting
    const order = { countyId, villageId, postingId, trigger: input.trigger, reason: input.reason }
    await propose(tx, actor, 'recall.propose', { kind: 'RECALL', ...order }, now)
  })
}

/** Drafts a transfer to another village, under order (DOMAIN.md A3). */
export async function draftTransfer(actor: Actor, input: DraftTransfer, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { countyId, villageId: from, id: postingId } = await lasting(tx, actor, 'round.draft', input.postingId, now)
    const { villageId, reason } = input
    if (villageId === from) throw new Refusal('invalid', { fields: { villageId: 'not_a_choice' } })
    await requireVillage(tx, actor, villageId)
    await propose(tx, actor, 'round.draft', { kind: 'TRANSFER', countyId, villageId, postingId, reason }, now)
  })
}

/** Drafts the end of a tenure whose term is over, where nobody follows yet. */
export async function draftTermEnd(actor: Actor, input: DraftTermEnd, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { countyId, villageId, id: postingId } = await lasting(tx, actor, 'round.draft', input.postingId, now)
    const order = { countyId, villageId, postingId, reason: input.reason }
    await propose(tx, actor, 'round.draft', { kind: 'TERM_END', ...order }, now)
  })
}

/** Drafts who goes to a village that has lost its first secretary: a candidate of any round who is vetted and not posted. */
export async function draftReplacement(actor: Actor, input: DraftReplacement, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { villageId, candidateId, reason } = input
    const countyId = await requireVillage(tx, actor, villageId)
    const where = { AND: [{ id: candidateId, countyId }, candidatesFor(actor, 'round.draft')] }
    if (!(await tx.candidate.count({ where }))) throw new Refusal('not_found')
    await requireReady(tx, [candidateId], now)
    await propose(tx, actor, 'round.draft', { kind: 'REPLACEMENT', countyId, villageId, candidateId, reason }, now)
  })
}

async function lasting(tx: Tx, actor: Actor, deed: Deed, id: string, now: Instant): Promise<Posting> {
  const posting = await lockPosting(tx, actor, deed, id)
  if (posting.toOn && posting.toOn <= dayToColumn(dayOf(now))) throw new Refusal('tenure_ended')
  return posting
}

async function requireVillage(tx: Tx, actor: Actor, id: string): Promise<string> {
  const where = { AND: [{ id }, villagesFor(actor, 'round.draft')] }
  const village = await tx.village.findFirst({ where, select: { countyId: true } })
  if (!village) throw new Refusal('not_found')
  return village.countyId
}

type Draft = {
  kind: PostingOrderKind
  countyId: string
  villageId: string
  postingId?: string
  candidateId?: string
  trigger?: RecallTrigger
  reason: string
}

/** One thing at a time waits for a decision on a tenure, and of a kind on a village. */
async function propose(tx: Tx, actor: Actor, deed: Deed, draft: Draft, now: Instant): Promise<void> {
  const { kind, villageId, postingId, countyId, trigger } = draft
  await tx.$queryRaw`SELECT 1 FROM villages WHERE id = ${villageId}::uuid FOR NO KEY UPDATE`
  const same = [{ villageId, kind }, ...(postingId ? [{ postingId }] : [])]
  if (await tx.postingOrder.count({ where: { decidedAt: null, OR: same } })) throw new Refusal('order_pending')
  const { id } = await tx.postingOrder.create({ data: { ...draft, proposedById: actor.cadreId, proposedAt: now } })
  await record(
    tx,
    { type: 'postingOrder.proposed', orderId: id, kind, villageId, trigger: trigger ?? null },
    { actor, seat: seatIn(actor, deed, countyId), at: now, villageId, objectId: id },
  )
}
