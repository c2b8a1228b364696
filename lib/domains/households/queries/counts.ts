import 'server-only'
import { cache } from 'react'
import type { RegisterView } from '@/lib/domains/households/filter'
import type { HouseholdLine } from '@/lib/domains/households/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { mayOpenRegister, registerFor } from '@/lib/ground/access/scope/households'
import { dayOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow } from '@/lib/ground/database/tx'
import { listHouseholds } from './list'
import { conditionsOf } from './matching'

/** The views that are short enough to be counted on every page. */
const COUNTED: readonly RegisterView[] = ['watched', 'mine', 'changing']

/** How many households stand in the shorter views, with no other filter: the list's tabs. */
export async function countRegisterViews(actor: Actor): Promise<Partial<Record<RegisterView, number>>> {
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const counts = await Promise.all(
      COUNTED.map(async (view) => {
        const where = { AND: [registerFor(actor, 'household.view'), await conditionsOf(tx, actor, { view }, now)] }
        return [view, await tx.household.count({ where })] as const
      }),
    )
    return Object.fromEntries(counts)
  })
}

/** The households that one helps, those first where somebody is to be met by today; null where one helps none. */
export const myHouseholds = cache(
  async (actor: Actor): Promise<{ due: HouseholdLine[]; total: number; now: Date } | null> => {
    if (!mayOpenRegister(actor)) return null
    const { rows, total, now } = await listHouseholds(actor, { view: 'mine' })
    if (total === 0) return null
    return { due: rows.filter(({ due }) => due !== null && due.on <= dayOf(now)), total, now }
  },
)
