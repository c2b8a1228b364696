import type { Move } from './move'
import { delegate } from './moves/delegate'
import { done, settle } from './moves/done'
import { reopen, restore, withdraw } from './moves/endings'
import { escalate } from './moves/escalate'
import { askExtension, decideExtension } from './moves/extension'
import { flagCommon, parentAnswered } from './moves/flag-common'
import { arrive, confirmArrival, note, respond } from './moves/handling'
import { lift, nudge, raise, supervise } from './moves/pressure'
import { reassign } from './moves/reassign'
import { returnBack } from './moves/return'
import { triage } from './moves/triage'
import { consent, reject, verify } from './moves/verification'

/** Every move of RULES.md section 2 but the report that begins an issue and the ticks of time. */
export const MOVES = {
  settle,
  triage,
  escalate,
  delegate,
  reassign,
  respond,
  arrive,
  confirmArrival,
  note,
  askExtension,
  decideExtension,
  return: returnBack,
  done,
  consent,
  verify,
  reject,
  reopen,
  withdraw,
  restore,
  raise,
  lift,
  nudge,
  supervise,
  flagCommon,
  parentAnswered,
} as const

export type Verb = keyof typeof MOVES

/** The moves that a person makes on one issue; an answer to a common issue moves its children. */
export type PersonalVerb = Exclude<Verb, 'parentAnswered'>

/** What a person types for a move. */
export type MoveInput<V extends Verb> = (typeof MOVES)[V] extends Move<infer Input> ? Input : never
