import type { EscalateIssue } from '@/lib/domains/issues/schema'
import { type Move, refuseUnless } from '../move'
import { backToTriage, lateSoFar } from './back-to-triage'

/** Passes the issue one level up, with why it is beyond us and what was tried. From village to county only if urgent, or by a county leader. */
export const escalate: Move<EscalateIssue> = {
  deed: 'issue.escalate',
  from: ['REPORTED', 'HANDLING'],
  guard(issue) {
    refuseUnless(issue.level !== 'COUNTY', 'wrong_level')
  },
  apply(issue, input, context) {
    const next = issue.level === 'VILLAGE' ? 'TOWNSHIP' : 'COUNTY'
    const to = input.to ?? next
    refuseUnless(to === next || (to === 'COUNTY' && issue.level === 'VILLAGE'), 'wrong_level')
    refuseUnless(to === next || issue.urgent || context.by.countyLeader, 'urgent_only')
    const back = backToTriage(issue, to, context)
    return {
      changes: { ...back.changes, dueAt: null, allottedAt: null },
      event: {
        type: 'escalated',
        from: issue.level,
        to,
        why: input.why,
        tried: input.tried,
        daysLate: lateSoFar(issue, context),
        ...(input.proposedLeadUnitId && { proposedLeadUnitId: input.proposedLeadUnitId }),
      },
      effects: back.effects,
    }
  },
}
