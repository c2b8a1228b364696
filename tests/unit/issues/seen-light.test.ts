import { expect, test } from 'vitest'
import { seenLight, timeTo } from '@/lib/domains/issues/rules/seen-light'
import { on, RULES } from '../../support/issue'

const { calendar } = RULES
const to = (deadline: Date, now: Date) => timeTo(calendar, deadline, now)

test('days are working days, today among those that are left', () => {
  const due = on('2026-06-12', '24:00') // a Friday
  expect(to(due, on('2026-06-10'))).toEqual({ late: false, unit: 'workdays', count: 3 })
  expect(to(due, on('2026-06-12', '23:59'))).toEqual({ late: false, unit: 'today', count: 0 })
})

test('right after a deadline nothing is a working day late; after the weekend it is', () => {
  const due = on('2026-06-12', '24:00')
  expect(to(due, on('2026-06-13'))).toEqual({ late: true, unit: 'workdays', count: 0 })
  expect(to(due, on('2026-06-15'))).toEqual({ late: true, unit: 'workdays', count: 1 })
})

test('what runs by the clock is said in hours, up to a day', () => {
  const due = on('2026-06-10', '15:30')
  expect(to(due, on('2026-06-10', '12:00'))).toEqual({ late: false, unit: 'hours', count: 4 })
  expect(to(due, on('2026-06-10', '18:00'))).toEqual({ late: true, unit: 'hours', count: 2 })
  expect(to(due, on('2026-06-12', '18:00'))).toEqual({ late: true, unit: 'workdays', count: 2 })
})

test('a silence is counted from the lead’s last word', () => {
  const reason = { rule: 'SILENT', at: on('2026-06-01').toISOString(), limit: 5, also: [], cures: [] } as const
  expect(seenLight({ ...reason, also: [], cures: [] }, calendar, on('2026-06-10')).time).toMatchObject({ count: 7 })
})
