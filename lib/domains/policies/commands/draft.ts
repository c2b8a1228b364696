import 'server-only'
import { policyDecision } from '@/lib/domains/policies/decision'
import { policyAt } from '@/lib/domains/policies/in-force'
import { POLICY_KINDS, type PolicyKind, type PolicyValue } from '@/lib/domains/policies/kinds'
import { withYear } from '@/lib/domains/policies/rules/calendar-year'
import type { Draft, Drafted } from '@/lib/domains/policies/schema/draft'
import { RETURNED } from '@/lib/domains/policies/undecided'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { seatsFor } from '@/lib/ground/access/seats'
import { record } from '@/lib/ground/audit/record'
import { addDays, dayOf, type Instant, startOf } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { tellWaiting } from '@/lib/ground/decisions/tell'
import { Refusal } from '@/lib/ground/refusal'

/**
 * Drafts a rule of the county, in force from a day ahead once another person approves it, or from the approval itself. A
 * draft of its kind that was sent back is thereby drafted anew. Refuses: no seat that drafts this kind, a day that is not
 * ahead, and a second draft of a kind while one waits.
 */
export async function draftPolicy<K extends PolicyKind>(
  actor: Actor,
  kind: K,
  draft: Draft<PolicyValue<K>>,
  now: Instant,
): Promise<string> {
  const { schema, deed } = POLICY_KINDS[kind]
  const seat = seatsFor(actor, deed)[0]?.seat
  if (!seat) throw new Refusal('not_found')
  const value = schema.parse(draft.value) as Prisma.InputJsonObject
  const effectiveFrom = effectiveInstant(draft, now)
  const { document } = draft
  const { countyId } = seat
  try {
    return await transaction(actor, async (tx) => {
      const { id } = await tx.policy.create({
        data: { countyId, kind, value, document, effectiveFrom, draftedById: actor.cadreId, draftedAt: now },
        select: { id: true },
      })
      await tx.policy.updateMany({ where: { countyId, kind, ...RETURNED }, data: { revisionId: id } })
      const entry = { policyId: id, kind, document, effectiveFrom: effectiveFrom.toISOString() }
      await record(tx, { type: 'policy.drafted', ...entry }, { actor, seat, at: now, objectId: id })
      await tellWaiting(tx, policyDecision, id, { countyId, at: now })
      return id
    })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new Refusal('policy_draft_pending')
    throw error
  }
}

/** The same for a year of the calendar: the other years are as they are in force when it is drafted. */
export async function draftCalendarYear(
  actor: Actor,
  draft: Draft<{ year: number; workdays: string[] }>,
  now: Instant,
): Promise<string> {
  const seat = seatsFor(actor, POLICY_KINDS.CALENDAR.deed)[0]?.seat
  if (!seat) throw new Refusal('not_found')
  const { value } = await transaction(actor, (tx) => policyAt(tx, seat.countyId, 'CALENDAR', now))
  return draftPolicy(actor, 'CALENDAR', { ...draft, value: withYear(value, draft.value) }, now)
}

function effectiveInstant({ effectiveOn, immediate }: Drafted, now: Instant): Instant {
  if (immediate) return now
  if (!effectiveOn) throw new Refusal('invalid', { fields: { effectiveOn: 'missing' } })
  if (effectiveOn < addDays(dayOf(now), 1)) throw new Refusal('invalid', { fields: { effectiveOn: 'not_ahead' } })
  return startOf(effectiveOn)
}
