import 'server-only'
import { type InForce, policiesAt } from '@/lib/domains/policies/in-force'
import { KINDS, type PolicyKind } from '@/lib/domains/policies/kinds'
import type { Actor } from '@/lib/ground/access/actor'
import { seatsFor } from '@/lib/ground/access/seats'
import { dayOf, endOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/** The county whose rules an actor reads. Refuses who has no seat that may. */
function countyOf(actor: Actor): string {
  const [first] = seatsFor(actor, 'policy.view')
  if (!first) throw new Refusal('not_found')
  return first.seat.countyId
}

export type PoliciesOn = { now: Instant; today: LocalDate; on: LocalDate; kinds: { [K in PolicyKind]: InForce<K> } }

/** The county's rules as they stood at the end of a past day, or as they stand now. */
export async function getPoliciesOn(actor: Actor, asked?: LocalDate): Promise<PoliciesOn> {
  const countyId = countyOf(actor)
  return read(actor, async (tx) => {
    const at = await now(tx)
    const today = dayOf(at)
    const on = asked && asked < today ? asked : today
    const until = on === today ? at : new Date(endOf(on).getTime() - 1)
    return { now: at, today, on, kinds: await policiesAt(tx, countyId, KINDS, until) }
  })
}
