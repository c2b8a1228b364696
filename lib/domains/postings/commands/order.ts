import 'server-only'
import { orderDecision } from '@/lib/domains/postings/decisions'
import type {
  DraftExchange,
  DraftExtension,
  DraftReplacement,
  DraftTermEnd,
  DraftTransfer,
  ProposeRecall,
} from '@/lib/domains/postings/schema'
import type { Posting } from '@/lib/generated/prisma/client'
import type { PostingOrderKind, RecallTrigger } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { candidatesFor } from '@/lib/ground/access/scope/postings'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { queueAt } from '@/lib/ground/database/lock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { tellWaiting } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'
import { lockPosting, seatIn } from './lock'
import { requireNoTies, requireReady } from './ready'
import { requireExtendable, requireFreeSoon } from './tenure-rules'

/** Proposes to call a first secretary back, for one of the triggers (DOMAIN.md N13). Refuses: a tenure that has ended, one on which something waits for a decision. */
export async function proposeRecall(actor: Actor, input: ProposeRecall, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const posting = await lasting(tx, actor, 'recall.propose', input.postingId, now)
    const { countyId, villageId, id: postingId } = posting
    const order = { countyId, villageId, postingId, trigger: input.trigger, reason: input.reason }
    await propose(tx, actor, 'recall.propose', { kind: 'RECALL', ...order }, now)
  })
}

/** Drafts a transfer to another village, under order (DOMAIN.md A3). Refuses: one whose first secretary stays, the own or kin's village. */
export async function draftTransfer(actor: Actor, input: DraftTransfer, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const posting = await lasting(tx, actor, 'round.draft', input.postingId, now)
    const { countyId, id: postingId } = posting
    const { villageId, reason } = input
    if (villageId === posting.villageId) throw new Refusal('invalid', { fields: { villageId: 'not_a_choice' } })
    await requireVillage(tx, actor, villageId)
    await requireFreeSoon(tx, villageId, dayOf(now))
    await requireNoTies(tx, posting.candidateId, villageId)
    await propose(tx, actor, 'round.draft', { kind: 'TRANSFER', countyId, villageId, postingId, reason }, now)
  })
}

/**
 * Drafts that two first secretaries change villages, by one order and on one day. Refuses: a tenure that ends already, the
 * own or kin's village of either.
 */
export async function draftExchange(actor: Actor, input: DraftExchange, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const ids = [input.postingId, input.otherPostingId]
    const held = new Map<string, Posting>()
    for (const id of [...new Set(ids)].sort()) held.set(id, await lasting(tx, actor, 'round.draft', id, now))
    const [one, other] = ids.map((id) => held.get(id))
    if (!one || !other || one === other || one.countyId !== other.countyId)
      throw new Refusal('invalid', { fields: { otherPostingId: 'not_a_choice' } })
    if (one.toOn || other.toOn) throw new Refusal('tenure_ended')
    await requireNoTies(tx, one.candidateId, other.villageId)
    await requireNoTies(tx, other.candidateId, one.villageId)
    const { countyId, id: postingId } = one
    const order = { countyId, villageId: other.villageId, postingId, otherPostingId: other.id, reason: input.reason }
    await propose(tx, actor, 'round.draft', { kind: 'EXCHANGE', ...order }, now)
  })
}

/**
 * Drafts that a term goes on until a later day (DOMAIN.md 3.7: a term of two years or more). Refuses: a day that is no
 * later or more than another term away, a tenure that ends already, a village that a round under way is to fill.
 */
export async function draftExtension(actor: Actor, input: DraftExtension, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const posting = await lasting(tx, actor, 'round.draft', input.postingId, now)
    const { countyId, villageId, id: postingId } = posting
    await requireExtendable(tx, posting, input.extendTo, now)
    const order = { countyId, villageId, postingId, extendTo: dayToColumn(input.extendTo), reason: input.reason }
    await propose(tx, actor, 'round.draft', { kind: 'EXTENSION', ...order }, now)
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
export async function draftReplacement(
  actor: Actor,
  input: DraftReplacement,
  now: Instant,
): Promise<{ villageCode: string }> {
  return transaction(actor, async (tx) => {
    const { villageId, candidateId, reason } = input
    const { countyId, code } = await requireVillage(tx, actor, villageId)
    const where = { AND: [{ id: candidateId, countyId }, candidatesFor(actor, 'round.draft')] }
    if (!(await tx.candidate.count({ where }))) throw new Refusal('not_found')
    await requireReady(tx, [candidateId], now)
    await requireNoTies(tx, candidateId, villageId)
    await propose(tx, actor, 'round.draft', { kind: 'REPLACEMENT', countyId, villageId, candidateId, reason }, now)
    return { villageCode: code }
  })
}

async function lasting(tx: Tx, actor: Actor, deed: Deed, id: string, now: Instant): Promise<Posting> {
  const posting = await lockPosting(tx, actor, deed, id)
  if (posting.toOn && posting.toOn <= dayToColumn(dayOf(now))) throw new Refusal('tenure_ended')
  return posting
}

async function requireVillage(tx: Tx, actor: Actor, id: string): Promise<{ countyId: string; code: string }> {
  const where = { AND: [{ id }, villagesFor(actor, 'round.draft')] }
  const village = await tx.village.findFirst({ where, select: { countyId: true, code: true } })
  if (!village) throw new Refusal('not_found')
  return village
}

type Draft = {
  kind: PostingOrderKind
  countyId: string
  villageId: string
  postingId?: string
  otherPostingId?: string
  extendTo?: Date
  candidateId?: string
  trigger?: RecallTrigger
  reason: string
}

/** One thing at a time waits for a decision on a tenure, and of a kind on a village. */
async function propose(tx: Tx, actor: Actor, deed: Deed, draft: Draft, now: Instant): Promise<void> {
  const { kind, villageId, postingId, otherPostingId, countyId, trigger } = draft
  await queueAt(tx, 'Village', { id: villageId })
  const tenures = [postingId, otherPostingId].flatMap((id) => id ?? [])
  const same = [{ villageId, kind }, { postingId: { in: tenures } }, { otherPostingId: { in: tenures } }]
  if (await tx.postingOrder.count({ where: { decidedAt: null, OR: same } })) throw new Refusal('order_pending')
  const { id } = await tx.postingOrder.create({ data: { ...draft, proposedById: actor.cadreId, proposedAt: now } })
  await record(
    tx,
    { type: 'postingOrder.proposed', orderId: id, kind, villageId, trigger: trigger ?? null },
    { actor, seat: seatIn(actor, deed, countyId), at: now, villageId, objectId: id },
  )
  await tellWaiting(tx, orderDecision, id, { countyId, at: now })
}
