import 'server-only'
import type { Instant } from '@/lib/clock'
import { now } from '@/lib/db'
import { carryOutChanges } from '@/lib/places/commands/carry-out'
import { applyPolicies } from './commands/apply-policies'
import { closeDay } from './commands/close-day'
import { tick } from './commands/tick'

const EVERY = 15_000

const holder = globalThis as { villageCommandTicker?: boolean }

/** What falls due by time alone, in this order. */
const JOBS: Record<string, (at: Instant) => Promise<unknown>> = {
  policies: async (at) => {
    while ((await applyPolicies(at)) > 0);
  },
  lights: tick,
  day: closeDay,
  places: carryOutChanges,
}

/**
 * Ticks every quarter of a minute by the database's clock. A job that fails is told and tried again, and holds up none of
 * the others; the next server catches up.
 */
export function startTicker(): void {
  if (holder.villageCommandTicker) return
  holder.villageCommandTicker = true
  const round = async () => {
    await told('clock', async () => {
      const at = await now()
      for (const [name, job] of Object.entries(JOBS)) await told(name, () => job(at))
    })
    setTimeout(round, EVERY).unref()
  }
  setTimeout(round, 1_000).unref()
}

async function told(name: string, job: () => Promise<unknown>): Promise<void> {
  try {
    await job()
  } catch (error) {
    console.error(`ticker: ${name}:`, error instanceof Error ? error.message : error)
  }
}
