import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Level } from '@/lib/generated/prisma/enums'
import { earlier, HOUR, type Instant, later } from '@/lib/ground/clock'
import type { IssueFacts } from './facts'

/** Until when the level must triage: one working day, four hours if urgent (RULES.md 2, limits). */
export function triageDue(rules: Rulebook, urgent: boolean, now: Instant): Instant {
  return urgent
    ? new Date(now.getTime() + rules.deadlines.urgentTriageHours * HOUR)
    : rules.calendar.deadline(now, rules.deadlines.triageWorkdays)
}

/** When a late triage turns red: one whole further step after it was due. */
export function triageVeryLateAt(rules: Rulebook, urgent: boolean, stepDueAt: Instant): Instant {
  return urgent
    ? new Date(stepDueAt.getTime() + rules.deadlines.urgentTriageHours * HOUR)
    : rules.calendar.deadline(new Date(stepDueAt.getTime() - 1), rules.deadlines.triageWorkdays)
}

export function signingDue(rules: Rulebook, now: Instant): Instant {
  return rules.calendar.deadline(now, rules.deadlines.signingWorkdays)
}

/** The last instant that anyone below the leader may give: thirty working days from the report, or from a reopening. */
export function capOf(rules: Rulebook, issue: Pick<IssueFacts, 'reportedAt' | 'reopenedAt'>): Instant {
  const from = issue.reopenedAt ? later(issue.reopenedAt, issue.reportedAt) : issue.reportedAt
  return rules.calendar.deadline(from, rules.deadlines.capWorkdays)
}

/** Until when an issue that is triaged now at a level must be done: the level's limit, or 24 hours from the report if urgent, within the cap. */
export function handlingDue(
  rules: Rulebook,
  issue: Pick<IssueFacts, 'reportedAt' | 'reopenedAt'>,
  at: { level: Level; urgent: boolean; now: Instant },
): Instant {
  if (at.urgent) {
    const from = issue.reopenedAt ?? issue.reportedAt
    return new Date(from.getTime() + rules.deadlines.urgentHours * HOUR)
  }
  return earlier(rules.calendar.deadline(at.now, rules.deadlines.handlingWorkdays[at.level]), capOf(rules, issue))
}

/** When a lead that has said nothing since `lastWordAt` counts as silent. */
export function silentAt(rules: Rulebook, lastWordAt: Instant): Instant {
  return rules.calendar.deadline(lastWordAt, rules.lights.silenceWorkdays)
}
