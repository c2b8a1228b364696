import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safePath } from '@/lib/ground/auth/safe-path'

test.each([
  ['/issues?light=RED&page=2', '/issues?light=RED&page=2'],
  ['/villages/610926100214', '/villages/610926100214'],
  ['/', '/'],
  ['/loginx', '/loginx'],
])('%s is where to go', (next, path) => {
  expect(safePath(next)).toBe(path)
})

test.each([
  undefined,
  '',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example/',
  '/.//elsewhere.example/',
  '/a/..//elsewhere.example/',
  'javascript:alert(1)',
  '/login',
  '/login/?next=/login',
  '/api/auth/signout',
])('%s leads to the start', (next) => {
  expect(safePath(next)).toBe('/')
})

test('whatever is given, a browser stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '//',
    'elsewhere.example',
    '@',
    ':',
    '?',
    '#',
    '\t',
    '\n',
    '%2f',
    'a',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = safePath(pieces.join(''))
      expect(new URL(path, 'https://county.example').origin).toBe('https://county.example')
    }),
  )
})
