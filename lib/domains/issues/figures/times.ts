import type { LocalDate } from '@/lib/ground/clock'
import type { Figure } from '@/lib/ground/figures'

/**
 * How soon someone answered and came, over the issues reported in the last 28 days: calendar time from the report. What
 * was settled on the spot has no waiting in it and is not counted.
 */
export type ResponseTimes = {
  from: LocalDate
  reported: number
  onTheSpot: number
  /** Hours to the first response: half within the median, nine of ten within p90. */
  responseMedian: Figure
  responseP90: Figure
  /** Hours until someone was there. */
  onSiteMedian: Figure
}

/** How many hours it took from the report to closing, over what was closed in the last 28 days. */
export type SolvingTimes = { from: LocalDate; closed: number; onTheSpot: number; solvedMedian: Figure }
