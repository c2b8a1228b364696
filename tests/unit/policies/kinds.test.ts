import { describe, expect, test } from 'vitest'
import { KINDS, POLICY_KINDS } from '@/lib/domains/policies/kinds'
import { addressOf, kindAt } from '@/lib/domains/policies/rules/addresses'
import { PolicyKind } from '@/lib/generated/prisma/enums'
import { DEEDS } from '@/lib/ground/access/deeds'

test('every kind that the database knows is in the registry', () => {
  expect([...KINDS].sort()).toEqual(Object.values(PolicyKind).sort())
})

describe.each(KINDS)('%s', (kind) => {
  const { schema, standard, deed } = POLICY_KINDS[kind]

  test('ships with a value that its own schema takes as it is, also after the database has kept it', () => {
    expect(schema.parse(standard())).toEqual(standard())
    expect(schema.parse(JSON.parse(JSON.stringify(standard())))).toEqual(standard())
  })

  test('takes no field that it does not know, and none that is missing', () => {
    expect(schema.safeParse({ ...standard(), more: 1 }).success).toBe(false)
    expect(schema.safeParse({}).success).toBe(false)
  })

  test('is drafted by a deed of the table, and found by its address', () => {
    expect(Object.keys(DEEDS)).toContain(deed)
    expect(kindAt(addressOf(kind))).toBe(kind)
  })
})

test('an address that names no kind finds none', () => {
  for (const address of ['', 'LIGHTS', 'rank_match', 'toString', '__proto__']) expect(kindAt(address)).toBeUndefined()
})
