import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { read } from '@/lib/access/transaction'
import type { Instant } from '@/lib/clock'
import type { OpenCounts } from '@/lib/dashboards/rules/open-counts'
import type { Headline, ResponseTimes } from '@/lib/dashboards/shown'
import { workdaysLeft } from '@/lib/issues/rules/calendar'
import { rulebookAt } from '@/lib/policies/rulebook'
import { getFlow } from './flow'
import type { Scope } from './place'
import { getSolvingTimes } from './response-times'

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
