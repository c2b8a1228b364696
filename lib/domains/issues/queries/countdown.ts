import 'server-only'
import { endsWithDay } from '@/lib/domains/issues/rules/seen-light'
import type { Countdown } from '@/lib/domains/issues/shown'
import type { IssueStage } from '@/lib/generated/prisma/enums'
import type { Calendar } from '@/lib/ground/calendar/calendar'
import { dayOf, HOUR, type Instant, lastDayBefore } from '@/lib/ground/clock'

type Facts = {
  stage: IssueStage
  allottedAt: Instant | null
  dueAt: Instant | null
  doneAt: Instant | null
  firstRespondedAt: Instant | null
  onSiteAt: Instant | null
}

/** The countdown of an open issue that has a deadline. */
export function countdownOf(issue: Facts, calendar: Calendar, now: Instant): Countdown | null {
  const { allottedAt: from, dueAt, stage, doneAt, firstRespondedAt, onSiteAt } = issue
  if (!from || !dueAt) return null
  const byDay = endsWithDay(dueAt)
  const since = (at: Instant) =>
    byDay ? calendar.workdaysBetween(dayOf(from), dayOf(at)) : Math.max(0, (at.getTime() - from.getTime()) / HOUR)
  const until = stage === 'AWAITING_VERIFICATION' && doneAt ? doneAt : now
  const marks = [
    { kind: 'responded' as const, on: firstRespondedAt },
    { kind: 'onSite' as const, on: onSiteAt },
  ]
  const allotted = byDay ? calendar.workdaysBetween(dayOf(from), lastDayBefore(dueAt)) : since(dueAt)
  const elapsed = since(until)
  // right after the deadline, on days off, no working day is late yet
  const late = until.getTime() >= dueAt.getTime()
  return {
    unit: byDay ? 'workdays' : 'hours',
    allotted: Math.max(allotted, 1),
    elapsed: Math.round(Math.max(0, late ? elapsed : Math.min(elapsed, Math.max(allotted, 1)))),
    from,
    dueAt,
    until,
    marks: marks.flatMap(({ kind, on }) => (on && on >= from ? [{ kind, at: Math.max(0, since(on)) }] : [])),
  }
}
