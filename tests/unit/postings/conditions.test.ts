import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ConditionFacts, conditionsOf, unmetOf } from '@/lib/domains/postings/rules/conditions'
import { addDays } from '@/lib/ground/clock'

const POLICY = { partyYears: 1, workYears: 2, noLowGradeYears: 2, onStaff: true, healthy: true, maxAge: 55 }
const ON = '2026-06-10'
const SOUND: ConditionFacts = {
  joinedPartyOn: '2015-07-01',
  startedWorkOn: '2013-07-01',
  bornOn: '1990-03-01',
  grades: [
    { year: 2025, grade: 'COMPETENT' },
    { year: 2024, grade: 'EXCELLENT' },
  ],
  onStaff: true,
  healthy: true,
}
const unmet = (change: Partial<ConditionFacts>, policy = POLICY) =>
  unmetOf(conditionsOf({ ...SOUND, ...change }, policy, ON))
const one = (kind: string, change: Partial<ConditionFacts>) =>
  conditionsOf({ ...SOUND, ...change }, POLICY, ON).find((condition) => condition.kind === kind)

test('a sound file meets all six, each with its evidence', () => {
  const conditions = conditionsOf(SOUND, POLICY, ON)
  expect(conditions.map(({ kind }) => kind)).toEqual(['party', 'work', 'grades', 'staff', 'health', 'age'])
  expect(conditions.every(({ met }) => met)).toBe(true)
  expect(one('party', {})?.facts).toEqual({ asked: 1, years: 10, since: '2015-07-01' })
  expect(one('age', {})?.facts).toEqual({ asked: 55, years: 36 })
})

describe('party and work years are whole years', () => {
  test.for<[string, boolean]>([
    ['2025-06-10', true],
    ['2025-06-11', false],
    ['2026-06-11', false],
  ])('in the party since %s: %s', ([joinedPartyOn, met]) => {
    expect(one('party', { joinedPartyOn })?.met).toBe(met)
  })

  test('at work two years less a day is not enough', () => {
    expect(unmet({ startedWorkOn: '2024-06-11' })).toEqual(['work'])
    expect(unmet({ startedWorkOn: '2024-06-10' })).toEqual([])
  })
})

describe('grades', () => {
  test('a low one in the last two years stands against it, named', () => {
    const grades = [
      { year: 2025, grade: 'BASIC' as const },
      { year: 2024, grade: 'COMPETENT' as const },
    ]
    expect(one('grades', { grades })).toMatchObject({ met: false, facts: { low: '2025' } })
  })

  test('a low one before that does not, a missing one does', () => {
    const before = [...SOUND.grades, { year: 2023, grade: 'INCOMPETENT' as const }]
    expect(unmet({ grades: before })).toEqual([])
    expect(one('grades', { grades: SOUND.grades.slice(0, 1) })).toMatchObject({
      met: false,
      facts: { missing: '2024' },
    })
  })

  test('a county that asks for none does not show it', () => {
    expect(unmet({ grades: [] }, { ...POLICY, noLowGradeYears: 0 })).toEqual([])
  })
})

test('what the file does not say is not met', () => {
  const nothing = { joinedPartyOn: null, startedWorkOn: null, bornOn: null, grades: [], onStaff: false, healthy: false }
  expect(unmet(nothing)).toEqual(['party', 'work', 'grades', 'staff', 'health', 'age'])
  expect(unmet(nothing, { ...POLICY, onStaff: false, healthy: false })).toEqual(['party', 'work', 'grades', 'age'])
})

test('fifty-five is not older than fifty-five until the birthday after', () => {
  expect(unmet({ bornOn: '1970-06-11' })).toEqual([])
  expect(unmet({ bornOn: '1970-06-10' })).toEqual(['age'])
})

test('who meets the years on a day meets them on every later day', () => {
  fc.assert(
    fc.property(fc.nat(8000), fc.nat(3000), fc.nat(3000), (since, on, more) => {
      const joinedPartyOn = addDays('2000-01-01', since)
      const metOn = (day: string) =>
        conditionsOf({ ...SOUND, joinedPartyOn }, POLICY, day).find(({ kind }) => kind === 'party')?.met
      const day = addDays('2015-01-01', on)
      expect(metOn(day) === true && metOn(addDays(day, more)) === false).toBe(false)
    }),
  )
})
