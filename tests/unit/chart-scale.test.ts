import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread, ticksUpTo } from '@/components/chart/scale'

test('an axis starts at nought, holds the largest value, and has at most five steps of whole numbers', () => {
  expect(ticksUpTo(349)).toEqual([0, 100, 200, 300, 400])
  expect(ticksUpTo(74)).toEqual([0, 20, 40, 60, 80])
  expect(ticksUpTo(0)).toEqual([0, 1])
  fc.assert(
    fc.property(fc.nat(1_000_000), (max) => {
      const ticks = ticksUpTo(max)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max)
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(ticks.every(Number.isInteger)).toBe(true)
    }),
  )
})

test('labels are at least a line apart, keep their order, and stay above the floor', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 142, noNaN: true }), { minLength: 1, maxLength: 4 }), (wished) => {
      const placed = spread(wished, 16, 142)
      const sorted = wished.map((y, i) => [y, placed[i] ?? 0] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1])
      for (let i = 1; i < sorted.length; i++) {
        expect((sorted[i]?.[1] ?? 0) - (sorted[i - 1]?.[1] ?? 0)).toBeGreaterThanOrEqual(15.999)
      }
      expect(Math.max(...placed)).toBeLessThanOrEqual(142.001)
    }),
  )
})
