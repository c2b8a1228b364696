import type { PairScore } from './facts'
import { PARTS, type Part } from './score'

/** One reason for a pair: the key of its words in `matching.reasons`, and what they name. */
export type Reason = { key: Part; params: Record<string, string | number> }

/** Why a pair is proposed, from its facts alone: the parts that add points, in the order of the score. Empty: only because the village needs somebody. */
export function reasonsFor(pair: PairScore): Reason[] {
  return PARTS.flatMap((key) => {
    const part = pair.parts.find((one) => one.part === key)
    return part && part.points > 0 ? [{ key, params: { ...part.facts, points: part.points } }] : []
  })
}
