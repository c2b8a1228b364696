import type { OpenCounts } from '@/lib/domains/issues/figures/open-counts'
import type { Week } from '@/lib/domains/issues/figures/periods'
import type { ResponseTimes, SolvingTimes } from '@/lib/domains/issues/figures/times'
import type { HouseholdCategory, MonitorKind, PovertyStatus } from '@/lib/generated/prisma/enums'
import type { LongHoliday } from '@/lib/ground/calendar/long-holidays'
import type { LocalDate } from '@/lib/ground/clock'

/** What the queries of dashboards hand to the screens: plain and counted. Types alone: they run anywhere. */

/** What came in today and what was closed in the last seven days. */
type Flow = { today: LocalDate; reportedToday: number; closedFrom: LocalDate; closedRecently: number }

/** What the band above a dashboard says. */
export type Headline = {
  open: OpenCounts
  /** Working days by which the oldest overdue issue is late; null where nothing is. */
  oldestWorkdays: number | null
  flow: Flow
  response: ResponseTimes
  solving: SolvingTimes
}

/** A township or a lead unit beside the others: what is open there, and how soon it answers. */
export type Compared = { id: string; code?: string; name: string; open: OpenCounts; times: ResponseTimes | null }

/** One week: what came in, what was closed, and what was overdue when it ended (null where that Sunday was not kept). */
export type TrendWeek = Week & { reported: number; closed: number; overdue: number | null }

export type Trends = { weeks: TrendWeek[]; holidays: LongHoliday[] }

/** The village's dated figures, with the basis of its population. */
export type VillageFigures = { year: number; households: number; population: number; basis: string }

/** What the register of households holds, for those who may see it. */
export type RegisterCounts = {
  households: number
  people: number
  lifted: number
  monitored: number
  byStatus: Record<PovertyStatus, number>
  byMonitor: Record<MonitorKind, number>
  byCategory: Record<HouseholdCategory, number>
}

/** Who commands for now while there is no commander. */
export type ActingCommander = { cadreId: string; name: string; post: string; fromOn: LocalDate }
