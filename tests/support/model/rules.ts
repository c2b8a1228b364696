import fc from 'fast-check'
import { announcedCalendar } from '@/lib/domains/policies/default-calendar'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import { DeadlinePolicy, LightPolicy } from '@/lib/domains/policies/schema'
import { IssueCategory } from '@/lib/generated/prisma/enums'
import { calendarOf } from '@/lib/ground/calendar/calendar'
import { addDays } from '@/lib/ground/clock'
import { RULES } from '../issue'

const upTo = (max: number) => fc.integer({ min: 1, max })
const counts = fc.record({ yellow: upTo(2), red: upTo(3) })

const lights: fc.Arbitrary<LightPolicy> = fc
  .record({
    redLine: fc.subarray(Object.values(IssueCategory)),
    timeShortFraction: fc.integer({ min: 2, max: 10 }),
    silenceWorkdays: upTo(12),
    returns: counts,
    rejections: counts,
    unansweredSupervisions: counts,
    raiseWorkdays: upTo(20),
  })
  .map((value) => LightPolicy.parse(value))

const deadlines: fc.Arbitrary<DeadlinePolicy> = fc
  .record({
    triageWorkdays: upTo(4),
    urgentTriageHours: upTo(48),
    handlingWorkdays: fc.record({ VILLAGE: upTo(9), TOWNSHIP: upTo(15), COUNTY: upTo(30) }),
    urgentHours: upTo(96),
    signingWorkdays: upTo(8),
    capWorkdays: fc.integer({ min: 5, max: 60 }),
    returnWithinWorkdays: upTo(5),
    restoreWithinWorkdays: upTo(20),
    supervisionAnswerWorkdays: upTo(6),
  })
  .map((value) => DeadlinePolicy.parse(value))

/** The announced days off, with more days off and more weekends made up: a few calendars, since each numbers sixty years. */
const calendar = fc.constantFrom(
  ...fc
    .sample(fc.array(fc.record({ day: fc.nat({ max: 500 }), off: fc.boolean() }), { maxLength: 40 }), {
      numRuns: 12,
      seed: 5,
    })
    .map((more) => {
      const { holidays, workdays, announcedYears } = announcedCalendar()
      const days = (off: boolean) => more.flatMap((one) => (one.off === off ? [addDays('2025-12-01', one.day)] : []))
      return calendarOf({
        holidays: [...holidays, ...days(true)],
        workdays: [...workdays, ...days(false)],
        announcedYears,
      })
    }),
)

/** Other rules than those that ship: one kind changed, as a draft does, or all of them. */
export const otherRules: fc.Arbitrary<Rulebook> = fc.oneof(
  lights.map((value) => ({ ...RULES, lights: value })),
  deadlines.map((value) => ({ ...RULES, deadlines: value })),
  calendar.map((value) => ({ ...RULES, calendar: value })),
  fc.record({ lights, deadlines, calendar }),
)
