import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROLES } from '@/lib/ground/access/roles'
import { barOf, type Matter, ownBar } from '@/lib/ground/decisions/rule'

const waits: Matter = { waiting: true, shapedBy: ['drafter'], concerned: ['named'], turn: null }
const by = (cadreId: string) => ({ cadreId, roles: ['LEADER'] as const })

test('another than who drafted it and whom it is about decides, once', () => {
  expect(barOf(waits, by('another'))).toBeNull()
  expect(barOf(waits, by('drafter'))).toBe('own_draft')
  expect(barOf(waits, by('named'))).toBe('own_case')
  expect(barOf({ ...waits, waiting: false }, by('another'))).toBe('already_decided')
})

test('a step is for the roles whose turn it is', () => {
  const looks: Matter = { ...waits, turn: ['TOWNSHIP'] }
  expect(barOf(looks, by('another'))).toBe('not_your_turn')
  expect(barOf(looks, { cadreId: 'another', roles: ['LEADER', 'TOWNSHIP'] })).toBeNull()
})

test('whatever else holds, nobody decides on their own draft or case', () => {
  const id = fc.constantFrom('a', 'b', 'c')
  const role = fc.constantFrom(...ROLES)
  const matter = fc.record({
    waiting: fc.boolean(),
    shapedBy: fc.array(id),
    concerned: fc.array(id),
    turn: fc.option(fc.array(role)),
  })
  fc.assert(
    fc.property(matter, id, fc.array(role), (given, cadreId, roles) => {
      const own = given.shapedBy.includes(cadreId) || given.concerned.includes(cadreId)
      expect(ownBar(given, cadreId) !== null).toBe(own)
      if (own) expect(barOf(given, { cadreId, roles })).not.toBeNull()
      if (barOf(given, { cadreId, roles }) === null) expect(given.waiting).toBe(true)
    }),
  )
})
