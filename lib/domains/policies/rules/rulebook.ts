import type { DeadlinePolicy, LightPolicy } from '@/lib/domains/policies/schema'
import type { Calendar } from '@/lib/ground/calendar/calendar'

/** The county's rules as they are in force at one instant. */
export type Rulebook = { lights: LightPolicy; deadlines: DeadlinePolicy; calendar: Calendar }
