import { Temporal } from 'temporal-polyfill'
import type { PostingConditionsPolicy } from '@/lib/domains/policies/rules/posting-conditions'
import type { AppraisalGrade } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'

/** What a county asks of a first secretary, by its policy of the day (DOMAIN.md 3.7). */
export type PostingConditions = Pick<
  PostingConditionsPolicy,
  'partyYears' | 'workYears' | 'noLowGradeYears' | 'onStaff' | 'healthy' | 'maxAge'
>

export type ConditionFacts = {
  joinedPartyOn: LocalDate | null
  startedWorkOn: LocalDate | null
  bornOn: LocalDate | null
  grades: readonly { year: number; grade: AppraisalGrade }[]
  onStaff: boolean
  healthy: boolean
}

const CONDITIONS = ['party', 'work', 'grades', 'staff', 'health', 'age'] as const
export type ConditionKind = (typeof CONDITIONS)[number]

/** One condition: met or not, with what it was seen by. `missing` says that the file has no such fact. */
export type Condition = {
  kind: ConditionKind
  met: boolean
  facts: { asked: number; years?: number; since?: LocalDate; missing?: string; low?: string }
}

const LOW: readonly AppraisalGrade[] = ['BASIC', 'INCOMPETENT']

/**
 * Each condition of the policy against a person's file on a day: met or not, with its evidence. What the file does not
 * say counts as not met. Years are whole years; a year's grade is known from the year after it.
 */
export function conditionsOf(facts: ConditionFacts, policy: PostingConditions, on: LocalDate): Condition[] {
  return [
    since('party', facts.joinedPartyOn, policy.partyYears, on),
    since('work', facts.startedWorkOn, policy.workYears, on),
    ...(policy.noLowGradeYears > 0 ? [grades(facts.grades, policy.noLowGradeYears, on)] : []),
    ...(policy.onStaff ? [{ kind: 'staff' as const, met: facts.onStaff, facts: { asked: 1 } }] : []),
    ...(policy.healthy ? [{ kind: 'health' as const, met: facts.healthy, facts: { asked: 1 } }] : []),
    age(facts.bornOn, policy.maxAge, on),
  ]
}

/** What is not met, in the order of the policy; empty where all is. */
export function unmetOf(conditions: readonly Condition[]): ConditionKind[] {
  return conditions.filter(({ met }) => !met).map(({ kind }) => kind)
}

function since(kind: 'party' | 'work', from: LocalDate | null, asked: number, on: LocalDate): Condition {
  if (from === null) return { kind, met: false, facts: { asked, missing: 'day' } }
  const years = wholeYears(from, on)
  return { kind, met: from <= on && years >= asked, facts: { asked, years: Math.max(0, years), since: from } }
}

function grades(known: ConditionFacts['grades'], asked: number, on: LocalDate): Condition {
  const thisYear = Number(on.slice(0, 4))
  const years = Array.from({ length: asked }, (_, back) => thisYear - 1 - back)
  const gradeOf = (year: number) => known.find((one) => one.year === year)?.grade
  const missing = years.filter((year) => !gradeOf(year))
  const low = years.filter((year) => LOW.includes(gradeOf(year) as AppraisalGrade))
  const list = (some: number[]) => (some.length ? some.join(' ') : undefined)
  return {
    kind: 'grades',
    met: missing.length === 0 && low.length === 0,
    facts: { asked, ...(missing.length && { missing: list(missing) }), ...(low.length && { low: list(low) }) },
  }
}

function age(bornOn: LocalDate | null, asked: number, on: LocalDate): Condition {
  if (bornOn === null) return { kind: 'age', met: false, facts: { asked, missing: 'day' } }
  const years = wholeYears(bornOn, on)
  return { kind: 'age', met: years <= asked, facts: { asked, years } }
}

function wholeYears(from: LocalDate, on: LocalDate): number {
  return Temporal.PlainDate.from(from).until(on, { largestUnit: 'years' }).years
}
