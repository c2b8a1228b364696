import 'server-only'
import type { LogVisit } from '@/lib/domains/households/schema/visit'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { lockHousehold, recordChange } from './lock'

/**
 * Logs a visit, once: the same form sent again by the same person is the same visit. Answers the household's number.
 * Refuses a household out of scope or ended, and an id that stands for something else.
 */
export async function logVisit(actor: Actor, input: LogVisit, now: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    const { id, householdId, kind, findings, note, withWhom } = input
    const { row, seat } = await lockHousehold(tx, actor, 'household.edit', { householdId })
    const before = await tx.visit.findUnique({ where: { id }, select: { byId: true, householdId: true } })
    if (before) {
      if (before.byId === actor.cadreId && before.householdId === householdId) return row.number
      throw new Refusal('id_taken')
    }
    const said = { kind, findings: [...new Set(findings)], note, withWhom }
    await tx.visit.create({
      data: { id, householdId, villageId: row.villageId, byId: actor.cadreId, at: now, ...said },
    })
    const by = { actor, seat, at: now, villageId: row.villageId }
    await recordChange(tx, { type: 'visit.logged', householdId, visitId: id, kind }, by)
    return row.number
  })
}
