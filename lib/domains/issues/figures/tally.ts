import type { DeciderLevel, Level } from '@/lib/generated/prisma/enums'
import type { OpenCounts } from './open-counts'

/**
 * What is open somewhere, as the rows say that every move keeps (village_tallies, unit_tallies). Overdue is whose light says
 * so: a change of the ticker's like any other, so it is as late as lights are.
 */
export type Tally = OpenCounts & {
  /** How often issues changed there. Figures that were counted at the same number are still true. */
  changes: number
  /** Given back in this round. */
  returned: number
  /** Reports that wait for the triage of each level; of what a unit leads there are none. */
  untriaged: Record<Level, number>
  handling: number
  /** Of them those that a team of the village leads. */
  handlingByTeam: number
  /** Waits for a signature. */
  awaiting: number
  /** Requests for more time, by who decides them. */
  asks: Record<DeciderLevel, number>
}

const NOTHING_OPEN: Tally = {
  ...{ RED: 0, YELLOW: 0, GREEN: 0, GREY: 0, open: 0, overdue: 0, returned: 0, changes: 0 },
  untriaged: { VILLAGE: 0, TOWNSHIP: 0, COUNTY: 0 },
  ...{ handling: 0, handlingByTeam: 0, awaiting: 0 },
  asks: { VILLAGE: 0, TOWNSHIP: 0, COUNTY: 0, LEADER: 0 },
}

/** Several places together. */
export function sumTallies(parts: Iterable<Tally>): Tally {
  const sum = structuredClone(NOTHING_OPEN)
  for (const part of parts) add(sum, part)
  return sum
}

type Counts = { [key: string]: number | Counts }

function add(sum: Counts, part: Counts): void {
  for (const [key, value] of Object.entries(part)) {
    const so = sum[key]
    if (typeof value === 'number') sum[key] = (so as number) + value
    else add(so as Counts, value)
  }
}
