import 'server-only'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { type DecisionOutcome, notify } from '@/lib/ground/notices/notify'
import type { DecisionKind } from './kind'
import { factsOf, type MatterFacts } from './matters'

/**
 * Tells whoever may decide on a matter that it waits for them: those whose step it is, but who shaped it and whom it is about.
 * In the transaction in which it was drafted, or went on to its next step.
 */
export async function tellWaiting(
  tx: Tx,
  kind: DecisionKind,
  id: string,
  on: { countyId: string; at: Instant },
): Promise<void> {
  const matter = await factsOf(tx, kind, id, on)
  const { countyId, townshipId, villageId, shapedBy, concerned } = matter
  const seat = { deed: kind.deed, roles: matter.turn ?? matter.roles ?? [], countyId, townshipId, villageId }
  const event = { kind: 'decision.waiting', decision: kind.name } as const
  await notify(tx, event, { objectId: id, countyId, at: on.at }, [{ seat, except: [...shapedBy, ...concerned] }])
}

/**
 * Tells how a matter was decided: who drafted it, and whom it is about once it is agreed. Not who decided, and nobody whom the
 * kind keeps out of it. In the transaction of the decision, of the matter as it stood before.
 */
export async function tellDecided(
  tx: Tx,
  kind: DecisionKind,
  matter: MatterFacts,
  outcome: DecisionOutcome,
  by: { cadreId: string; at: Instant },
): Promise<void> {
  const { id: objectId, countyId, shapedBy, concerned } = matter
  const told = new Set([...shapedBy, ...(outcome === 'AGREED' && !kind.discreet ? concerned : [])])
  told.delete(by.cadreId)
  const event = { kind: 'decision.decided', decision: kind.name, outcome } as const
  const recipients = [...told].map((cadreId) => ({ cadreId }))
  await notify(tx, event, { objectId, countyId, at: by.at }, recipients)
}
