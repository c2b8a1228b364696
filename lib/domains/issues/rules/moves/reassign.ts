import type { ReassignIssue } from '@/lib/domains/issues/schema'
import { endOf, later } from '@/lib/ground/clock'
import { handlingDue } from '../deadlines'
import { leadColumns } from '../leads'
import { lapse, type Move, refuseUnless } from '../move'

/**
 * Gives the issue to another lead at the same level. The deadline is kept; the triager may give at most the level's limit
 * from now. What the lead before had asked for, more time, ends with it.
 */
export const reassign: Move<ReassignIssue> = {
  deed: 'issue.reassign',
  from: ['HANDLING'],
  apply(issue, input, context) {
    const { now, rules } = context
    const lead = leadColumns(issue.level, input, context)
    refuseUnless(lead.leadUnitId !== issue.leadUnitId || lead.leadTeamId !== issue.leadTeamId, 'same_lead')
    const limit = handlingDue(rules, issue, { level: issue.level, urgent: issue.urgent, now })
    const dueAt = input.dueOn ? endOf(input.dueOn) : (issue.dueAt ?? limit)
    if (input.dueOn) {
      const until = later(limit, issue.dueAt ?? limit)
      refuseUnless(dueAt.getTime() > now.getTime(), 'date_in_past')
      refuseUnless(dueAt.getTime() <= until.getTime(), 'date_too_late', { until: until.toISOString() })
    }
    return {
      changes: { ...lead, dueAt, lastWordAt: now, extensionDecider: null },
      event: {
        ...{ type: 'reassigned', reason: input.reason, ...lead, dueAt: dueAt.toISOString() },
        ...(context.extension && { extensionEnded: true }),
      },
      effects: lapse(context),
    }
  },
}
