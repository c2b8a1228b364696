import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PEOPLE } from '@/lib/domains/people/filter'
import { boundBy, boundThrough, daysHeld, phaseOf, withoutDoubles } from '@/lib/domains/people/rules/posts'
import type { Post } from '@/lib/domains/people/shown'
import { addDays } from '@/lib/ground/clock'

const TODAY = '2026-06-10'
const day = fc.integer({ min: -900, max: 60 }).map((n) => addDays(TODAY, n))
const period = fc
  .record({ fromOn: day, length: fc.option(fc.integer({ min: 1, max: 900 })) })
  .map(({ fromOn, length }) => ({ fromOn, toOn: length === null ? null : addDays(fromOn, length) }))
const post = (village: string, held: { fromOn: string; toOn: string | null }): Post => ({
  id: village,
  as: 'TEAM',
  team: 'RESIDENT_TEAM',
  leader: false,
  duty: '',
  village: { id: village, code: village, name: village, township: '' },
  termEndsOn: null,
  documentNo: null,
  ...held,
})

test('the days of a tenure are those of [from, to) until today', () => {
  expect(daysHeld({ fromOn: TODAY, toOn: null }, TODAY)).toBe(1)
  expect(daysHeld({ fromOn: '2026-06-01', toOn: TODAY }, TODAY)).toBe(9)
  expect(daysHeld({ fromOn: '2026-06-11', toOn: null }, TODAY)).toBe(0)
  fc.assert(
    fc.property(period, (held) => {
      const counted = Array.from({ length: 1000 }, (_, n) => addDays(TODAY, -n)).filter(
        (one) => one >= held.fromOn && (held.toOn === null || one < held.toOn),
      )
      expect(daysHeld(held, TODAY)).toBe(counted.length)
    }),
    { numRuns: 100 },
  )
})

test('one binds to a village since the earliest of the tenures that hold today', () => {
  const posts = [
    post('a', { fromOn: '2026-03-01', toOn: null }),
    post('a', { fromOn: '2025-05-05', toOn: '2026-12-31' }),
    post('a', { fromOn: '2024-01-01', toOn: '2025-01-01' }),
    post('b', { fromOn: '2025-01-01', toOn: TODAY }),
    post('c', { fromOn: '2026-06-11', toOn: null }),
  ]
  expect(boundBy(posts, TODAY)).toEqual([{ villageId: 'a', since: '2025-05-05' }])
  expect(posts.map((one) => phaseOf(one, TODAY))).toEqual(['present', 'present', 'past', 'past', 'coming'])
  expect(boundThrough([...posts].reverse()).map(({ since }) => since)).toEqual([
    '2026-06-11',
    '2025-01-01',
    '2024-01-01',
  ])
})

test('a first secretary stands once, with the duty of the place in the team', () => {
  const held = { fromOn: '2026-01-01', toOn: null }
  const posting: Post = { ...post('a', held), as: 'FIRST_SECRETARY', team: null, termEndsOn: '2028-01-01' }
  const place: Post = { ...post('a', held), team: 'FIRST_SECRETARY', duty: '支部建设' }
  const resident = post('a', held)
  expect(withoutDoubles([posting, place, resident])).toEqual([{ ...posting, duty: '支部建设' }, resident])
  expect(withoutDoubles([place])).toEqual([place])
})

test('the address of the list is read back as it is written, and what cannot be meant is left out', () => {
  const filter = { q: '周 明', post: 'COMMANDER' } as const
  const params = Object.fromEntries(new URL(PEOPLE.href(filter), 'http://here.invalid').searchParams)
  expect(PEOPLE.read(params).filter).toEqual(filter)
  expect(PEOPLE.read({ q: '', post: 'KING', after: '"', more: 'x' })).toEqual({
    filter: {},
    ignored: ['post', 'after', 'more'],
  })
  expect(PEOPLE.read({ q: ['a', 'b'], post: '__proto__' }).filter).toEqual({})
  expect(PEOPLE.href({})).toBe('/people')
})
