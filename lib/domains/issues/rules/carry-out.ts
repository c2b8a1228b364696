import type { IssueEvent } from '@/lib/domains/issues/events'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Instant } from '@/lib/ground/clock'
import { type IssueFacts, isOpen } from './facts'
import { lightOf } from './light'
import { type Effect, type MoveContext, refuseUnless } from './move'
import { MOVES, type MoveInput, type Verb } from './moves'

export type Carried = { issue: IssueFacts; events: IssueEvent[]; effects: readonly Effect[] }

/** Refuses a move that the stage or the move's own guard does not allow, whatever is typed. */
export function checkMove(verb: Verb, issue: IssueFacts, context: MoveContext): void {
  const move = MOVES[verb]
  refuseUnless((move.from as readonly string[]).includes(issue.stage), 'wrong_stage', { stage: issue.stage })
  if ('guard' in move) move.guard?.(issue, context)
}

/** Carries out a move: the new facts with their light, and what goes onto the timeline. Pure; refuses what RULES.md section 2 refuses. */
export function carryOut<V extends Verb>(
  verb: V,
  issue: IssueFacts,
  input: MoveInput<V>,
  context: MoveContext,
): Carried {
  checkMove(verb, issue, context)
  const apply = MOVES[verb].apply as (
    i: IssueFacts,
    input: MoveInput<V>,
    c: MoveContext,
  ) => ReturnType<(typeof MOVES)['note']['apply']>
  const { changes, event, effects = [] } = apply(issue, input, context)
  const moved = { ...issue, ...changes, movedAt: context.now, version: issue.version + 1 }
  const lit = relight(moved, context.rules, context.now, 'move')
  return { issue: lit.issue, events: lit.change ? [event, lit.change] : [event], effects }
}

/** The same facts under the light that the rule gives now, and the event if the colour changed. */
export function relight(
  issue: IssueFacts,
  rules: Rulebook,
  now: Instant,
  by: 'move' | 'time' | 'policy',
): { issue: IssueFacts; change: Extract<IssueEvent, { type: 'light' }> | null } {
  if (!isOpen(issue)) {
    const dark = { light: null, lightReason: null, lightSince: null, nextLightAt: null }
    const unraised = { raisedLight: null, raisedUntil: null, raisedById: null, raisedByLevel: null }
    return { issue: { ...issue, ...dark, ...unraised }, change: null }
  }
  const lit = lightOf(issue, rules, now)
  if (!lit) throw new Error('an open issue has a light')
  const changed = lit.light !== issue.light
  return {
    issue: {
      ...issue,
      light: lit.light,
      lightReason: lit.reason,
      lightSince: changed ? now : issue.lightSince,
      nextLightAt: lit.nextAt,
    },
    change: changed ? { type: 'light', from: issue.light, to: lit.light, reason: lit.reason, by } : null,
  }
}
