import 'server-only'
import type { Figures } from '@/lib/domains/issues/figures/figures-of'
import type { IssueLine } from '@/lib/domains/issues/queries/line'
import type { Scope } from '@/lib/domains/places/scope'
import { issuesWithin } from '@/lib/domains/places/within'
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
export async function getSinceYesterday(
  actor: Actor,
  scope: Scope,
  { recent }: Figures,
  at: Instant,
): Promise<SinceYesterday> {
  const from = addDays(dayOf(at), -1)
  const red = { ...issuesWithin(scope), light: 'RED' } as const
  return read(actor, async (tx) => ({
    from,
    turnedRed: await tx.issue.count({ where: { ...red, lightSince: { gte: startOf(from) } } }),
    closed: recent.closedSinceYesterday,
    reopened: recent.reopenedSinceYesterday,
    newestRed: await readLines(tx, { where: red, orderBy: [{ lightSince: 'desc' }, { id: 'desc' }], take: NEWEST }, at),
  }))
}
