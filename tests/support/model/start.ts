import fc from 'fast-check'
import { IssueCategory } from '@/lib/generated/prisma/enums'
import { on } from '../issue'
import { CASTS } from './cast'

/** How a sequence begins: who reports what, when. */
export const start = fc.record({
  cast: fc.constantFrom(...CASTS),
  category: fc.constantFrom(...Object.values(IssueCategory)),
  urgent: fc.boolean(),
  reporter: fc.constantFrom(0, 1, 2),
  // New Year, Spring Festival, an ordinary June, National Day, the turn to a year that is not announced
  reportedAt: fc
    .constantFrom('2025-12-30', '2026-02-11', '2026-06-08', '2026-09-25', '2026-12-24')
    .chain((day) => fc.nat({ max: 24 * 60 - 1 }).map((minute) => on(day, `${Math.floor(minute / 60)}:${minute % 60}`))),
})
export type Start = typeof start extends fc.Arbitrary<infer S> ? S : never
