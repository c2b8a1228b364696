import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ISSUES, type IssueFilter, issueListHref, VIEWS } from '@/lib/domains/issues/filter'
import { IssueCategory, IssueStage, Level, Light } from '@/lib/generated/prisma/enums'

const day = fc.constantFrom('2026-06-10', '2026-02-28')
const id = fc.uuid({ version: 4 })

/** Filters as addresses can hold them. */
const filters = fc.record(
  {
    view: fc.constantFrom(...VIEWS),
    light: fc.uniqueArray(fc.constantFrom(...Object.values(Light)), { minLength: 1 }),
    stage: fc.constantFrom(...Object.values(IssueStage)),
    level: fc.constantFrom(...Object.values(Level)),
    category: fc.constantFrom(...Object.values(IssueCategory)),
    township: fc.constant('610926100'),
    village: fc.constant('610926100214'),
    unit: id,
    lead: id,
    q: fc.constantFrom('涵洞', '100% & a=b', '水 管', '#?/'),
    reportedFrom: day,
    closedTo: day,
    redFrom: day,
    extension: fc.constant('pending' as const),
    settled: fc.constant('onTheSpot' as const),
  },
  { requiredKeys: [] },
)

const addressed = (href: string) => Object.fromEntries(new URL(href, 'http://here.invalid').searchParams)

test('an address says what it was made from', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const read = ISSUES.read(addressed(issueListHref(filter)))
      expect(read.ignored).toEqual([])
      expect(read.filter).toMatchObject(filter)
      expect(issueListHref(read.filter)).toBe(issueListHref(filter as IssueFilter))
    }),
  )
})

test('what is by default is not in the address', () => {
  expect(issueListHref({})).toBe('/issues')
  expect(issueListHref({ view: 'open', sort: 'due' })).toBe('/issues')
  expect(issueListHref({ view: 'closed', sort: 'moved' })).toBe('/issues?view=closed')
  expect(issueListHref({ light: ['RED', 'YELLOW'], sort: 'moved' })).toBe('/issues?light=RED,YELLOW&sort=moved')
})

test('ended issues have no deadline to be sorted by', () => {
  expect(ISSUES.read({ view: 'closed', sort: 'due' }).filter.sort).toBe('moved')
  expect(ISSUES.read({}).filter).toEqual({ view: 'open', sort: 'due' })
})

test.each([
  ['an unknown key', { colour: 'RED' }, ['colour']],
  ['an unknown view', { view: 'everything' }, ['view']],
  ['a key of every object', { constructor: 'x', __proto__x: 'y' }, ['constructor', '__proto__x']],
  ['a light that there is not', { light: 'RED,BLUE' }, ['light']],
  ['an operator', { unit: '{"not":""}' }, ['unit']],
  ['a day that there is not', { reportedFrom: '2026-02-30' }, ['reportedFrom']],
  ['a year nobody means', { closedFrom: '0000-01-01' }, ['closedFrom']],
  ['NUL', { q: '涵\u0000洞' }, ['q']],
  ['a lone surrogate', { q: '涵\ud800洞' }, ['q']],
  ['one character', { q: '涵' }, ['q']],
  ['ten thousand characters', { q: '涵'.repeat(10_000) }, ['q']],
  ['a code with letters', { township: '61092610x' }, ['township']],
  ['a cursor that is none', { after: '../..' }, ['after']],
])('%s is left out and named', (_, params, ignored) => {
  expect(ISSUES.read(params)).toEqual({ filter: { view: 'open', sort: 'due' }, ignored })
})

test('a key that is given twice is left out, but for lights; an empty one says nothing', () => {
  expect(ISSUES.read({ stage: ['HANDLING', 'REPORTED'] })).toMatchObject({ ignored: ['stage'] })
  expect(ISSUES.read({ light: ['RED', 'YELLOW'] }).filter.light).toEqual(['RED', 'YELLOW'])
  expect(ISSUES.read({ q: '', view: undefined, lang: 'en', done: 'triage' }).ignored).toEqual([])
})
