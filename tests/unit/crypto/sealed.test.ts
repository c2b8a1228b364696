import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '@/lib/ground/crypto/fingerprint'
import { seal, unseal } from '@/lib/ground/crypto/sealed'

const K1 = { id: 'k1', key: Buffer.alloc(32, 1) }
const K2 = { id: 'k2', key: Buffer.alloc(32, 2) }
const PLACE = { table: 'household_members', column: 'id_number', rowId: '0198a000-0000-7000-8000-000000000001' }
const ID_NUMBER = '11010519491231002X'

test('what is sealed opens again, whatever it is, and no two seals are alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const [one, other] = [seal(text, PLACE, [K1]), seal(text, PLACE, [K1])]
      expect(unseal(one, PLACE, [K1])).toBe(text)
      expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false)
    }),
  )
})

test.each([
  ['another row', { ...PLACE, rowId: '0198a000-0000-7000-8000-000000000002' }],
  ['another column', { ...PLACE, column: 'phone' }],
  ['another table', { ...PLACE, table: 'households' }],
])('a seal moved to %s does not open', (_, elsewhere) => {
  expect(() => unseal(seal(ID_NUMBER, PLACE, [K1]), elsewhere, [K1])).toThrow()
})

test('a seal of which one bit was changed does not open', () => {
  const sealed = seal(ID_NUMBER, PLACE, [K1])
  for (let at = 0; at < sealed.length; at++) {
    const forged = sealed.slice()
    forged[at] = (forged[at] as number) ^ 1
    expect(() => unseal(forged, PLACE, [K1])).toThrow()
  }
  for (let length = 0; length < sealed.length; length++)
    expect(() => unseal(sealed.slice(0, length), PLACE, [K1])).toThrow()
})

test('the first key writes, the others still read', () => {
  const old = seal(ID_NUMBER, PLACE, [K1])
  expect(unseal(old, PLACE, [K2, K1])).toBe(ID_NUMBER)
  const fresh = seal(ID_NUMBER, PLACE, [K2, K1])
  expect(unseal(fresh, PLACE, [K2])).toBe(ID_NUMBER)
  expect(() => unseal(fresh, PLACE, [K1])).toThrow('DATA_KEYS lacks the key "k2"')
})

test('a fingerprint stays when a new key is put in front, and differs by key and by purpose', () => {
  const purpose = 'household_members.id_number'
  const one = fingerprint(ID_NUMBER, purpose, [K1])
  expect(one).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(fingerprint(ID_NUMBER, purpose, [K2, K1])).toBe(one)
  expect(fingerprint(ID_NUMBER, purpose, [K2])).not.toBe(one)
  expect(fingerprint(ID_NUMBER, 'households.phone', [K1])).not.toBe(one)
})
