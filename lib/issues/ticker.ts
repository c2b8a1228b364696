import 'server-only'
import { now } from '@/lib/db'
import { carryOutChanges } from '@/lib/places/commands/carry-out'
import { applyPolicies } from './commands/apply-policies'
import { closeDay } from './commands/close-day'
import { tick } from './commands/tick'

const EVERY = 15_000

const holder = globalThis as { villageCommandTicker?: boolean }

/** Ticks every quarter of a minute by the database's clock. A failed tick is told and tried again; the next server catches up. */
export function startTicker(): void {
  if (holder.villageCommandTicker) return
  holder.villageCommandTicker = true
  const round = async () => {
    try {
      const at = await now()
      while ((await applyPolicies(at)) > 0);
      await tick(at)
      await closeDay(at)
      await carryOutChanges(at)
    } catch (error) {
      console.error('ticker:', error instanceof Error ? error.message : error)
    } finally {
      setTimeout(round, EVERY).unref()
    }
  }
  setTimeout(round, 1_000).unref()
}
