import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainCell } from '@/lib/ground/sheets/write/plain-cell'

test('what a spreadsheet would take for a formula gets an apostrophe before it', () => {
  for (const text of ['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=cmd|"/c calc"!A1'])
    expect(plainCell(text)).toBe(`'${text}`)
  for (const text of ['', '三组路基塌方', ' =1', '1-2', 'a@b', "'=1"]) expect(plainCell(text)).toBe(text)
})

test('no cell begins like a formula, and no word is lost', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const cell = plainCell(text)
      expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
      expect(cell.endsWith(text)).toBe(true)
    }),
  )
})
