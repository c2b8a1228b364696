import 'server-only'
import type { Figures } from '@/lib/domains/issues/figures/figures-of'
import type { IssueLine } from '@/lib/domains/issues/queries/line'
import type { Scope } from '@/lib/domains/places/scope'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { toLines } from './lines'
import { pressingIn } from './pressing'

/** What changed since 00:00 of yesterday, and the four that turned red last. */
export type SinceYesterday = {
  from: LocalDate
  turnedRed: number
  closed: number
  reopened: number
  newestRed: IssueLine[]
}

/** Turned red: red now, since yesterday or later. Reopened counts also what has been closed again since. */
export async function getSinceYesterday(
  actor: Actor,
  county: Scope,
  { recent }: Figures,
  at: Instant,
): Promise<SinceYesterday> {
  return read(actor, async (tx) => {
    const { turnedRed, newestRed } = await pressingIn(actor, county, at)
    return {
      from: addDays(dayOf(at), -1),
      turnedRed,
      closed: recent.closedSinceYesterday,
      reopened: recent.reopenedSinceYesterday,
      newestRed: await toLines(tx, newestRed, at),
    }
  })
}
