import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '@/lib/ground/clock'
import { formatFor } from '@/lib/ground/i18n/format'

const NOW = new Date('2026-11-23T10:30:00+08:00')
const zh = formatFor('zh-CN')
const en = formatFor('en')

describe('days', () => {
  test('are sentences by month and day, tables by number, with the year only when it differs', () => {
    expect(zh.day('2026-11-18', NOW)).toBe('11月18日')
    expect(zh.day('2025-01-02', NOW)).toBe('2025年1月2日')
    expect(en.day('2026-11-18', NOW)).toBe('18 Nov')
    expect(en.day('2025-01-02', NOW)).toBe('2 Jan 2025')
    expect(zh.tableDay('2026-11-18', NOW)).toBe('11-18')
    expect(zh.tableDay('2025-01-02', NOW)).toBe('2025-01-02')
  })

  test('of an instant are those of Asia/Shanghai', () => {
    expect(zh.day(new Date('2026-11-18T16:00:00Z'), NOW)).toBe('11月19日')
    expect(zh.tableDay(new Date('2026-12-31T15:59:59Z'), NOW)).toBe('12-31')
  })
})

describe('instants', () => {
  test('are of today by the hour, else by day and hour', () => {
    expect(zh.instant(new Date('2026-11-23T08:42:00+08:00'), NOW)).toBe('今日 08:42')
    expect(zh.instant(new Date('2026-11-19T00:00:00+08:00'), NOW)).toBe('11-19 00:00')
    expect(zh.instant(new Date('2025-11-19T23:59:59+08:00'), NOW)).toBe('2025-11-19 23:59')
    expect(en.instant(new Date('2026-11-23T08:42:00+08:00'), NOW)).toBe('today 08:42')
  })

  test('say the whole day where a page says how old its figures are', () => {
    expect(zh.asOf(NOW)).toBe('2026年11月23日\uff08周一\uff0910:30')
    expect(en.asOf(NOW)).toBe('Mon 23 Nov 2026, 10:30')
  })
})

describe('figures', () => {
  test('have one decimal and their unit', () => {
    expect(zh.hours(4.8)).toBe('4.8 小时')
    expect(zh.days(6.08)).toBe('6.1 天')
    expect(en.hours(4.8)).toBe('4.8 h')
    expect(en.days(6.08)).toBe('6.1 days')
    expect(zh.number(1004)).toBe('1\u00a0004')
    expect(en.number(1004)).toBe('1,004')
    expect(zh.workingDays(3)).toBe('3 个工作日')
    expect(en.workingDays(1)).toBe('1 working day')
    expect(zh.size(1_240_000)).toBe('1.2 MB')
  })

  test('of elapsed time are in the two largest units', () => {
    expect(zh.elapsed(60 * HOUR)).toBe('2 天 12 小时')
    expect(zh.elapsed(48 * HOUR)).toBe('2 天')
    expect(zh.elapsed(3 * HOUR + 5 * MINUTE)).toBe('3 小时 5 分钟')
    expect(zh.elapsed(0)).toBe('0 分钟')
    expect(en.elapsed(60 * HOUR)).toBe('2 d 12 h')
  })
})
