import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { announcedCalendar } from '@/lib/domains/policies/default-calendar'
import { calendarOf, workdaysLeft } from '@/lib/ground/calendar/calendar'
import { addDays, dayOf, daysBetween, endOf } from '@/lib/ground/clock'
import { on, RULES } from '../../support/issue'

const { calendar } = RULES
const days = fc
  .date({ min: new Date('2022-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map(dayOf)

describe('the announced holidays of 2026', () => {
  test.each([
    ['the Sunday before National Day is made up', '2026-09-20', true],
    ['Mid-Autumn Friday is off', '2026-09-25', false],
    ['Wednesday before National Day', '2026-09-30', true],
    ['National Day', '2026-10-01', false],
    ['a Monday inside the holiday', '2026-10-05', false],
    ['the last day of the holiday, a Wednesday', '2026-10-07', false],
    ['the Thursday after', '2026-10-08', true],
    ['the Saturday after is made up', '2026-10-10', true],
    ['the Sunday after is a Sunday', '2026-10-11', false],
    ['the Saturday before Spring Festival is made up', '2026-02-14', true],
    ['Spring Festival begins on a Sunday', '2026-02-15', false],
    ['a Tuesday inside Spring Festival', '2026-02-17', false],
    ['its last Monday', '2026-02-23', false],
    ['the Tuesday after', '2026-02-24', true],
    ['the Saturday after Spring Festival is made up', '2026-02-28', true],
    ['the Sunday after New Year is made up', '2026-01-04', true],
  ])('%s (%s)', (_, day, works) => {
    expect(calendar.isWorkday(day)).toBe(works)
    expect(calendar.isAnnounced(day)).toBe(true)
  })

  test('between 30 September and 8 October lies one working day', () => {
    expect(calendar.workdayAfter('2026-09-30', 1)).toBe('2026-10-08')
    expect(calendar.workdaysBetween('2026-09-30', '2026-10-08')).toBe(1)
    expect(calendar.workdayAfter('2026-09-30', 3)).toBe('2026-10-10')
    expect(calendar.workdayAfter('2026-09-30', 4)).toBe('2026-10-12')
  })

  test('Spring Festival takes five working days, and gives two back', () => {
    expect(calendar.workdaysBetween('2026-02-13', '2026-02-28')).toBe(6) // 14, 24, 25, 26, 27, 28
    expect(calendar.workdayAfter('2026-02-13', 2)).toBe('2026-02-24')
  })
})

describe('a year that is not announced', () => {
  test('counts weekends only, and says so', () => {
    expect(calendar.isAnnounced('2027-10-01')).toBe(false)
    expect(calendar.isWorkday('2027-10-01')).toBe(true) // a Friday, National Day
    expect(calendar.isWorkday('2027-10-02')).toBe(false)
    expect(calendar.workdayAfter('2027-09-30', 1)).toBe('2027-10-01')
  })

  test('is counted by the county once it has set it', () => {
    const shipped = announcedCalendar()
    const own = calendarOf({
      holidays: [...shipped.holidays, '2027-10-01'],
      workdays: [...shipped.workdays, '2027-10-09'],
      announcedYears: [...shipped.announcedYears, 2027],
    })
    expect(own.isAnnounced('2027-10-01')).toBe(true)
    expect(own.isWorkday('2027-10-01')).toBe(false)
    expect(own.isWorkday('2027-10-09')).toBe(true) // a Saturday
    expect(own.isWorkday('2026-10-10')).toBe(true)
  })

  test('does not break the count at the end of an announced one', () => {
    expect(calendar.workdaysBetween('2026-12-31', '2027-01-04')).toBe(2) // Friday 1, Monday 4
  })
})

describe('counting working days', () => {
  test('the n-th working day after a day has n working days up to it, and is one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const found = calendar.workdayAfter(day, n)
        expect(calendar.isWorkday(found)).toBe(true)
        expect(found > day).toBe(true)
        expect(calendar.workdaysBetween(day, found)).toBe(n)
      }),
    )
  })

  test('between two days is what one finds by looking at each', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 90 }), (a, length) => {
        const b = addDays(a, length)
        let count = 0
        for (let day = addDays(a, 1); day <= b; day = addDays(day, 1)) if (calendar.isWorkday(day)) count++
        expect(calendar.workdaysBetween(a, b)).toBe(count)
        expect(calendar.workdaysBetween(b, a)).toBe(count === 0 ? 0 : -count)
      }),
    )
  })

  test('n = 0 is the first working day on or after', () => {
    expect(calendar.workdayAfter('2026-10-01', 0)).toBe('2026-10-08')
    expect(calendar.workdayAfter('2026-10-10', 0)).toBe('2026-10-10')
  })

  test('a deadline is 24:00, also for a day that is off', () => {
    expect(calendar.deadline(on('2026-10-03', '23:59'), 1)).toEqual(on('2026-10-08', '24:00'))
    expect(calendar.deadline(on('2026-10-09', '00:00'), 1)).toEqual(on('2026-10-10', '24:00'))
  })

  test('far outside the span of a county it still answers', () => {
    const far = calendar.workdayAfter('2099-12-30', 5)
    expect(daysBetween('2099-12-30', far)).toBe(5)
  })
})

describe('working days left', () => {
  const due = on('2026-10-12', '24:00')

  test.each([
    ['today counts', on('2026-10-12', '08:00'), 1],
    ['the last minute', on('2026-10-12', '23:59'), 1],
    ['over the holiday', on('2026-09-30'), 5], // 30, 8, 9, 10, 12
    ['on a day off', on('2026-10-11'), 1],
    ['from 24:00 on it is late by the day that begins', on('2026-10-12', '24:00'), -1],
    ['late over a weekend', on('2026-10-19'), -5],
  ])('%s', (_, now, left) => {
    expect(workdaysLeft(calendar, due, now)).toBe(left)
  })

  test('a deadline at noon is late after noon, by no working day yet', () => {
    expect(workdaysLeft(calendar, on('2026-10-12', '12:00'), on('2026-10-12', '13:00'))).toBe(0)
    expect(workdaysLeft(calendar, endOf('2026-10-09'), on('2026-10-09'))).toBe(1)
  })
})
