import type { Issue } from '@/lib/generated/prisma/client'
import { DAY, dayOf, HOUR, type Instant, startOf } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'

/** Every issue of a county as it stands in the table: what the figures are counted from again, by hand. */
export function allIssues(countyId: string): Promise<Issue[]> {
  return db().issue.findMany({ where: { countyId } })
}

export const isOpen = (issue: Issue) => issue.stage !== 'CLOSED' && issue.stage !== 'WITHDRAWN'

/** Time is up and the work is not reported done. */
export function isOverdue(issue: Issue, at: Instant): boolean {
  return (
    (issue.stage === 'REPORTED' || issue.stage === 'HANDLING') &&
    issue.dueAt !== null &&
    issue.dueAt.getTime() <= at.getTime()
  )
}

export function lightsOf(issues: Issue[]) {
  const count = (light: string) => issues.filter((issue) => issue.light === light).length
  return { RED: count('RED'), YELLOW: count('YELLOW'), GREEN: count('GREEN'), GREY: count('GREY') }
}

/** 00:00 in Shanghai, n days before the day of an instant. */
export function midnight(at: Instant, daysBefore = 0): Instant {
  return new Date(startOf(dayOf(at)).getTime() - daysBefore * DAY)
}

/** The p-th quantile with linear interpolation between neighbours, as statistics books write it. */
function quantile(values: number[], p: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const place = p * (sorted.length - 1)
  const below = Math.floor(place)
  const a = sorted[below] as number
  const b = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return a + (b - a) * (place - below)
}

const hours = (from: Date, to: Date) => Math.max(0, (to.getTime() - from.getTime()) / HOUR)

/** Response times over the reports of the last 28 days, what was settled on the spot left out. */
export function timesOf(issues: Issue[], at: Instant) {
  const recent = issues.filter(({ reportedAt }) => reportedAt >= midnight(at, 27))
  const waited = recent.filter(({ onTheSpot }) => !onTheSpot)
  const responses = waited.flatMap((i) => (i.firstRespondedAt ? [hours(i.reportedAt, i.firstRespondedAt)] : []))
  const arrivals = waited.flatMap((i) => (i.onSiteAt ? [hours(i.reportedAt, i.onSiteAt)] : []))
  const shown = (values: number[], p: number) => (values.length < 5 ? null : quantile(values, p))
  return {
    reported: recent.length,
    onTheSpot: recent.length - waited.length,
    median: { cases: responses.length, value: shown(responses, 0.5) },
    p90: { cases: responses.length, value: shown(responses, 0.9) },
    onSite: { cases: arrivals.length, value: shown(arrivals, 0.5) },
  }
}

/** Hours from report to closing over what was closed in the last 28 days. */
export function solvingOf(issues: Issue[], at: Instant) {
  const closed = issues.filter((i) => i.closedAt !== null && i.closedAt >= midnight(at, 27))
  const waited = closed.filter(({ onTheSpot }) => !onTheSpot)
  const took = waited.map((i) => hours(i.reportedAt, i.closedAt as Date))
  return {
    closed: closed.length,
    onTheSpot: closed.length - waited.length,
    solved: { cases: took.length, value: took.length < 5 ? null : quantile(took, 0.5) },
  }
}
