import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, DAY, dayOf, daysBetween, endOf, lastDayBefore, startOf } from '@/lib/ground/clock'

const instants = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-30T00:00:00Z'),
  noInvalidDate: true,
})
const days = instants.map(dayOf)
const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

describe('a day is one of Asia/Shanghai, wherever the server stands', () => {
  test.each([
    ['2026-06-09T15:59:59.999Z', '2026-06-09'],
    ['2026-06-09T16:00:00.000Z', '2026-06-10'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('%s falls on %s', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day)
  })

  test('the arithmetic agrees with the time zone database for a century', () => {
    fc.assert(fc.property(instants, (instant) => dayOf(instant) === shanghai.format(instant)))
  })

  test('a day starts at 00:00, ends at 24:00, and the next starts there', () => {
    expect(startOf('2026-06-10')).toEqual(new Date('2026-06-09T16:00:00Z'))
    expect(endOf('2026-06-10')).toEqual(new Date('2026-06-10T16:00:00Z'))
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOf(startOf(day))).toBe(day)
        expect(endOf(day)).toEqual(startOf(addDays(day, 1)))
        expect(endOf(day).getTime() - startOf(day).getTime()).toBe(DAY)
      }),
    )
  })

  test('a deadline of 24:00 belongs to the day that ends there', () => {
    fc.assert(fc.property(days, (day) => lastDayBefore(endOf(day)) === day))
    expect(lastDayBefore(new Date('2026-06-10T04:00:00Z'))).toBe('2026-06-10')
  })
})

describe('counting days', () => {
  test('crosses months, leap days and years', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2)
    expect(daysBetween('2027-01-02', '2026-12-31')).toBe(-2)
  })

  test('forth and back is where one began', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
        expect(addDays(addDays(day, n), -n)).toBe(day)
      }),
    )
  })
})
