import 'server-only'
import type { Instant } from '@/lib/clock'
import type { Tx } from '@/lib/db'
import type { Policy, PolicyKind } from '@/lib/generated/prisma/client'
import { type Calendar, calendarOf } from '@/lib/issues/rules/calendar'
import type { Rulebook } from '@/lib/issues/rules/facts'
import { announcedCalendar } from './default-calendar'
import { CalendarPolicy, DEFAULT_DEADLINES, DEFAULT_LIGHTS, DeadlinePolicy, LightPolicy } from './schema'

const RULE_KINDS: PolicyKind[] = ['LIGHTS', 'DEADLINES', 'CALENDAR']

/** Calendars number their working days once: kept by the policy that they come from, which never changes. */
const calendars = new Map<string, Calendar>()

function calendarFor(policy: Policy | undefined): Calendar {
  const key = policy?.id ?? 'default'
  let calendar = calendars.get(key)
  if (!calendar) {
    calendar = calendarOf(policy ? CalendarPolicy.parse(policy.value) : announcedCalendar())
    if (calendars.size > 50) calendars.clear()
    calendars.set(key, calendar)
  }
  return calendar
}

/** The county's rules in force at an instant, none before it was approved; the set that ships where it has set none. */
export async function rulebookAt(tx: Tx, countyId: string, at: Instant): Promise<Rulebook> {
  const policies = await tx.policy.findMany({
    where: { countyId, kind: { in: RULE_KINDS }, effectiveFrom: { lte: at }, approvedAt: { lte: at } },
    orderBy: [{ effectiveFrom: 'desc' }, { id: 'desc' }],
    distinct: ['kind'],
  })
  const of = (kind: PolicyKind) => policies.find((policy) => policy.kind === kind)
  const lights = of('LIGHTS')
  const deadlines = of('DEADLINES')
  return {
    lights: lights ? LightPolicy.parse(lights.value) : DEFAULT_LIGHTS,
    deadlines: deadlines ? DeadlinePolicy.parse(deadlines.value) : DEFAULT_DEADLINES,
    calendar: calendarFor(of('CALENDAR')),
  }
}
