import type { OpenCounts } from './open-counts'
import type { Flow, ResponseTimes, SolvingTimes } from './times'

/** What the band above a dashboard says. */
export type Headline = {
  open: OpenCounts
  /** Working days by which the oldest overdue issue is late; null where nothing is. */
  oldestWorkdays: number | null
  flow: Flow
  response: ResponseTimes
  solving: SolvingTimes
}
