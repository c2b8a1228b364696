import 'server-only'
import type { Instant } from '@/lib/clock'
import type { Tx } from '@/lib/db'
import { type Calendar, calendarOf } from '@/lib/issues/rules/calendar'
import type { Rulebook } from '@/lib/issues/rules/facts'
import { type InForce, policiesAt } from './in-force'

/** Calendars number their working days once: kept by the policy that they come from, which never changes. */
const calendars = new Map<string, Calendar>()

function calendarFor({ value, policy }: InForce<'CALENDAR'>): Calendar {
  const key = policy?.id ?? 'default'
  let calendar = calendars.get(key)
  if (!calendar) {
    calendar = calendarOf(value)
    if (calendars.size > 50) calendars.clear()
    calendars.set(key, calendar)
  }
  return calendar
}

/** The county's rules in force at an instant, none before it was approved; the set that ships where it has set none. */
export async function rulebookAt(tx: Tx, countyId: string, at: Instant): Promise<Rulebook> {
  const { LIGHTS, DEADLINES, CALENDAR } = await policiesAt(tx, countyId, ['LIGHTS', 'DEADLINES', 'CALENDAR'], at)
  return { lights: LIGHTS.value, deadlines: DEADLINES.value, calendar: calendarFor(CALENDAR) }
}
