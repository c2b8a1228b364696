import { HOUR, type LocalDate } from '@/lib/ground/clock'
import { figureOf } from '@/lib/ground/figures'
import type { ResponseTimes, SolvingTimes } from './times'

/**
 * What came in and what was closed of late, of a village, a unit or several: of the last 28 days unless another time is
 * named. Waiting is in milliseconds from the report, and counts no issue that was settled on the spot.
 */
export type Recent = {
  reported: number
  onTheSpot: number
  /** Of the reports, until the first response. */
  responses: readonly number[]
  /** Of the reports, until someone was there. */
  arrivals: readonly number[]
  closed: number
  closedOnTheSpot: number
  /** Of what was closed. */
  solved: readonly number[]
  reportedToday: number
  closedInWeek: number
  closedSinceYesterday: number
  /** Also what has been closed again since. */
  reopenedSinceYesterday: number
}

const COUNTS = [
  'reported',
  'onTheSpot',
  'closed',
  'closedOnTheSpot',
  'reportedToday',
  'closedInWeek',
  'closedSinceYesterday',
  'reopenedSinceYesterday',
] as const satisfies readonly (keyof Recent)[]

/** Several together. */
export function sumRecent(parts: readonly Recent[]): Recent {
  const ascending = (of: 'responses' | 'arrivals' | 'solved') => parts.flatMap((part) => part[of]).sort((a, b) => a - b)
  const sums = COUNTS.map((of) => [of, parts.reduce((sum, part) => sum + part[of], 0)])
  const counts = Object.fromEntries(sums) as Record<(typeof COUNTS)[number], number>
  return { ...counts, responses: ascending('responses'), arrivals: ascending('arrivals'), solved: ascending('solved') }
}

/** How soon was answered and come, from sums. */
export function responseTimesOf({ reported, onTheSpot, responses, arrivals }: Recent, from: LocalDate): ResponseTimes {
  return {
    ...{ from, reported, onTheSpot },
    responseMedian: hoursWithin(responses, 0.5),
    responseP90: hoursWithin(responses, 0.9),
    onSiteMedian: hoursWithin(arrivals, 0.5),
  }
}

/** How soon was solved, from sums. */
export function solvingTimesOf({ closed, closedOnTheSpot, solved }: Recent, from: LocalDate): SolvingTimes {
  return { from, closed, onTheSpot: closedOnTheSpot, solvedMedian: hoursWithin(solved, 0.5) }
}

/** The hours within which this share of the cases lies, between neighbours as percentile_cont of PostgreSQL has it. */
function hoursWithin(ascending: readonly number[], share: number) {
  const place = share * (ascending.length - 1)
  const below = ascending[Math.floor(place)] ?? 0
  const above = ascending[Math.ceil(place)] ?? below
  return figureOf(ascending.length, (below + (above - below) * (place - Math.floor(place))) / HOUR)
}
