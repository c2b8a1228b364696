import 'server-only'
import { appointmentDecision } from '@/lib/domains/appointments/decisions'
import { findAround } from '@/lib/domains/appointments/queries/around'
import { storedTerms } from '@/lib/domains/appointments/queries/stored-terms'
import { changeOf, type DraftTerms, isInTime } from '@/lib/domains/appointments/rules/draft-change'
import { plannedBy, waiverFor } from '@/lib/domains/appointments/rules/planned'
import type { Drafting } from '@/lib/domains/appointments/schema'
import type { Appointment } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { appointmentsFor } from '@/lib/ground/access/scope/people'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { seatsFor } from '@/lib/ground/access/seats'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { tellWaiting } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'
import { afterAll } from '@/lib/ground/tenures/rules/change'
import { queueFor } from './queue'

/**
 * Writes down what shall be done with a commander's tenure, for a leader to approve. It is held against the tenures that
 * stand and the drafts that wait before it, so an ending and the appointment that follows may be drafted together. Refuses:
 * out of scope (not found), a day that has passed, two commanders at a time (who commands there until when), a tenure that
 * has a draft already, and a rank that does not match the village's class without a reason.
 */
export async function draftAppointment(actor: Actor, input: Drafting, now: Instant): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    const { countyId, terms, tenures } = await termsOf(tx, actor, input)
    const seat = seatsFor(actor, 'appointment.draft').find((one) => one.seat.countyId === countyId)?.seat
    if (!seat) throw new Refusal('not_found')
    if (!isInTime(terms, dayOf(now))) throw new Refusal('date_in_past', { fields: { fromOn: 'not_before_today' } })
    await queueFor(tx, [terms.villageId, ...tenures.map(({ villageId }) => villageId)], [])
    const open = await openDrafts(tx, countyId)
    const taken = open.flatMap(({ tenureId, otherTenureId }) => [tenureId, otherTenureId])
    if (tenures.some(({ id }) => taken.includes(id))) throw new Refusal('draft_pending')
    const around = await findAround(tx, countyId, [...open, terms], now)
    const plan = plannedBy(terms, { ...around, standing: afterAll(around.standing, open.map(changeOf)) })
    if (plan instanceof Refusal) throw plan
    const given = 'waiver' in input && input.waiver ? input.waiver : null
    const waiver = waiverFor(plan, around, given)
    const { fromOn, toOn, ...what } = terms
    const { id } = await tx.appointmentDraft.create({
      data: {
        ...what,
        ...{ countyId, waiver, reason: input.reason, documentNo: input.documentNo || null },
        ...{ fromOn: dayToColumn(fromOn), toOn: toOn && dayToColumn(toOn) },
        ...{ draftedById: actor.cadreId, draftedAt: now },
      },
      select: { id: true },
    })
    const { kind, villageId, cadreId } = terms
    await record(
      tx,
      { type: 'appointment.drafted', draftId: id, kind, villageId, cadreId },
      { actor, seat, at: now, villageId, objectId: id },
    )
    await tellWaiting(tx, appointmentDecision, id, { countyId, at: now })
    return { id }
  })
}

/** The drafts that wait in a county, in the order in which they came. */
async function openDrafts(tx: Tx, countyId: string): Promise<DraftTerms[]> {
  const rows = await tx.appointmentDraft.findMany({
    where: { countyId, stage: 'DRAFT' },
    orderBy: [{ draftedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(storedTerms)
}

type Terms = { countyId: string; terms: DraftTerms; tenures: Appointment[] }

/** Whom and which village the input means, all within the scope of drafting. */
async function termsOf(tx: Tx, actor: Actor, input: Drafting): Promise<Terms> {
  const { fromOn } = input
  const none = { tenureId: null, otherTenureId: null, toOn: null, fromOn }
  if (input.kind === 'APPOINT') {
    const { kind, villageId, cadreId } = input
    const countyId = await countyOf(tx, actor, villageId)
    await requirePerson(tx, countyId, cadreId)
    return { countyId, tenures: [], terms: { ...none, kind, villageId, cadreId } }
  }
  const tenure = await tenureIn(tx, actor, input.tenureId)
  const { countyId, cadreId } = tenure
  const of = { ...none, tenureId: tenure.id, villageId: tenure.villageId, cadreId }
  switch (input.kind) {
    case 'TRANSFER':
      if ((await countyOf(tx, actor, input.villageId)) !== countyId) throw new Refusal('not_found')
      return { countyId, tenures: [tenure], terms: { ...of, kind: input.kind, villageId: input.villageId } }
    case 'SWAP': {
      const other = await tenureIn(tx, actor, input.otherTenureId)
      if (other.countyId !== countyId) throw new Refusal('not_found')
      const terms = { ...of, kind: input.kind, villageId: other.villageId, otherTenureId: other.id }
      return { countyId, tenures: [tenure, other], terms }
    }
    case 'END':
      return { countyId, tenures: [tenure], terms: { ...of, kind: input.kind } }
    case 'CORRECT': {
      const { kind, villageId, toOn } = input
      if ((await countyOf(tx, actor, villageId)) !== countyId) throw new Refusal('not_found')
      await requirePerson(tx, countyId, input.cadreId)
      if (toOn && toOn <= fromOn) throw new Refusal('invalid', { fields: { toOn: 'not_after_start' } })
      const terms = { ...of, kind, villageId, cadreId: input.cadreId, toOn: toOn ?? null }
      return { countyId, tenures: [tenure], terms }
    }
  }
}

async function countyOf(tx: Tx, actor: Actor, villageId: string): Promise<string> {
  const village = await tx.village.findFirst({
    where: { AND: [{ id: villageId }, villagesFor(actor, 'appointment.draft')] },
    select: { countyId: true },
  })
  if (!village) throw new Refusal('not_found')
  return village.countyId
}

/** A tenure that stands; what is no more is as good as none, and the page shows what stands instead. */
async function tenureIn(tx: Tx, actor: Actor, id: string): Promise<Appointment> {
  const tenure = await tx.appointment.findFirst({
    where: { AND: [{ id }, appointmentsFor(actor, 'appointment.draft')] },
  })
  if (!tenure) throw new Refusal('not_found')
  if (tenure.voidedAt) throw new Refusal('tenure_gone')
  return tenure
}

async function requirePerson(tx: Tx, countyId: string, cadreId: string): Promise<void> {
  const found = await tx.cadre.count({ where: { id: cadreId, countyId } })
  if (!found) throw new Refusal('invalid', { fields: { cadreId: 'not_a_choice' } })
}
