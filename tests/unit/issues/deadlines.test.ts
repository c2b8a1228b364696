import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  capOf,
  handlingDue,
  signingDue,
  silentAt,
  triageDue,
  triageVeryLateAt,
} from '@/lib/domains/issues/rules/deadlines'
import { dayOf, endOf, HOUR, MINUTE, startOf } from '@/lib/ground/clock'
import { timeShortFrom, workdaysLate } from '@/lib/ground/deadlines/due'
import { on, RULES } from '../../support/issue'

const reported = (day: string, time?: string) => ({ reportedAt: on(day, time), reopenedAt: null })
const county = (now: Date) => ({ level: 'COUNTY', urgent: false, now }) as const

describe('the limits that ship (RULES.md 2)', () => {
  test('fifteen working days at the county from 28 October 2026 end on 18 November at 24:00, and turn yellow on the 12th', () => {
    const triagedAt = on('2026-10-28', '15:30')
    const due = handlingDue(RULES, reported('2026-10-27'), county(triagedAt))
    expect(due).toEqual(on('2026-11-18', '24:00'))
    expect(timeShortFrom(RULES.calendar, RULES.lights.timeShortFraction, triagedAt, due)).toEqual(
      on('2026-11-12', '00:00'),
    )
  })

  test.each([
    ['VILLAGE', on('2026-06-11', '24:00')],
    ['TOWNSHIP', on('2026-06-17', '24:00')],
    ['COUNTY', on('2026-06-30', '24:00')], // the Dragon Boat Friday, 19 June, is off
  ] as const)('handling at level %s', (level, due) => {
    const now = on('2026-06-08')
    expect(handlingDue(RULES, reported('2026-06-08'), { level, urgent: false, now })).toEqual(due)
  })

  test('triage is due after one working day, at 24:00; urgent after four hours', () => {
    expect(triageDue(RULES, false, on('2026-06-12', '00:00'))).toEqual(on('2026-06-15', '24:00')) // over a weekend
    expect(triageDue(RULES, false, on('2026-09-30', '23:59'))).toEqual(on('2026-10-08', '24:00')) // over National Day
    expect(triageDue(RULES, true, on('2026-10-03', '22:00'))).toEqual(on('2026-10-04', '02:00')) // by the clock
  })

  test('signing is due after three working days', () => {
    expect(signingDue(RULES, on('2026-09-30'))).toEqual(on('2026-10-10', '24:00')) // 8, 9 and the Saturday made up
  })

  test('an urgent issue is due 24 clock hours from the report, not from its triage', () => {
    const issue = reported('2026-10-02', '21:15')
    const at = { level: 'COUNTY', urgent: true, now: on('2026-10-03', '20:00') } as const
    expect(handlingDue(RULES, issue, at)).toEqual(on('2026-10-03', '21:15'))
  })

  test('silence is five working days without a word', () => {
    expect(silentAt(RULES, on('2026-09-28'))).toEqual(on('2026-10-10', '24:00'))
  })
})

describe('the cap of thirty working days', () => {
  test('counts from the report and cuts a limit that would pass it', () => {
    const issue = reported('2026-06-01')
    const cap = capOf(RULES, issue)
    expect(RULES.calendar.workdaysBetween('2026-06-01', dayOf(new Date(cap.getTime() - 1)))).toBe(30)
    expect(handlingDue(RULES, issue, county(on('2026-06-25')))).toEqual(cap)
  })

  test('counts anew from a reopening', () => {
    const issue = { reportedAt: on('2026-01-05'), reopenedAt: on('2026-06-08') }
    expect(capOf(RULES, issue)).toEqual(RULES.calendar.deadline(issue.reopenedAt, 30))
    expect(handlingDue(RULES, issue, county(on('2026-06-08')))).toEqual(on('2026-06-30', '24:00'))
  })
})

describe('at most a third of the time left', () => {
  test.each([
    ['seven days: the last two', '2026-06-08', '2026-06-17', on('2026-06-16', '00:00')],
    ['three days: the last one', '2026-06-08', '2026-06-11', on('2026-06-11', '00:00')],
    ['over National Day: 12 and 13 October are the last two', '2026-09-28', '2026-10-13', on('2026-10-12', '00:00')],
    ['the Saturday made up counts', '2026-09-28', '2026-10-10', on('2026-10-10', '00:00')],
  ])('%s', (_, allotted, dueOn, from) => {
    expect(timeShortFrom(RULES.calendar, RULES.lights.timeShortFraction, on(allotted), endOf(dueOn))).toEqual(from)
  })

  test('goes by the clock where there are fewer than three days, or hours', () => {
    expect(
      timeShortFrom(
        RULES.calendar,
        RULES.lights.timeShortFraction,
        on('2026-06-08', '00:00'),
        on('2026-06-09', '24:00'),
      ),
    ).toEqual(on('2026-06-09', '08:00'))
    expect(
      timeShortFrom(
        RULES.calendar,
        RULES.lights.timeShortFraction,
        on('2026-06-08', '09:30'),
        on('2026-06-09', '09:30'),
      ),
    ).toEqual(on('2026-06-09', '01:30'))
  })

  test('never begins before the time was given, nor after it has run out', () => {
    const starts = fc.date({ min: on('2025-12-20'), max: on('2026-12-20'), noInvalidDate: true })
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 60 }), fc.boolean(), (allottedAt, days, whole) => {
        const dueAt = whole
          ? RULES.calendar.deadline(allottedAt, days)
          : new Date(allottedAt.getTime() + days * 7 * HOUR)
        const from = timeShortFrom(RULES.calendar, RULES.lights.timeShortFraction, allottedAt, dueAt)
        expect(from.getTime()).toBeGreaterThanOrEqual(allottedAt.getTime())
        expect(from.getTime()).toBeLessThanOrEqual(Math.max(dueAt.getTime(), allottedAt.getTime()))
      }),
    )
  })

  test('a later deadline never shortens the calm', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 }), (day, n) => {
        const allottedAt = new Date(startOf('2026-01-01').getTime() + day * 24 * HOUR + 9 * HOUR)
        const [sooner, later] = [n, n + 1].map((days) =>
          timeShortFrom(
            RULES.calendar,
            RULES.lights.timeShortFraction,
            allottedAt,
            RULES.calendar.deadline(allottedAt, days),
          ).getTime(),
        ) as [number, number]
        expect(later).toBeGreaterThanOrEqual(sooner)
      }),
    )
  })
})

describe('late', () => {
  test('a triage is very late after one whole further step', () => {
    expect(triageVeryLateAt(RULES, false, on('2026-06-12', '24:00'))).toEqual(on('2026-06-15', '24:00'))
    expect(triageVeryLateAt(RULES, true, on('2026-06-12', '13:00'))).toEqual(on('2026-06-12', '17:00'))
  })

  test.each([
    ['in time', on('2026-06-12', '23:59'), 0],
    ['on the Saturday right after it', on('2026-06-13'), 0],
    ['on the Monday', on('2026-06-15', '00:00'), 1],
    ['on the Friday after', on('2026-06-19', '09:00'), 4], // Dragon Boat is off
  ])('working days late %s', (_, now, days) => {
    expect(workdaysLate(RULES.calendar, on('2026-06-12', '24:00'), now)).toBe(days)
  })

  test('nothing is due, nothing is late', () => {
    expect(workdaysLate(RULES.calendar, null, on('2026-06-12'))).toBe(0)
    expect(
      workdaysLate(RULES.calendar, on('2026-06-12', '10:00'), new Date(on('2026-06-12', '10:00').getTime() + MINUTE)),
    ).toBe(0)
  })
})
