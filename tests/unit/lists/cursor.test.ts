import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cursorOf, positionOf, type Sorted } from '@/lib/ground/lists/cursor'

const id = fc.uuid({ version: 4 })
const instant = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((value) => !/\p{Cc}/u.test(value))
const before = fc.nat()

test('a cursor is read as it was written, by whatever a list is sorted', () => {
  const positions = fc.oneof(
    fc.record({ sorted: fc.constant<Sorted>({ by: 'instant' }), at: instant, id, before }),
    fc.record({ sorted: fc.constant<Sorted>({ by: 'instant', nullable: true }), at: fc.option(instant), id, before }),
    fc.record({ sorted: fc.constant<Sorted>({ by: 'text' }), at: text, id, before }),
    fc.record({ sorted: fc.constant<Sorted>({ by: 'text', unique: true }), at: text, id: fc.constant(null), before }),
    fc.record({
      sorted: fc.constant<Sorted>({ by: 'number', unique: true }),
      at: before,
      id: fc.constant(null),
      before,
    }),
  )
  fc.assert(
    fc.property(positions, ({ sorted, ...position }) => {
      const cursor = cursorOf(position)
      expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/)
      expect(positionOf(cursor, sorted)).toEqual(position)
    }),
  )
})

test('whatever an address says as a cursor is a position or none, and never throws', () => {
  const sorts: Sorted[] = [
    { by: 'instant' },
    { by: 'instant', nullable: true },
    { by: 'text' },
    { by: 'text', unique: true },
    { by: 'number', unique: true },
  ]
  const said = fc.oneof(
    fc.string(),
    fc.json().map((value) => Buffer.from(value).toString('base64url')),
  )
  fc.assert(fc.property(said, fc.constantFrom(...sorts), (cursor, sorted) => void positionOf(cursor, sorted)))
})

const written = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
const AN_ID = '0197a9c0-0000-7000-8000-000000000001'

test.each<[what: string, cursor: string, sorted: Sorted]>([
  ['no base64', '../..', { by: 'text' }],
  ['another shape', written({ at: 1 }), { by: 'instant' }],
  ['an instant where there is none missing', written(null, AN_ID, 0), { by: 'instant' }],
  ['an instant of no year', written(1e99, AN_ID, 0), { by: 'instant' }],
  ['a text as an instant', written('2026', AN_ID, 0), { by: 'instant' }],
  ['an instant as a text', written(5, AN_ID, 0), { by: 'text' }],
  ['an id that is none', written('a', "'; --", 0), { by: 'text' }],
  ['no id where one is needed', written('a', null, 0), { by: 'text' }],
  ['an id where there is none', written('a', AN_ID, 0), { by: 'text', unique: true }],
  ['NUL', written('a\u0000', AN_ID, 0), { by: 'text' }],
  ['a lone surrogate', written('a\ud800', AN_ID, 0), { by: 'text' }],
  ['a text that no name is as long as', written('a'.repeat(201), AN_ID, 0), { by: 'text' }],
])('%s is no position', (_, cursor, sorted) => {
  expect(positionOf(cursor, sorted)).toBeNull()
})

test('how many rows stand before is a count, or nought', () => {
  for (const before of [-1, 1.5, 'x', null])
    expect(positionOf(written('a', AN_ID, before), { by: 'text' })).toMatchObject({ before: 0 })
})
