import 'server-only'
import type { Appointment } from '@/lib/generated/prisma/client'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import type { Objection } from './rules/change'
import { refusalFor } from './rules/refusal'
import { daysOf, type Tenure } from './rules/tenure'

type Row = Pick<Appointment, 'id' | 'villageId' | 'cadreId' | 'fromOn' | 'toOn'>

/** A row of the commanders' tenures as the rules of tenures read it. */
export function tenureOf({ id, villageId, cadreId, fromOn, toOn }: Row): Tenure {
  return { id, placeId: villageId, personId: cadreId, ...daysOf({ fromOn, toOn }) }
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
