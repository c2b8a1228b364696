import 'server-only'
import { postingPolicyAt } from '@/lib/domains/postings/queries/policy'
import { termEnd } from '@/lib/domains/postings/rules/term'
import type { Posting } from '@/lib/generated/prisma/client'
import { dayFromColumn, endOf, type Instant, type LocalDate, startOf } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { presentPosting } from './tenure'

/** Refuses a village that somebody serves beyond a day: whoever comes by order finds it free. */
export async function requireFree(tx: Tx, villageId: string, on: LocalDate): Promise<void> {
  const present = await presentPosting(tx, villageId, on)
  const until = present && dayFromColumn(present.toOn ?? present.termEndsOn)
  if (until && until > on) throw new Refusal('village_served', { until: startOf(until).toISOString() })
}

/** The same where somebody is yet to leave: it will be free by the day that is decided on. */
export async function requireFreeSoon(tx: Tx, villageId: string, today: LocalDate): Promise<void> {
  const present = await presentPosting(tx, villageId, today)
  if (!present?.toOn) await requireFree(tx, villageId, today)
}

/** Refuses an extension that is none, or longer than another term, and one that a successor or a round stands against. */
export async function requireExtendable(tx: Tx, posting: Posting, extendTo: LocalDate, now: Instant): Promise<void> {
  const { countyId, villageId } = posting
  if (posting.toOn) throw new Refusal('tenure_ended')
  const termEndsOn = dayFromColumn(posting.termEndsOn)
  if (extendTo <= termEndsOn) throw new Refusal('invalid', { fields: { extendTo: 'not_after_term' } })
  const { termYears } = await postingPolicyAt(tx, countyId, now)
  const latest = termEnd(termEndsOn, termYears)
  if (extendTo > latest) throw new Refusal('date_too_late', { until: endOf(latest).toISOString() })
  const filled = await tx.roundVillage.findFirst({
    where: { villageId, leftOn: null, round: { stage: { not: 'CLOSED' } } },
    select: { village: { select: { name: true } } },
  })
  if (filled) throw new Refusal('village_in_round', { name: filled.village.name })
}
