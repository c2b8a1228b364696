import type { Gate } from '@/lib/generated/prisma/enums'
import type { Instant } from '@/lib/ground/clock'

export const GATES = ['POLITICAL', 'CONDUCT', 'INTEGRITY', 'ABILITY'] as const satisfies readonly Gate[]

export type GateWord = { id: string; gate: Gate; passed: boolean; at: Instant }

/** The latest word on each gate; a gate of which nothing was said is absent. */
export function latestWords<W extends GateWord>(words: readonly W[]): Partial<Record<Gate, W>> {
  const latest: Partial<Record<Gate, W>> = {}
  for (const word of words) {
    const known = latest[word.gate]
    if (!known || known.at < word.at || (known.at.getTime() === word.at.getTime() && known.id < word.id))
      latest[word.gate] = word
  }
  return latest
}

export type Vetting = 'PASSED' | 'FAILED' | 'UNDER_WAY' | 'NOT_BEGUN'

/** How far a candidate's vetting has come: passed only when the latest word on each of the four gates is a yes. */
export function vettingOf(words: readonly GateWord[]): Vetting {
  const latest = latestWords(words)
  const said = GATES.flatMap((gate) => latest[gate] ?? [])
  if (said.some(({ passed }) => !passed)) return 'FAILED'
  if (said.length === GATES.length) return 'PASSED'
  return said.length ? 'UNDER_WAY' : 'NOT_BEGUN'
}
