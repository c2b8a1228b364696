import { z } from 'zod'

const Days = z.int().min(1).max(365)

/** Days within which somebody of a household that has a helper is to be met again. */
export const VisitCadencePolicy = z.strictObject({
  watchedDays: Days, // the monitored, and those who are not out of poverty
  otherDays: Days,
})
export type VisitCadencePolicy = z.output<typeof VisitCadencePolicy>

/** The watched and the poor monthly, others each quarter. */
export const DEFAULT_VISIT_CADENCE: VisitCadencePolicy = { watchedDays: 30, otherDays: 90 }
