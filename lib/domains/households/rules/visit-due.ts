import type { VisitCadencePolicy } from '@/lib/domains/policies/rules/visit-cadence'
import type { MonitorKind, PovertyStatus } from '@/lib/generated/prisma/enums'
import { addDays, dayOf, daysBetween, type Instant, type LocalDate } from '@/lib/ground/clock'

const WATCHED_STATUSES: readonly PovertyStatus[] = ['IN_POVERTY', 'PRE_EXIT', 'RELAPSED']

type Watched = { povertyStatus: PovertyStatus; monitorKind: MonitorKind | null }

/** Whether a household is visited more often: it is monitored, or not out of poverty. */
function isWatched({ povertyStatus, monitorKind }: Watched): boolean {
  return monitorKind !== null || WATCHED_STATUSES.includes(povertyStatus)
}

/** The day by which the next visit is due under the county's rule, and how many days that day is past; a household that nobody was met in is due today. */
export function visitDue(
  household: Watched & { lastVisitedAt: Instant | null },
  cadence: VisitCadencePolicy,
  today: LocalDate,
): { dueOn: LocalDate; daysLate: number; due: boolean; every: number } {
  const { lastVisitedAt } = household
  const every = isWatched(household) ? cadence.watchedDays : cadence.otherDays
  const dueOn = lastVisitedAt ? addDays(dayOf(lastVisitedAt), every) : today
  const daysLate = Math.max(0, daysBetween(dueOn, today))
  return { dueOn, daysLate, due: dueOn <= today, every }
}
