import type { ReturnIssue } from '@/lib/domains/issues/schema'
import { type Move, refuseUnless } from '../move'
import { backToTriage } from './back-to-triage'

/** The lead says it is not theirs and names the proper unit, within two working days of triage. The deadline runs on. */
export const returnBack: Move<ReturnIssue> = {
  deed: 'issue.return',
  from: ['HANDLING'],
  guard(issue, { rules, now }) {
    const until = rules.calendar.deadline(issue.allottedAt ?? now, rules.deadlines.returnWithinWorkdays)
    refuseUnless(now.getTime() < until.getTime(), 'return_too_late', { days: rules.deadlines.returnWithinWorkdays })
  },
  apply(issue, input, context) {
    refuseUnless(input.properUnitId !== issue.leadUnitId, 'same_lead')
    const back = backToTriage(issue, issue.level, context)
    const returns = { returns: issue.returns + 1, roundReturns: issue.roundReturns + 1 }
    return {
      changes: { ...back.changes, ...returns },
      event: { type: 'returned', reason: input.reason, properUnitId: input.properUnitId, count: returns.returns },
      effects: back.effects,
    }
  },
}
