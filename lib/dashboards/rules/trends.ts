import type { LongHoliday } from './long-holidays'
import type { Week } from './periods'

/** One week: what came in, what was closed, and what was overdue when it ended (null where that Sunday was not kept). */
export type TrendWeek = Week & { reported: number; closed: number; overdue: number | null }

export type Trends = { weeks: TrendWeek[]; holidays: LongHoliday[] }
