import 'server-only'
import { carryOutChanges } from '@/lib/across/mergers/carry-out'
import { applyPolicies } from '@/lib/domains/issues/commands/apply-policies'
import { closeDay } from '@/lib/domains/issues/commands/close-day'
import { tick } from '@/lib/domains/issues/commands/tick'
import type { Instant } from '@/lib/ground/clock'
import { system } from '@/lib/ground/database/asker'
import { read } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'

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
      const at = await read(system('ticker'), now)
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
