import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOfCell, monthOfCell } from '@/lib/ground/sheets/days'

describe('a day of a cell', () => {
  test.for([
    ['46023', '2026-01-01'],
    ['46023.75', '2026-01-01'],
    ['61', '1900-03-01'],
    ['2026-1-1', '2026-01-01'],
    ['2026/01/31', '2026-01-31'],
    ['2026.2.28', '2026-02-28'],
    ['2024年2月29日', '2024-02-29'],
    ['20260501', '2026-05-01'],
    ['2026-05-01 00:00:00', '2026-05-01'],
    ['2026-02-29', null],
    ['60', null], // 29 February 1900, which never was
    ['99999', null],
    ['去年', null],
    ['2026-13-01', null],
    ['', null],
  ] as const)('%s is %s', ([text, day]) => {
    expect(dayOfCell(text)).toBe(day)
  })

  test('of a workbook that counts from 1904 is the same day four years and one on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 70_000 }), (serial) => {
        expect(dayOfCell(String(serial), true)).toBe(dayOfCell(String(serial + 1462)))
      }),
    )
  })

  test('every day is read back from its serial number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73_050 }), (serial) => {
        const day = dayOfCell(String(serial)) as string
        expect(dayOfCell(day)).toBe(day)
        expect((Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000).toBe(serial)
      }),
    )
  })

  test('a month alone is its first day', () => {
    expect(
      ['1985-03', '1985.03', '1985年3月', '198503', '1985-03-17', '1985-13'].map((text) => monthOfCell(text)),
    ).toEqual([...['1985-03-01', '1985-03-01', '1985-03-01', '1985-03-01', '1985-03-17', null]])
  })
})
