import type { TriageIssue } from '@/lib/domains/issues/schema'
import { endOf } from '@/lib/ground/clock'
import { handlingDue } from '../deadlines'
import { leadColumns } from '../leads'
import { type Move, refuseUnless } from '../move'

/** Names cause, lead and assisting units; the clock of handling starts. A limit may be set shorter, never longer. */
export const triage: Move<TriageIssue> = {
  deed: 'issue.triage',
  from: ['REPORTED'],
  apply(issue, input, context) {
    const { now, rules } = context
    const lead = leadColumns(issue.level, input, context)
    const limit = handlingDue(rules, issue, { level: issue.level, urgent: input.urgent, now })
    const dueAt = input.dueOn ? endOf(input.dueOn) : limit
    refuseUnless(dueAt.getTime() <= Math.max(limit.getTime(), now.getTime()) || !input.dueOn, 'date_too_late', {
      until: limit.toISOString(),
    })
    refuseUnless(!input.dueOn || dueAt.getTime() > now.getTime(), 'date_in_past')
    const assistingUnitIds = input.assistingUnitIds.filter((id) => id !== lead.leadUnitId)
    return {
      changes: {
        ...lead,
        stage: 'HANDLING',
        cause: input.cause,
        urgent: input.urgent,
        triagedAt: issue.triagedAt ?? now,
        allottedAt: now,
        lastWordAt: now,
        dueAt,
        stepDueAt: null,
        lightFloor: null,
        answersDueAt: [],
        round: Math.max(issue.round, 1),
      },
      event: {
        type: 'triaged',
        level: issue.level,
        cause: input.cause,
        ...lead,
        assistingUnitIds,
        urgent: input.urgent,
        dueAt: dueAt.toISOString(),
      },
      effects: [{ type: 'assist', unitIds: assistingUnitIds }],
    }
  },
}
