import type { BrokenRule, CandidateFacts, VillageToFill, Wish } from './facts'
import { HARD_RULES, type HardRule } from './hard-rules'
import { mostFilled } from './most-filled'

/** What a round asks, in order: villages by code, candidates by id, and for each pair the rules that it breaks. */
export type Asked = { villages: VillageToFill[]; candidates: CandidateFacts[]; breaks: HardRule[][][] }

/**
 * Which rule leaves villages open: a pin that cannot be kept; fewer candidates than villages; else the first rule (the
 * officer's own wishes first) without which alone all could be filled, or most more; `several` where no single one helps.
 */
export function brokenRule(asked: Asked, wish: Wish, filled: number, unkeptPin: boolean): BrokenRule {
  const { villages, candidates } = asked
  if (unkeptPin) return 'pins'
  if (candidates.length < villages.length) return 'candidates'
  let best: { rule: BrokenRule; filled: number } = { rule: 'several', filled }
  for (const rule of HARD_RULES) {
    if (rule === 'pins' && wish.pins.length === 0) continue
    const without = mostFilled(optionsWithout(asked, rule), candidates.length)
    if (without > best.filled) best = { rule, filled: without }
    if (without === villages.length) break
  }
  return best.rule
}

function optionsWithout({ breaks }: Asked, rule: HardRule): number[][] {
  return breaks.map((row) =>
    row.flatMap((broken, candidate) => (broken.every((one) => one === rule) ? [candidate] : [])),
  )
}
