import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { listAt, several } from '@/lib/ground/lists/list'

const Colour = { RED: 'RED', BLUE: 'BLUE', GREEN: 'GREEN' } as const

const THINGS = listAt(
  '/things',
  z.object({
    view: z.enum(['here', 'gone']).default('here'),
    colour: several(Colour).optional(),
    town: z
      .string()
      .regex(/^\d{3}$/)
      .optional(),
    village: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
    q: z.string().min(2).optional(),
    sort: z.enum(['due', 'moved']).default('due'),
  }),
  { within: { town: ['village'] }, settled: ({ view }) => (view === 'gone' ? { sort: 'moved' as const } : {}) },
)

const filters = fc.record(
  {
    view: fc.constantFrom('here' as const, 'gone' as const),
    colour: fc.uniqueArray(fc.constantFrom(...Object.values(Colour)), { minLength: 1 }),
    town: fc.constant('123'),
    village: fc.constant('12345'),
    q: fc.string({ minLength: 2, unit: 'grapheme' }),
    sort: fc.constantFrom('due' as const, 'moved' as const),
    after: fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/),
  },
  { requiredKeys: [] },
)

const sent = (href: string) => Object.fromEntries(new URL(href, 'http://here.invalid').searchParams)

test('an address says what it was made from, and is made the same again', () => {
  fc.assert(
    fc.property(filters, (given) => {
      const href = THINGS.href(given)
      const { filter, ignored } = THINGS.read(sent(href))
      expect(ignored).toEqual([])
      const { sort, ...said } = given
      expect(filter).toMatchObject(said)
      expect(filter.sort).toBe(given.view === 'gone' ? 'moved' : (sort ?? 'due'))
      expect(THINGS.href(filter)).toBe(href)
    }),
  )
})

test('what is by default is not in the address', () => {
  expect(THINGS.href({})).toBe('/things')
  expect(THINGS.href({ view: 'here', sort: 'due' })).toBe('/things')
  expect(THINGS.href({ view: 'gone' })).toBe('/things?view=gone')
  expect(THINGS.href({ sort: 'moved' })).toBe('/things?sort=moved')
})

test('what it does not understand is left out and named; what is empty, or of the frame, is neither', () => {
  const { filter, ignored } = THINGS.read({
    ...{ colour: 'PINK', town: ['123', '124'], q: 'x', constructor: 'y' },
    ...{ village: '', lang: 'en', done: 'saved', choose: 'town' },
  })
  expect(filter).toEqual({ view: 'here', sort: 'due' })
  expect(ignored).toEqual(['colour', 'town', 'q', 'constructor'])
})

test('a change begins at the first page, and takes out what lay within what changed', () => {
  const filter = THINGS.read({ town: '123', village: '12345', colour: 'RED', after: 'abc' }).filter
  expect(THINGS.first(filter)).toEqual({ view: 'here', sort: 'due', town: '123', village: '12345', colour: ['RED'] })
  expect(THINGS.first(filter, { town: '124' })).not.toHaveProperty('village')
  expect(THINGS.first(filter, { colour: undefined })).not.toHaveProperty('colour')
  expect(THINGS.first(filter, { view: 'gone' }).sort).toBe('moved')
})

test('what narrows a list is neither its view, nor its order, nor where one is in it', () => {
  const { filter } = THINGS.read({ view: 'gone', colour: 'RED,BLUE', q: 'xy', before: 'abc' })
  expect(THINGS.narrowing(filter)).toEqual(['colour', 'q'])
  expect(THINGS.recorded(filter)).toEqual({ view: 'gone', colour: 'RED,BLUE', q: 'xy' })
})
