import 'server-only'
import { cache } from 'react'
import type { HouseholdLine } from '@/lib/domains/households/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { mayOpenRegister } from '@/lib/ground/access/scope/households'
import { dayOf } from '@/lib/ground/clock'
import { listOwnHouseholds } from './list'

/** The households that one helps, those first where somebody is to be met by today; null where one helps none. */
export const myHouseholds = cache(
  async (actor: Actor): Promise<{ due: HouseholdLine[]; total: number; now: Date } | null> => {
    if (!mayOpenRegister(actor)) return null
    const { rows, now } = await listOwnHouseholds(actor)
    if (rows.length === 0) return null
    return { due: rows.filter(({ due }) => due !== null && due.on <= dayOf(now)), total: rows.length, now }
  },
)
