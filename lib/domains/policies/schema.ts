import { z } from 'zod'
import { IssueCategory } from '@/lib/generated/prisma/enums'

const Count = z.int().min(1).max(99)
const Workdays = z.int().min(1).max(250)
const Hours = z.int().min(1).max(720)
const Day = z.iso.date()

/** What makes an issue's light red or yellow (RULES.md 2). */
export const LightPolicy = z.strictObject({
  redLine: z.array(z.enum(IssueCategory)), // housing, water, schooling, insurance, safety
  timeShortFraction: z.int().min(2).max(10), // yellow when at most 1/n of the allotted time is left
  silenceWorkdays: Workdays, // yellow without a word from the lead
  returns: z.strictObject({ yellow: Count, red: Count }),
  rejections: z.strictObject({ yellow: Count, red: Count }),
  unansweredSupervisions: z.strictObject({ yellow: Count, red: Count }),
  raiseWorkdays: Workdays, // a raised light lasts at most so long
})
export type LightPolicy = z.output<typeof LightPolicy>

/** Limits in working days of the county's calendar, or clock hours where it says so (RULES.md 2). */
export const DeadlinePolicy = z.strictObject({
  triageWorkdays: Workdays,
  urgentTriageHours: Hours,
  handlingWorkdays: z.strictObject({ VILLAGE: Workdays, TOWNSHIP: Workdays, COUNTY: Workdays }),
  urgentHours: Hours, // from the report
  signingWorkdays: Workdays,
  capWorkdays: Workdays, // from the report; beyond it only the leader
  returnWithinWorkdays: Workdays,
  restoreWithinWorkdays: Workdays,
  supervisionAnswerWorkdays: Workdays,
})
export type DeadlinePolicy = z.output<typeof DeadlinePolicy>

/** Days off and weekends made up, for the years that the State Council has announced. */
export const CalendarPolicy = z.strictObject({
  holidays: z.array(Day),
  workdays: z.array(Day),
  announcedYears: z.array(z.int().min(2010).max(2069)),
})
export type CalendarPolicy = z.output<typeof CalendarPolicy>

/** The set that ships; a county changes it by policies of its own. */
export const DEFAULT_LIGHTS: LightPolicy = {
  redLine: ['HOUSING', 'WATER', 'SCHOOLING', 'HEALTH_INSURANCE', 'SAFETY'],
  timeShortFraction: 3,
  silenceWorkdays: 5,
  returns: { yellow: 1, red: 2 },
  rejections: { yellow: 1, red: 2 },
  unansweredSupervisions: { yellow: 1, red: 2 },
  raiseWorkdays: 10,
}

export const DEFAULT_DEADLINES: DeadlinePolicy = {
  triageWorkdays: 1,
  urgentTriageHours: 4,
  handlingWorkdays: { VILLAGE: 3, TOWNSHIP: 7, COUNTY: 15 },
  urgentHours: 24,
  signingWorkdays: 3,
  capWorkdays: 30,
  returnWithinWorkdays: 2,
  restoreWithinWorkdays: 10,
  supervisionAnswerWorkdays: 2,
}
