import 'server-only'
import { policyAt } from '@/lib/domains/policies/in-force'
import type { PolicyValue } from '@/lib/domains/policies/kinds'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'

/** What a county asks of its first secretaries, and how rounds and terms run, as in force at an instant. */
export async function postingPolicyAt(
  tx: Tx,
  countyId: string,
  at: Instant,
): Promise<PolicyValue<'POSTING_CONDITIONS'>> {
  return (await policyAt(tx, countyId, 'POSTING_CONDITIONS', at)).value
}

/** How many points each reason adds when people are matched to villages, as in force at an instant. */
export async function matchWeightsAt(tx: Tx, countyId: string, at: Instant): Promise<PolicyValue<'MATCH_WEIGHTS'>> {
  return (await policyAt(tx, countyId, 'MATCH_WEIGHTS', at)).value
}

/** The same for a page, which shows what each part could have added. */
export function getMatchWeights(actor: Actor, countyId: string, at: Instant): Promise<PolicyValue<'MATCH_WEIGHTS'>> {
  return read(actor, (tx) => matchWeightsAt(tx, countyId, at))
}

export function getPostingPolicy(
  actor: Actor,
  countyId: string,
  at: Instant,
): Promise<PolicyValue<'POSTING_CONDITIONS'>> {
  return read(actor, (tx) => postingPolicyAt(tx, countyId, at))
}
