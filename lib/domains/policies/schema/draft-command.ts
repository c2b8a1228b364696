import { z } from 'zod'
import type { VisitCadencePolicy } from '@/lib/domains/policies/rules/visit-cadence'
import type { DeadlinePolicy, LightPolicy } from '@/lib/domains/policies/schema'
import { IssueCategory } from '@/lib/generated/prisma/enums'
import { Day, Several, Whole } from '@/lib/ground/input/input'
import { Count, DRAFTED, drafted, Hours, Workdays } from './draft'

const above = { error: 'red_above_yellow' }

export const DraftLights = z
  .strictObject({
    ...DRAFTED,
    redLine: Several(z.enum(IssueCategory), 14),
    timeShortFraction: Whole(2, 10),
    silenceWorkdays: Workdays,
    returnsYellow: Count,
    returnsRed: Count,
    rejectionsYellow: Count,
    rejectionsRed: Count,
    supervisionsYellow: Count,
    supervisionsRed: Count,
    raiseWorkdays: Workdays,
  })
  .refine((draft) => draft.returnsRed > draft.returnsYellow, { path: ['returnsRed'], ...above })
  .refine((draft) => draft.rejectionsRed > draft.rejectionsYellow, { path: ['rejectionsRed'], ...above })
  .refine((draft) => draft.supervisionsRed > draft.supervisionsYellow, { path: ['supervisionsRed'], ...above })
  .transform((draft) =>
    drafted<LightPolicy>(draft, {
      redLine: [...new Set(draft.redLine)],
      timeShortFraction: draft.timeShortFraction,
      silenceWorkdays: draft.silenceWorkdays,
      returns: { yellow: draft.returnsYellow, red: draft.returnsRed },
      rejections: { yellow: draft.rejectionsYellow, red: draft.rejectionsRed },
      unansweredSupervisions: { yellow: draft.supervisionsYellow, red: draft.supervisionsRed },
      raiseWorkdays: draft.raiseWorkdays,
    }),
  )

export const DraftDeadlines = z
  .strictObject({
    ...DRAFTED,
    triageWorkdays: Workdays,
    urgentTriageHours: Hours,
    villageWorkdays: Workdays,
    townshipWorkdays: Workdays,
    countyWorkdays: Workdays,
    urgentHours: Hours,
    signingWorkdays: Workdays,
    capWorkdays: Workdays,
    returnWithinWorkdays: Workdays,
    restoreWithinWorkdays: Workdays,
    supervisionAnswerWorkdays: Workdays,
  })
  .transform(({ document, effectiveOn, immediate, villageWorkdays, townshipWorkdays, countyWorkdays, ...limits }) => {
    const handlingWorkdays = { VILLAGE: villageWorkdays, TOWNSHIP: townshipWorkdays, COUNTY: countyWorkdays }
    return drafted<DeadlinePolicy>({ document, effectiveOn, immediate }, { ...limits, handlingWorkdays })
  })

const VisitDays = Whole(1, 365)

export const DraftVisitCadence = z
  .strictObject({ ...DRAFTED, watchedDays: VisitDays, otherDays: VisitDays })
  .transform(({ watchedDays, otherDays, ...draft }) => drafted<VisitCadencePolicy>(draft, { watchedDays, otherDays }))

/** Fewer working days than this a year are a form that was not filled in. */
const FEWEST = 200

/** The working days of one year: lib/domains/policies/rules/calendar-year.ts makes the county's calendar of them. */
export const DraftCalendar = z
  .strictObject({ ...DRAFTED, year: Whole(2010, 2069), workdays: Several(Day, 366) })
  .refine(({ year, workdays }) => workdays.every((day) => day.startsWith(`${year}-`)), {
    path: ['workdays'],
    error: 'not_a_choice',
  })
  .refine(({ workdays }) => new Set(workdays).size >= FEWEST, {
    path: ['workdays'],
    error: 'too_few',
    params: { min: FEWEST },
  })
  .transform(({ year, workdays, ...draft }) => drafted(draft, { year, workdays: [...new Set(workdays)] }))
