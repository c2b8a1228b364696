import { describe, expect, test } from 'vitest'
import { mainNeed, type NeedFacts, needOf } from '@/lib/domains/postings/rules/need'
import { noticeEnd, phaseOf } from '@/lib/domains/postings/rules/round'
import { successionDay, termEnd, termState } from '@/lib/domains/postings/rules/term'
import { changeOf } from '@/lib/domains/postings/rules/trial'
import { latestWords, vettingOf } from '@/lib/domains/postings/rules/vetting'

const QUIET: NeedFacts = {
  weakBranch: false,
  committeeMembers: 5,
  year: 2025,
  population: 1000,
  poorPeople: 0,
  collectiveIncomeYuan: 200_000,
  safety: { open: 0, year: 0 },
  petitions: 0,
  trade: { open: 0, year: 0 },
}

describe('the need of a village', () => {
  test('a quiet village needs little', () => {
    expect(needOf(QUIET)).toEqual({ weak: 20, poor: 0, disorderly: 0, industry: 0 })
  })

  test.for<[string, Partial<NeedFacts>]>([
    ['weak', { weakBranch: true }],
    ['poor', { poorPeople: 60, collectiveIncomeYuan: 20_000 }],
    ['disorderly', { safety: { open: 2, year: 4 }, petitions: 3 }],
    ['industry', { trade: { open: 2, year: 3 } }],
  ])('%s stands out by its own indicators', ([kind, facts]) => {
    expect(mainNeed(needOf({ ...QUIET, ...facts }))).toBe(kind)
  })

  test('stays between 0 and 100, whatever the figures', () => {
    const worst = {
      ...QUIET,
      weakBranch: true,
      committeeMembers: 0,
      population: 10,
      poorPeople: 10,
      collectiveIncomeYuan: 0,
    }
    const need = needOf({ ...worst, safety: { open: 90, year: 99 }, petitions: 80, trade: { open: 90, year: 90 } })
    expect(need).toEqual({ weak: 100, poor: 100, disorderly: 100, industry: 100 })
    expect(needOf({ ...QUIET, population: 0 }).poor).toBe(0)
  })
})

describe('a round', () => {
  const round = { stage: 'OPEN' as const, closesOn: '2026-06-20', noticeToOn: null }
  const notice = { stage: 'NOTICE' as const, closesOn: '2026-06-20', noticeToOn: noticeEnd('2026-06-22', 5) }

  test('takes applications until the end of its last day', () => {
    expect(phaseOf(round, '2026-06-20')).toBe('APPLYING')
    expect(phaseOf(round, '2026-06-21')).toBe('MATCHING')
  })

  test('is on notice for five days, counting the first', () => {
    expect(notice.noticeToOn).toBe('2026-06-27')
    expect(phaseOf(notice, '2026-06-26')).toBe('NOTICE')
    expect(phaseOf(notice, '2026-06-27')).toBe('DECISION')
    expect(phaseOf({ ...notice, stage: 'CLOSED' }, '2026-06-27')).toBe('CLOSED')
  })
})

describe('a term', () => {
  test('of two years ends on the same day two years on, a leap day at the end of February', () => {
    expect(termEnd('2026-06-10', 2)).toBe('2028-06-10')
    expect(termEnd('2028-02-29', 2)).toBe('2030-02-28')
  })

  test('is announced sixty days ahead', () => {
    expect(termState('2026-08-10', '2026-06-10', 60)).toBe('RUNNING')
    expect(termState('2026-08-09', '2026-06-10', 60)).toBe('ENDING')
    expect(termState('2026-06-10', '2026-06-10', 60)).toBe('OVER')
  })

  test('of a predecessor is not cut short by the successor', () => {
    expect(successionDay('2026-06-10', null)).toBe('2026-06-10')
    expect(successionDay('2026-06-10', { termEndsOn: '2026-05-01' })).toBe('2026-06-10')
    expect(successionDay('2026-06-10', { termEndsOn: '2026-07-01' })).toBe('2026-07-01')
  })
})

describe('the four gates', () => {
  const word = (gate: 'POLITICAL' | 'CONDUCT' | 'INTEGRITY' | 'ABILITY', passed: boolean, minute: number) => ({
    ...{ id: `${gate}${minute}`, gate, passed },
    at: new Date(Date.UTC(2026, 5, 10, 4, minute)),
  })
  const all = [
    word('POLITICAL', true, 1),
    word('CONDUCT', true, 1),
    word('INTEGRITY', true, 1),
    word('ABILITY', true, 1),
  ]

  test('are passed only all together, and the latest word on each counts', () => {
    expect(vettingOf([])).toBe('NOT_BEGUN')
    expect(vettingOf(all.slice(1))).toBe('UNDER_WAY')
    expect(vettingOf(all)).toBe('PASSED')
    expect(vettingOf([...all, word('INTEGRITY', false, 2)])).toBe('FAILED')
    expect(vettingOf([word('INTEGRITY', false, 0), ...all])).toBe('PASSED')
    expect(latestWords([...all, word('INTEGRITY', false, 2)]).INTEGRITY?.passed).toBe(false)
  })
})

test('a trial names all that it is about, or is none', () => {
  expect(changeOf({ change: 'swap', villageId: 'a', otherVillageId: 'b' })).toEqual({
    kind: 'swap',
    villageIds: ['a', 'b'],
  })
  expect(changeOf({ change: 'swap', villageId: 'a', otherVillageId: 'a' })).toBeNull()
  expect(changeOf({ change: 'pin', villageId: 'a' })).toBeNull()
  expect(changeOf({ change: 'forbid', villageId: 'a', candidateId: 'c' })).toMatchObject({ kind: 'forbid' })
})
