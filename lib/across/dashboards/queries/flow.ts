import 'server-only'
import type { Flow } from '@/lib/across/dashboards/shown'
import { CLOSED_DAYS, firstOfLast } from '@/lib/domains/issues/figures/periods'
import type { Scope } from '@/lib/domains/places/scope'
import { issuesIn } from '@/lib/domains/places/within'
import type { Actor } from '@/lib/ground/access/actor'
import { dayOf, type Instant, type LocalDate, startOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'

/** Counted over a handful of days, each by its index. */
export async function getFlow(actor: Actor, scope: Scope, at: Instant): Promise<Flow> {
  const today = dayOf(at)
  const closedFrom = firstOfLast(CLOSED_DAYS, today)
  const [reported, closed] = await Promise.all([
    countSince(actor, scope, 'reported', today),
    countSince(actor, scope, 'closed', closedFrom),
  ])
  return { today, reportedToday: reported, closedFrom, closedRecently: closed }
}

async function countSince(actor: Actor, scope: Scope, what: 'reported' | 'closed', day: LocalDate): Promise<number> {
  const since = startOf(day)
  const rows = await read(actor, (tx) =>
    what === 'reported'
      ? tx.$queryRaw<{ n: number }[]>`
          SELECT count(*)::int AS n FROM issues i WHERE ${issuesIn(scope)} AND i.reported_at >= ${since} AND i.moved_at >= ${since}`
      : tx.$queryRaw<{ n: number }[]>`
          SELECT count(*)::int AS n FROM issues i WHERE ${issuesIn(scope)} AND i.closed_at >= ${since} AND i.moved_at >= ${since}`,
  )
  return rows[0]?.n ?? 0
}
