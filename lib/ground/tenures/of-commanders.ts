import 'server-only'
import type { Appointment } from '@/lib/generated/prisma/client'
import { daysOf, type Tenure } from './rules/tenure'

type Row = Pick<Appointment, 'id' | 'villageId' | 'cadreId' | 'fromOn' | 'toOn'>

/** A row of the commanders' tenures as the rules of tenures read it. */
export function tenureOf({ id, villageId, cadreId, fromOn, toOn }: Row): Tenure {
  return { id, placeId: villageId, personId: cadreId, ...daysOf({ fromOn, toOn }) }
}
