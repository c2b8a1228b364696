import { z } from 'zod'

const Years = z.int().min(0).max(40)
const NoticeDays = z.int().min(1).max(365)

/** What a first secretary must meet, and how a round and a term run (DOMAIN.md 3.7). */
export const PostingConditionsPolicy = z.strictObject({
  partyYears: Years, // a full member for at least so long
  workYears: Years,
  noLowGradeYears: Years, // none of the last so many yearly appraisals 基本称职 or lower
  onStaff: z.boolean(),
  healthy: z.boolean(),
  maxAge: z.int().min(30).max(65), // on the day that the posting begins
  termYears: z.int().min(1).max(10),
  noticeDays: z.int().min(1).max(60), // for which a list of nominees is on public notice
  termEndNoticeDays: NoticeDays, // before the end of a term from which it is announced
})
export type PostingConditionsPolicy = z.output<typeof PostingConditionsPolicy>

export const DEFAULT_POSTING_CONDITIONS: PostingConditionsPolicy = {
  partyYears: 1,
  workYears: 2,
  noLowGradeYears: 2,
  onStaff: true,
  healthy: true,
  maxAge: 55,
  termYears: 2,
  noticeDays: 5,
  termEndNoticeDays: 60,
}
