import 'server-only'
import type { Headline } from '@/lib/across/dashboards/shown'
import type { OpenCounts } from '@/lib/domains/issues/figures/open-counts'
import { getSolvingTimes } from '@/lib/domains/issues/figures/response-times'
import type { ResponseTimes } from '@/lib/domains/issues/figures/times'
import type { Scope } from '@/lib/domains/places/scope'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Actor } from '@/lib/ground/access/actor'
import { workdaysLeft } from '@/lib/ground/calendar/calendar'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { getFlow } from './flow'

/** The band of a scope whose open issues and response times have been counted already. */
export async function getHeadline(
  actor: Actor,
  scope: Scope,
  { open, response }: { open: OpenCounts; response: ResponseTimes },
  at: Instant,
): Promise<Headline> {
  const [flow, solving, rules] = await Promise.all([
    getFlow(actor, scope, at),
    getSolvingTimes(actor, scope, at),
    read(actor, (tx) => rulebookAt(tx, scope.countyId, at)),
  ])
  const oldestWorkdays = open.oldestDueAt && Math.max(0, -workdaysLeft(rules.calendar, open.oldestDueAt, at))
  return { open, oldestWorkdays, flow, response, solving }
}
