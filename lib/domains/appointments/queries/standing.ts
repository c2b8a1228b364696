import 'server-only'
import { dayFromColumn } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { tenureOf } from '@/lib/ground/tenures/of-commanders'
import type { Plan } from '@/lib/ground/tenures/rules/change'
import type { Tenure } from '@/lib/ground/tenures/rules/tenure'

/** The tenures that stand for some villages or people: all that a change of theirs could meet. */
export async function standingTenures(tx: Tx, villageIds: string[], cadreIds: string[]): Promise<Tenure[]> {
  const rows = await tx.appointment.findMany({
    where: { voidedAt: null, OR: [{ villageId: { in: villageIds } }, { cadreId: { in: cadreIds } }] },
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(tenureOf)
}

/** Refuses a tenure that would go on in a village after it was merged into another, which may be since the draft. */
export async function requireVillages(tx: Tx, { writes }: Plan): Promise<void> {
  const merged = await tx.village.findMany({
    where: { id: { in: writes.map(({ placeId }) => placeId) }, mergedOn: { not: null } },
    select: { id: true, mergedOn: true },
  })
  const goesOn = writes.some(({ placeId, toOn }) => {
    const on = merged.find(({ id }) => id === placeId)?.mergedOn
    return on && (toOn === null || toOn > dayFromColumn(on))
  })
  if (goesOn) throw new Refusal('village_merged')
}
