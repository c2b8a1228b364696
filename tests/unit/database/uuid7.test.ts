import { expect, test } from 'vitest'
import { uuid7 } from '@/lib/ground/database/uuid7'

test('ids sort in the order in which they were made, however many in a millisecond', () => {
  const ids = Array.from({ length: 20_000 }, uuid7)
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an id says its version, variant and millisecond', () => {
  const before = Date.now()
  const id = uuid7()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBeGreaterThanOrEqual(before)
})
