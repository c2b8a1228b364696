import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merge, type Person, split, underHead, without } from '@/lib/domains/households/rules/composition'
import { Relation } from '@/lib/generated/prisma/enums'

const relations = fc.constantFrom(...Object.values(Relation).filter((one) => one !== 'HEAD'))
/** A household of one to eight people, the head first. */
const households = (prefix: string) =>
  fc
    .array(relations, { maxLength: 7 })
    .map((others) =>
      (['HEAD', ...others] as Relation[]).map((relation, index): Person => ({ id: `${prefix}${index}`, relation })),
    )
const ids = (people: readonly Person[]) => people.map(({ id }) => id).sort()
const heads = (people: readonly Person[]) => people.filter(({ relation }) => relation === 'HEAD').length

describe('nobody is lost and nobody doubled', () => {
  test('by a split: both parts together are whom there was, each under one head', () => {
    fc.assert(
      fc.property(households('a'), fc.array(fc.nat(7)), fc.nat(7), fc.nat(7), (people, chosen, stays, goes) => {
        const going = new Set(chosen.map((index) => `a${index}`).filter((id) => people.some((one) => one.id === id)))
        const parts = split(people, going, { stays: `a${stays}`, goes: `a${goes}` })
        if (typeof parts === 'string') return
        expect(ids([...parts.stay, ...parts.go])).toEqual(ids(people))
        expect([heads(parts.stay), heads(parts.go)]).toEqual([1, 1])
        expect(parts.go.find(({ relation }) => relation === 'HEAD')?.id).toBe(`a${goes}`)
      }),
    )
  })

  test('by a merger: everyone of both, under one head', () => {
    fc.assert(
      fc.property(households('a'), households('b'), (from, into) => {
        const together = merge(from, into)
        expect(ids(together)).toEqual(ids([...from, ...into]))
        expect(together.find(({ relation }) => relation === 'HEAD')?.id).toBe('b0')
        expect(heads(together)).toBe(1)
      }),
    )
  })

  test('by a split and a merger back: the same people', () => {
    fc.assert(
      fc.property(households('a'), fc.nat(7), (people, chosen) => {
        const id = `a${chosen}`
        const parts = split(people, new Set([id]), { stays: 'a1', goes: id })
        if (typeof parts === 'string') return
        expect(ids(merge(parts.go, parts.stay))).toEqual(ids(people))
      }),
    )
  })

  test('by another head: the same people, one head', () => {
    fc.assert(
      fc.property(households('a'), fc.nat(7), (people, head) => {
        const after = underHead(people, `a${head}`)
        expect(ids(after)).toEqual(ids(people))
        expect(heads(after)).toBe(1)
      }),
    )
  })
})

const FAMILY: Person[] = [
  { id: 'father', relation: 'HEAD' },
  { id: 'mother', relation: 'SPOUSE' },
  { id: 'son', relation: 'CHILD' },
  { id: 'daughter', relation: 'CHILD' },
  { id: 'grandmother', relation: 'PARENT' },
]
const relationsOf = (people: readonly Person[] | string) =>
  typeof people === 'string' ? people : Object.fromEntries(people.map(({ id, relation }) => [id, relation]))

test('the widow is head, the children stay children, and what does not follow is to be looked at', () => {
  expect(relationsOf(without(FAMILY, new Set(['father']), 'mother'))).toEqual({
    mother: 'HEAD',
    son: 'CHILD',
    daughter: 'CHILD',
    grandmother: 'OTHER',
  })
})

test('the son as head has parents, a sister and a grandmother', () => {
  expect(relationsOf(underHead(FAMILY, 'son'))).toEqual({
    father: 'PARENT',
    mother: 'PARENT',
    son: 'HEAD',
    daughter: 'SIBLING',
    grandmother: 'GRANDPARENT',
  })
})

test.each([
  [[], undefined, 'nobody_chosen'],
  [['father', 'mother', 'son', 'daughter', 'grandmother'], undefined, 'nobody_stays'],
  [['father'], undefined, 'head_missing'],
  [['father', 'mother'], 'mother', 'head_missing'],
])('%j leaving under %s is refused: %s', (leaving, newHead, fault) => {
  expect(without(FAMILY, new Set(leaving), newHead)).toBe(fault)
})

test('a part that goes needs a head among those who go', () => {
  expect(split(FAMILY, new Set(['son']), { goes: 'daughter' })).toBe('new_head_missing')
})
