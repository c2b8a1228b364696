import type { RulesInTime } from '@/lib/domains/issues/rules/replay'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Instant } from '@/lib/ground/clock'

/** A rule book, and the instant from which it holds; the first holds from the beginning. */
export type Chapter = { since: Instant; rules: Rulebook }

/** The rules at each instant, of chapters in the order of their instants. */
export function inTime(chapters: readonly Chapter[]): RulesInTime {
  const [first, ...turns] = chapters
  if (!first) throw new Error('there are always rules')
  return {
    at: (instant) => (turns.findLast(({ since }) => since <= instant) ?? first).rules,
    turns: turns.map(({ since }) => since),
  }
}
