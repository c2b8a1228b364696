import 'server-only'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Actor } from '@/lib/ground/access/actor'
import { dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'

/** What the county's calendar says of today. */
export type CalendarDay = { day: LocalDate; workday: boolean; announced: boolean }

/** Whether today is worked, and whether the year's holidays are announced yet: until then weekends alone count. */
export async function getCalendarDay(actor: Actor, at: Instant): Promise<CalendarDay> {
  const { calendar } = await read(actor, (tx) => rulebookAt(tx, actor.countyId, at))
  const day = dayOf(at)
  return { day, workday: calendar.isWorkday(day), announced: calendar.isAnnounced(day) }
}
