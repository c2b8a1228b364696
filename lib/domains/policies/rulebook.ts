import 'server-only'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import { type Calendar, calendarOf } from '@/lib/ground/calendar/calendar'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { type InForce, policiesAt } from './in-force'
import type { PolicyKind, PolicyValue } from './kinds'

/** The kinds that light issues. */
export const RULE_KINDS = ['LIGHTS', 'DEADLINES', 'CALENDAR'] as const satisfies readonly PolicyKind[]
export type RuleKind = (typeof RULE_KINDS)[number]

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
  const { LIGHTS, DEADLINES, CALENDAR } = await policiesAt(tx, countyId, RULE_KINDS, at)
  return { lights: LIGHTS.value, deadlines: DEADLINES.value, calendar: calendarFor(CALENDAR) }
}

/** A rule book with one kind of rule as a draft has it. */
export function withDraft<K extends RuleKind>(rules: Rulebook, kind: K, value: PolicyValue<K>): Rulebook {
  if (kind === 'LIGHTS') return { ...rules, lights: value as PolicyValue<'LIGHTS'> }
  if (kind === 'DEADLINES') return { ...rules, deadlines: value as PolicyValue<'DEADLINES'> }
  return { ...rules, calendar: calendarOf(value as PolicyValue<'CALENDAR'>) }
}

export function isRuleKind(kind: PolicyKind): kind is RuleKind {
  return (RULE_KINDS as readonly PolicyKind[]).includes(kind)
}
