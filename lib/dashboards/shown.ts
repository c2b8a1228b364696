import type { LocalDate } from '@/lib/clock'
import type { HouseholdCategory, MonitorKind, PovertyStatus, TeamKind } from '@/lib/generated/prisma/enums'
import type { Figure } from './rules/figures'
import type { LongHoliday } from './rules/long-holidays'
import type { OpenCounts } from './rules/open-counts'
import type { Week } from './rules/periods'

/** What the queries of dashboards hand to the screens: plain and counted. Types alone: they run anywhere. */

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

/** What came in today and what was closed in the last seven days. */
export type Flow = { today: LocalDate; reportedToday: number; closedFrom: LocalDate; closedRecently: number }

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

/** A person of the unit who is at work in a village today, in one line whatever the number of tenures there. */
export type PersonInVillage = {
  cadreId: string
  name: string
  post: string
  village: { id: string; code: string; name: string; township: string }
  commander: boolean
  firstSecretary: boolean
  teams: { id: string; kind: TeamKind; leader: boolean; duty: string; ends: boolean }[]
  fromOn: LocalDate
  termEndsOn: LocalDate | null
}
