import 'server-only'
import { endActing } from '@/lib/domains/accounts/acting'
import { appointmentDecision } from '@/lib/domains/appointments/decisions'
import { findAround } from '@/lib/domains/appointments/queries/around'
import { storedTerms } from '@/lib/domains/appointments/queries/stored-terms'
import { isInTime } from '@/lib/domains/appointments/rules/draft-change'
import { plannedBy, waiverFor } from '@/lib/domains/appointments/rules/planned'
import type { SeenDraft } from '@/lib/domains/appointments/schema'
import type { Appointment, AppointmentDraft } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { holdMatter } from '@/lib/ground/decisions/hold'
import { tellDecided } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'
import type { Plan } from '@/lib/ground/tenures/rules/change'
import { decide, draftSeen } from './decide'
import { alignHandovers } from './handovers'
import { queueFor } from './queue'

/**
 * Approves a draft: its tenures stand from now on, each for its days, and seats follow them by day. Refuses: out of scope
 * (not found), decided already, seen in another version, the approver's own draft or case, its day has passed, a tenure that is no
 * more, two commanders at a time, a village merged meanwhile, a rank that does not match and no reason why.
 */
export async function approveDraft(actor: Actor, input: SeenDraft, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const held = await holdMatter(tx, actor, appointmentDecision, input.draftId, now)
    const draft = await draftSeen(tx, held, input)
    const { seat } = held
    const terms = storedTerms(draft)
    if (!isInTime(terms, dayOf(now))) throw new Refusal('date_in_past')
    const { villages, cadres } = await concerned(tx, draft)
    await queueFor(tx, villages, cadres)
    const around = await findAround(tx, draft.countyId, [terms], now)
    const plan = plannedBy(terms, around)
    if (plan instanceof Refusal) throw plan
    const waiver = waiverFor(plan, around, draft.waiver)
    const written = await writePlan(tx, { ...draft, waiver }, plan, actor.cadreId, now)
    for (const { placeId, fromOn, toOn } of plan.writes)
      if (toOn === null) await endActing(tx, actor, placeId, fromOn, now)
    await alignHandovers(tx, draft.countyId, villages, now)
    await decide(tx, draft, 'APPROVED', actor, now)
    const { id, kind, villageId, cadreId } = draft
    const voided = plan.voids.map((one) => one.id)
    await record(
      tx,
      { type: 'appointment.approved', draftId: id, kind, villageId, cadreId, fromOn: terms.fromOn, voided, written },
      { actor, seat, at: now, villageId, objectId: id },
    )
    await tellDecided(tx, appointmentDecision, held.matter, 'AGREED', { ...actor, at: now })
  })
}

/** The villages and people whose tenures a draft changes or could meet. */
async function concerned(tx: Tx, draft: AppointmentDraft): Promise<{ villages: string[]; cadres: string[] }> {
  const ids = [draft.tenureId, draft.otherTenureId].flatMap((id) => id ?? [])
  const all = [draft, ...(await tx.appointment.findMany({ where: { id: { in: ids } } }))]
  return { villages: all.map(({ villageId }) => villageId), cadres: all.map(({ cadreId }) => cadreId) }
}

/** Voids and writes; a row that only ends keeps who made it and why. Answers the ids of what was written. */
async function writePlan(
  tx: Tx,
  draft: AppointmentDraft,
  plan: Plan,
  approverId: string,
  now: Instant,
): Promise<string[]> {
  const replaced = await tx.appointment.findMany({ where: { id: { in: plan.voids.map(({ id }) => id) } } })
  const { count } = await tx.appointment.updateMany({
    where: { id: { in: replaced.map(({ id }) => id) }, countyId: draft.countyId, voidedAt: null },
    data: { voidedAt: now, voidedById: approverId },
  })
  if (count !== plan.voids.length) throw new Refusal('tenure_gone')
  const ids: string[] = []
  for (const { placeId, personId, fromOn, toOn, replacesId } of plan.writes) {
    const before = replaced.find(({ id }) => id === replacesId)
    const { id } = await tx.appointment.create({
      data: {
        ...madeBy(draft, before, approverId),
        ...{ countyId: draft.countyId, villageId: placeId, cadreId: personId, createdAt: now, replacesId },
        ...{ fromOn: dayToColumn(fromOn), toOn: toOn && dayToColumn(toOn) },
      },
      select: { id: true },
    })
    ids.push(id)
  }
  return ids
}

function madeBy(draft: AppointmentDraft, before: Appointment | undefined, approverId: string) {
  const { reason, documentNo, waiver, draftedById } = draft
  if (!before) return { reason, documentNo, waiver, draftedById, approvedById: approverId }
  const corrected = draft.kind === 'CORRECT'
  return {
    reason: before.reason,
    documentNo: (corrected && documentNo) || before.documentNo,
    waiver: (corrected && waiver) || before.waiver,
    draftedById: before.draftedById,
    approvedById: before.approvedById,
  }
}
