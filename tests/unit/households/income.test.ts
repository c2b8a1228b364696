import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incomeOf } from '@/lib/domains/households/rules/income'

const yuan = fc.integer({ min: 0, max: 100_000_000 })
const parts = fc.record({
  people: fc.integer({ min: 1, max: 20 }),
  wageYuan: yuan,
  businessYuan: yuan,
  propertyYuan: yuan,
  transferYuan: yuan,
  expenseYuan: yuan,
})

test('K = L + M + N + P, S = K − R, T = S ÷ A', () => {
  expect(
    incomeOf({
      people: 3,
      wageYuan: 30_000,
      businessYuan: 8_000,
      propertyYuan: 500,
      transferYuan: 2_500,
      expenseYuan: 3_000,
    }),
  ).toEqual({ grossYuan: 41_000, netYuan: 38_000, perCapitaYuan: 12_666.67 })
})

test('a year of loss is below zero', () => {
  const loss = { people: 2, wageYuan: 0, businessYuan: 1_000, propertyYuan: 0, transferYuan: 0, expenseYuan: 4_000 }
  expect(incomeOf(loss)).toEqual({ grossYuan: 1_000, netYuan: -3_000, perCapitaYuan: -1_500 })
})

test('what is spent and what is left are all that came in, and everyone has the same share to the cent', () => {
  fc.assert(
    fc.property(parts, (one) => {
      const { grossYuan, netYuan, perCapitaYuan } = incomeOf(one)
      expect(netYuan + one.expenseYuan).toBe(grossYuan)
      expect(Math.abs(perCapitaYuan * one.people - netYuan)).toBeLessThanOrEqual(0.0051 * one.people)
    }),
  )
})
