import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Level } from '@/lib/generated/prisma/enums'
import { DAY, dayOf, earlier, HOUR, type Instant, lastDayBefore, later, startOf } from '@/lib/ground/clock'
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

/**
 * From when at most a third of the allotted time is left. In whole working days where there are enough of them
 * (15 days: from 00:00 of the fifth-last), by the clock where there are not.
 */
export function timeShortAt(rules: Rulebook, allottedAt: Instant, dueAt: Instant): Instant {
  const parts = rules.lights.timeShortFraction
  const wholeDays = (dueAt.getTime() + 8 * HOUR) % DAY === 0
  const last = lastDayBefore(dueAt)
  const days = rules.calendar.workdaysBetween(dayOf(allottedAt), last)
  const short = Math.floor(days / parts)
  if (wholeDays && short >= 1) {
    // walk back: the day d with exactly `short` working days in [d, last]
    let day = last
    let left = rules.calendar.isWorkday(day) ? 1 : 0
    while (left < short || !rules.calendar.isWorkday(day)) {
      day = dayOf(new Date(startOf(day).getTime() - 1))
      if (rules.calendar.isWorkday(day)) left++
    }
    return later(startOf(day), allottedAt)
  }
  return new Date(dueAt.getTime() - Math.max(0, dueAt.getTime() - allottedAt.getTime()) / parts)
}

/** When a lead that has said nothing since `lastWordAt` counts as silent. */
export function silentAt(rules: Rulebook, lastWordAt: Instant): Instant {
  return rules.calendar.deadline(lastWordAt, rules.lights.silenceWorkdays)
}

/** Working days by which `now` is past a deadline; 0 in time and on days off right after it. */
export function workdaysLate(rules: Rulebook, dueAt: Instant | null, now: Instant): number {
  if (dueAt === null || now.getTime() < dueAt.getTime()) return 0
  return Math.max(0, rules.calendar.workdaysBetween(lastDayBefore(dueAt), dayOf(now)))
}
