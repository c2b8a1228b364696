import 'server-only'
import type { Headline } from '@/lib/across/dashboards/shown'
import type { Figures } from '@/lib/domains/issues/figures/figures-of'
import { CLOSED_DAYS, firstOfLast } from '@/lib/domains/issues/figures/periods'
import { responseTimesOf, solvingTimesOf } from '@/lib/domains/issues/figures/recent'
import type { Scope } from '@/lib/domains/places/scope'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Actor } from '@/lib/ground/access/actor'
import { workdaysLeft } from '@/lib/ground/calendar/calendar'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'

/** The band of a scope whose figures have been counted. */
export async function getHeadline(
  actor: Actor,
  scope: Scope,
  { from, open, recent, oldestDueAt }: Figures,
  at: Instant,
): Promise<Headline> {
  const today = dayOf(at)
  const { calendar } = await read(actor, (tx) => rulebookAt(tx, scope.countyId, at))
  return {
    open,
    oldestWorkdays: oldestDueAt && Math.max(0, -workdaysLeft(calendar, oldestDueAt, at)),
    flow: {
      today,
      reportedToday: recent.reportedToday,
      closedFrom: firstOfLast(CLOSED_DAYS, today),
      closedRecently: recent.closedInWeek,
    },
    response: responseTimesOf(recent, from),
    solving: solvingTimesOf(recent, from),
  }
}
