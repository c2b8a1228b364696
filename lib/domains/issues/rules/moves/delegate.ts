import type { DelegateIssue } from '@/lib/domains/issues/schema'
import { LEVEL_ORDER } from '../facts'
import { type Move, refuseUnless } from '../move'
import { backToTriage, lateSoFar } from './back-to-triage'

/** Passes the issue down to where it can be solved; it lands with the commander, never past him. A second time only headquarters. */
export const delegate: Move<DelegateIssue> = {
  deed: 'issue.delegate',
  from: ['REPORTED', 'HANDLING'],
  guard(issue, { by }) {
    refuseUnless(issue.level !== 'VILLAGE', 'wrong_level')
    refuseUnless(issue.delegations === 0 || by.role === 'HEADQUARTERS', 'delegated_before')
  },
  apply(issue, input, context) {
    refuseUnless(LEVEL_ORDER[input.to] < LEVEL_ORDER[issue.level], 'wrong_level')
    const back = backToTriage(issue, input.to, context)
    return {
      changes: { ...back.changes, dueAt: null, allottedAt: null, delegations: issue.delegations + 1 },
      event: {
        type: 'delegated',
        from: issue.level,
        to: input.to,
        why: input.why,
        daysLate: lateSoFar(issue, context),
      },
      effects: back.effects,
    }
  },
}
