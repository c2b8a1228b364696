import 'server-only'
import type { ReturnDraft, SeenDraft } from '@/lib/domains/appointments/schema'
import type { AppointmentDraft } from '@/lib/generated/prisma/client'
import type { DraftStage } from '@/lib/generated/prisma/enums'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { seatsFor } from '@/lib/ground/access/seats'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/** A draft that waits, locked within the scope of a deed. Refuses: not found, decided already, seen in another version. */
export async function lockDraft(
  tx: Tx,
  actor: Actor,
  deed: Deed,
  seen: SeenDraft,
): Promise<{ draft: AppointmentDraft; seat: Seat }> {
  await tx.$queryRaw`SELECT 1 FROM appointment_drafts WHERE id = ${seen.draftId}::uuid FOR UPDATE`
  const seats = seatsFor(actor, deed).map((one) => one.seat)
  const draft = await tx.appointmentDraft.findFirst({
    where: { id: seen.draftId, countyId: { in: seats.map(({ countyId }) => countyId) } },
  })
  const seat = seats.find(({ countyId }) => countyId === draft?.countyId)
  if (!draft || !seat) throw new Refusal('not_found')
  if (draft.stage !== 'DRAFT') throw new Refusal('draft_decided')
  if (draft.version !== seen.version) throw new Refusal('changed')
  return { draft, seat }
}

/** Ends a draft's waiting. */
export async function decide(
  tx: Tx,
  draft: Pick<AppointmentDraft, 'id' | 'version'>,
  stage: DraftStage,
  actor: Pick<Actor, 'cadreId'>,
  now: Instant,
  remark = '',
): Promise<void> {
  await tx.appointmentDraft.update({
    where: { id: draft.id },
    data: { stage, remark, decidedById: actor.cadreId, decidedAt: now, version: draft.version + 1 },
  })
}

/** The organisation department takes a draft back. Refuses: out of scope, decided already. */
export function withdrawDraft(actor: Actor, input: SeenDraft, now: Instant): Promise<void> {
  return transaction(actor, async (tx) => {
    const { draft, seat } = await lockDraft(tx, actor, 'appointment.draft', input)
    await decide(tx, draft, 'WITHDRAWN', actor, now)
    const { id, kind, villageId, cadreId } = draft
    await record(
      tx,
      { type: 'appointment.withdrawn', draftId: id, kind, villageId, cadreId },
      { actor, seat, at: now, villageId, objectId: id },
    )
  })
}

/** A leader gives a draft back with a reason. Refuses: out of scope, decided already. */
export function returnDraft(actor: Actor, input: ReturnDraft, now: Instant): Promise<void> {
  return transaction(actor, async (tx) => {
    const { draft, seat } = await lockDraft(tx, actor, 'appointment.approve', input)
    await decide(tx, draft, 'RETURNED', actor, now, input.remark)
    const { id, kind, villageId, cadreId } = draft
    await record(
      tx,
      { type: 'appointment.returned', draftId: id, kind, villageId, cadreId },
      { actor, seat, at: now, villageId, objectId: id },
    )
  })
}
