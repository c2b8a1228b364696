import 'server-only'
import type { IssueLine } from '@/lib/domains/issues/queries/line'
import type { Scope } from '@/lib/domains/places/scope'
import { issuesIn, issuesWithin } from '@/lib/domains/places/within'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayOf, type Instant, type LocalDate, startOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { readLines } from './lines'

/** What changed since 00:00 of yesterday, and the four that turned red last. */
export type SinceYesterday = {
  from: LocalDate
  turnedRed: number
  closed: number
  reopened: number
  newestRed: IssueLine[]
}

const NEWEST = 4

/** Turned red: red now, since yesterday or later. Reopened counts also what has been closed again since. */
export async function getSinceYesterday(actor: Actor, scope: Scope, at: Instant): Promise<SinceYesterday> {
  const from = addDays(dayOf(at), -1)
  const since = startOf(from)
  const [red, moved, newest] = await Promise.all([
    read(
      actor,
      (tx) => tx.$queryRaw<{ n: number }[]>`
        SELECT count(*)::int AS n FROM issues i
        WHERE ${issuesIn(scope)} AND i.light IS NOT NULL AND i.light = 'RED' AND i.light_since >= ${since}`,
    ),
    read(
      actor,
      (tx) => tx.$queryRaw<{ closed: number; reopened: number }[]>`
        SELECT count(*) FILTER (WHERE i.closed_at >= ${since})::int AS closed,
          count(*) FILTER (WHERE i.reopened_at >= ${since})::int AS reopened
        FROM issues i WHERE ${issuesIn(scope)} AND i.moved_at >= ${since}`,
    ),
    read(actor, (tx) =>
      readLines(
        tx,
        {
          where: { ...issuesWithin(scope), light: 'RED' },
          orderBy: [{ lightSince: 'desc' }, { id: 'desc' }],
          take: NEWEST,
        },
        at,
      ),
    ),
  ])
  return {
    from,
    turnedRed: red[0]?.n ?? 0,
    closed: moved[0]?.closed ?? 0,
    reopened: moved[0]?.reopened ?? 0,
    newestRed: newest,
  }
}
