import type { LiftLight, NudgeIssue, RaiseLight, SuperviseIssue } from '@/lib/domains/issues/schema'
import { LEVEL_OF_ROLE } from '@/lib/ground/access/roles'
import { endOf } from '@/lib/ground/clock'
import { LIGHT_ORDER } from '@/lib/ground/deadlines/light'
import { type IssueFacts, LEVEL_ORDER, OPEN_STAGES } from '../facts'
import { type By, type Move, type MoveContext, refuseUnless } from '../move'

/** Whether a light is raised now, and its day has not come. */
function isRaised(issue: IssueFacts, { now }: MoveContext): boolean {
  return issue.raisedLight !== null && issue.raisedUntil !== null && issue.raisedUntil.getTime() > now.getTime()
}

/** Who raised it, or a level above, may end it. */
function mayEndRaise(issue: IssueFacts, by: By): boolean {
  const own = LEVEL_OF_ROLE[by.role]
  const above = own !== null && issue.raisedByLevel !== null && LEVEL_ORDER[own] > LEVEL_ORDER[issue.raisedByLevel]
  return issue.raisedById === by.cadreId || above
}

/** A person may only raise a light, with a reason and until a day at most ten working days ahead. It replaces a raise only of who may lift that one. */
export const raise: Move<RaiseLight> = {
  deed: 'issue.raiseLight',
  from: OPEN_STAGES,
  guard(issue, context) {
    refuseUnless(issue.light !== 'RED', 'light_not_above')
    refuseUnless(!isRaised(issue, context) || mayEndRaise(issue, context.by), 'raised_by_higher')
  },
  apply(issue, input, { by, now, rules }) {
    refuseUnless(issue.light && LIGHT_ORDER[input.light] > LIGHT_ORDER[issue.light], 'light_not_above')
    const until = endOf(input.untilOn)
    const latest = rules.calendar.deadline(now, rules.lights.raiseWorkdays)
    refuseUnless(until.getTime() > now.getTime(), 'date_in_past')
    refuseUnless(until.getTime() <= latest.getTime(), 'date_too_late', { until: latest.toISOString() })
    return {
      changes: {
        raisedLight: input.light,
        raisedUntil: until,
        raisedById: by.cadreId,
        raisedByLevel: LEVEL_OF_ROLE[by.role],
      },
      event: { type: 'raised', light: input.light, reason: input.reason, until: until.toISOString() },
    }
  },
}

/** Who raised it, or a level above, lets the rule speak again. */
export const lift: Move<LiftLight> = {
  deed: 'issue.raiseLight',
  from: OPEN_STAGES,
  guard(issue, context) {
    refuseUnless(isRaised(issue, context), 'nothing_raised')
    refuseUnless(mayEndRaise(issue, context.by), 'raised_by_higher')
  },
  apply(_issue, input) {
    return {
      changes: { raisedLight: null, raisedUntil: null, raisedById: null, raisedByLevel: null },
      event: { type: 'lifted', reason: input.reason },
    }
  },
}

/** A reminder without consequence (催办). */
export const nudge: Move<NudgeIssue> = {
  deed: 'issue.nudge',
  from: OPEN_STAGES,
  apply(issue) {
    return { changes: { nudges: issue.nudges + 1 }, event: { type: 'nudged', count: issue.nudges + 1 } }
  },
}

/** A numbered supervision (督办) that asks for an answer by a day. */
export const supervise: Move<SuperviseIssue> = {
  deed: 'issue.supervise',
  from: OPEN_STAGES,
  apply(issue, input, { now, rules }) {
    const answerBy = input.answerByOn
      ? endOf(input.answerByOn)
      : rules.calendar.deadline(now, rules.deadlines.supervisionAnswerWorkdays)
    refuseUnless(answerBy.getTime() > now.getTime(), 'date_in_past')
    const ordinal = issue.supervisions + 1
    return {
      changes: { supervisions: ordinal, answersDueAt: [...issue.answersDueAt, answerBy] },
      event: { type: 'supervised', ordinal, ask: input.ask, answerBy: answerBy.toISOString() },
    }
  },
}
