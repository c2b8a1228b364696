import { describe, expect, test } from 'vitest'
import { dayToColumn } from '@/lib/ground/clock'
import { daysOf, holdsOn } from '@/lib/ground/tenures/rules/tenure'
import { applicationSources } from '@/scripts/floors/graph.mjs'

describe('a tenure is [from, to)', () => {
  const period = (from: string, to: string | null) => ({ fromOn: dayToColumn(from), toOn: to ? dayToColumn(to) : null })

  test.each([
    ['the day before it starts', '2026-03-01', '2026-06-01', '2026-02-28', false],
    ['its first day', '2026-03-01', '2026-06-01', '2026-03-01', true],
    ['its last day', '2026-03-01', '2026-06-01', '2026-05-31', true],
    ['the day it ends: the successor has the seat', '2026-03-01', '2026-06-01', '2026-06-01', false],
    ['no end set', '2026-03-01', null, '2099-01-01', true],
    ['ended on the day it began: never held', '2026-03-01', '2026-03-01', '2026-03-01', false],
  ] as const)('%s', (_, from, to, day, held) => {
    expect(holdsOn(daysOf(period(from, to)), day)).toBe(held)
  })
})

test('what holds on a day is asked of the database in one place', () => {
  const byHand = applicationSources().filter(([, source]) => /toOn: \{ gte?:|to_on IS NULL OR/.test(source))
  expect(byHand.map(([path]) => path)).toEqual(['lib/ground/tenures/holding.ts'])
})
