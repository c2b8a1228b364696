import 'server-only'
import { appointmentDecision } from '@/lib/domains/appointments/decisions'
import type { ReturnDraft, SeenDraft } from '@/lib/domains/appointments/schema'
import type { AppointmentDraft } from '@/lib/generated/prisma/client'
import type { DraftStage } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { type Held, holdMatter, lockMatter } from '@/lib/ground/decisions/hold'
import { tellDecided } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'

/** A draft that the person saw as it stands. Refuses: decided already, seen in another version. */
export async function draftSeen(tx: Tx, { matter }: Held, { version }: SeenDraft): Promise<AppointmentDraft> {
  if (!matter.waiting) throw new Refusal('already_decided')
  const draft = await tx.appointmentDraft.findUniqueOrThrow({ where: { id: matter.id } })
  if (draft.version !== version) throw new Refusal('changed')
  return draft
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
    const held = await lockMatter(tx, actor, appointmentDecision, input.draftId, now, 'appointment.draft')
    const draft = await draftSeen(tx, held, input)
    const { seat } = held
    await decide(tx, draft, 'WITHDRAWN', actor, now)
    const { id, kind, villageId, cadreId } = draft
    await record(
      tx,
      { type: 'appointment.withdrawn', draftId: id, kind, villageId, cadreId },
      { actor, seat, at: now, villageId, objectId: id },
    )
  })
}

/** A leader gives a draft back with a reason. Refuses: out of scope, decided already, one's own draft or case. */
export function returnDraft(actor: Actor, input: ReturnDraft, now: Instant): Promise<void> {
  return transaction(actor, async (tx) => {
    const held = await holdMatter(tx, actor, appointmentDecision, input.draftId, now)
    const draft = await draftSeen(tx, held, input)
    const { seat } = held
    await decide(tx, draft, 'RETURNED', actor, now, input.remark)
    const { id, kind, villageId, cadreId } = draft
    await record(
      tx,
      { type: 'appointment.returned', draftId: id, kind, villageId, cadreId },
      { actor, seat, at: now, villageId, objectId: id },
    )
    await tellDecided(tx, appointmentDecision, held.matter, 'RETURNED', { ...actor, at: now })
  })
}
