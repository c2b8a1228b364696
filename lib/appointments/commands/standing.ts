import 'server-only'
import { refusalFor } from '@/lib/appointments/rules/draft-change'
import { dayFromColumn } from '@/lib/clock'
import type { Tx } from '@/lib/db'
import type { Appointment } from '@/lib/generated/prisma/client'
import { Refusal } from '@/lib/refusal'
import type { Objection, Plan } from '@/lib/tenures/rules/change'
import type { Tenure } from '@/lib/tenures/rules/tenure'

type Row = Pick<Appointment, 'id' | 'villageId' | 'cadreId' | 'fromOn' | 'toOn'>

/** A row of the commanders' tenures as the rules of tenures read it. */
export function tenureOf({ id, villageId, cadreId, fromOn, toOn }: Row): Tenure {
  return {
    ...{ id, placeId: villageId, personId: cadreId },
    ...{ fromOn: dayFromColumn(fromOn), toOn: toOn && dayFromColumn(toOn) },
  }
}

/** The tenures that stand for some villages or people: all that a change of theirs could meet. */
export async function standingTenures(tx: Tx, villageIds: string[], cadreIds: string[]): Promise<Tenure[]> {
  const rows = await tx.appointment.findMany({
    where: { voidedAt: null, OR: [{ villageId: { in: villageIds } }, { cadreId: { in: cadreIds } }] },
    orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(tenureOf)
}

/** Those who change the same villages or people at once queue here, always in the same order. */
export async function queueFor(tx: Tx, villageIds: string[], cadreIds: string[]): Promise<void> {
  for (const id of [...new Set(villageIds)].sort())
    await tx.$queryRaw`SELECT 1 FROM villages WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  for (const id of [...new Set(cadreIds)].sort())
    await tx.$queryRaw`SELECT 1 FROM cadres WHERE id = ${id}::uuid FOR NO KEY UPDATE`
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

/** An objection in words: who commands there, since when and until when. */
export async function explained(tx: Tx, objection: Objection): Promise<Refusal> {
  const { code, tenure } = refusalFor(objection)
  if (!tenure) return new Refusal(code)
  const [village, cadre] = await Promise.all([
    tx.village.findUniqueOrThrow({ where: { id: tenure.placeId }, select: { name: true } }),
    tx.cadre.findUniqueOrThrow({ where: { id: tenure.personId }, select: { name: true } }),
  ])
  return new Refusal(code, { who: cadre.name, where: village.name, since: tenure.fromOn, end: tenure.toOn })
}
