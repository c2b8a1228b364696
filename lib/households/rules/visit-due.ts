import { addDays, dayOf, daysBetween, type Instant, type LocalDate } from '@/lib/clock'
import type { MonitorKind, PovertyStatus } from '@/lib/generated/prisma/enums'

/** Days within which somebody of a household is to be met again: the watched and the poor monthly, others each quarter. */
export const VISIT_DAYS = { watched: 30, other: 90 }

export const WATCHED_STATUSES: readonly PovertyStatus[] = ['IN_POVERTY', 'PRE_EXIT', 'RELAPSED']

type Watched = { povertyStatus: PovertyStatus; monitorKind: MonitorKind | null }

/** Whether a household is visited more often: it is monitored, or not out of poverty. */
export function isWatched({ povertyStatus, monitorKind }: Watched): boolean {
  return monitorKind !== null || WATCHED_STATUSES.includes(povertyStatus)
}

/** The day by which the next visit is due, and how many days that day is past; a household that nobody was met in is due today. */
export function visitDue(
  household: Watched & { lastVisitedAt: Instant | null },
  today: LocalDate,
): { dueOn: LocalDate; daysLate: number; due: boolean } {
  const { lastVisitedAt } = household
  const days = isWatched(household) ? VISIT_DAYS.watched : VISIT_DAYS.other
  const dueOn = lastVisitedAt ? addDays(dayOf(lastVisitedAt), days) : today
  const daysLate = Math.max(0, daysBetween(dueOn, today))
  return { dueOn, daysLate, due: dueOn <= today }
}
