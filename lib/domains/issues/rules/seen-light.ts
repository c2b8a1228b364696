import { type Calendar, workdaysLeft } from '@/lib/ground/calendar/calendar'
import { DAY, dayOf, HOUR, type Instant, lastDayBefore } from '@/lib/ground/clock'
import type { LightReason } from './light-reason'

/** How far a deadline is: the working days or hours that are left or late; late by 0 on the days off right after it. */
export type TimeTo = { late: boolean; unit: 'workdays' | 'hours' | 'today'; count: number }

/** A light's reason with its days counted at one instant, ready to be put into words. */
export type SeenLight = LightReason & { time: TimeTo | null }

/** Whether a deadline is the end of a day: the rest (urgent issues) run by the clock. */
export function endsWithDay(deadline: Instant): boolean {
  return (deadline.getTime() + 8 * HOUR) % DAY === 0
}

export function timeTo(calendar: Calendar, deadline: Instant, now: Instant): TimeTo {
  const gap = deadline.getTime() - now.getTime()
  const late = gap <= 0
  if (!endsWithDay(deadline) && Math.abs(gap) < DAY) {
    const hours = Math.abs(gap) / HOUR
    return { late, unit: 'hours', count: late ? Math.floor(hours) : Math.ceil(hours) }
  }
  if (!late && lastDayBefore(deadline) === dayOf(now)) return { late, unit: 'today', count: 0 }
  return { late, unit: 'workdays', count: Math.abs(workdaysLeft(calendar, deadline, now)) }
}

/** Counts the days of a reason: to or since the deadline that it names, or since the lead's last word. */
export function seenLight(reason: LightReason, calendar: Calendar, now: Instant): SeenLight {
  if (reason.at === undefined) return { ...reason, time: null }
  const at = new Date(reason.at)
  if (reason.rule === 'SILENT')
    return {
      ...reason,
      time: { late: true, unit: 'workdays', count: calendar.workdaysBetween(dayOf(at), dayOf(now)) },
    }
  return { ...reason, time: timeTo(calendar, at, now) }
}
