import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDisabilityCert } from '@/lib/domains/households/rules/disability-cert'
import { checkDigit, readIdentityNumber } from '@/lib/domains/households/rules/identity-number'

const TODAY = '2026-06-10'
const bodies = fc
  .tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2026-06-09'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([place, born, serial]) =>
      `${place}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`,
  )

describe('identity numbers (GB 11643)', () => {
  test.each([
    ['11010519491231002X', '1949-12-31', 'FEMALE'],
    ['440524188001010014', '1880-01-01', 'MALE'],
  ])("the standard's own example %s", (number, bornOn, sex) => {
    expect(readIdentityNumber(number, TODAY)).toEqual({ number, bornOn, sex, placeholder: false })
  })

  test('is read as people type it', () => {
    const read = readIdentityNumber('11010519491231002X', TODAY)
    for (const typed of [
      '11010519491231002x',
      ' 110105 19491231 002X ',
      '１１０１０５１９４９１２３１００２Ｘ',
      '110105-19491231-002x',
    ])
      expect(readIdentityNumber(typed, TODAY)).toEqual(read)
  })

  test.each([
    ['1101051949123100', 'id_length'],
    ['11010519491231002XX', 'id_length'],
    ['X1010519491231002X', 'id_length'],
    ['11010519490231002X', 'id_birthday'],
    ['11010520261231002X', 'id_birthday'],
    ['110105194912310021', 'id_check_digit'],
    ['', 'id_length'],
  ])('%s is refused: %s', (typed, fault) => {
    expect(readIdentityNumber(typed, TODAY)).toBe(fault)
  })

  test('one wrong digit is always found', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const number = body + checkDigit(body)
        expect(typeof readIdentityNumber(number, TODAY)).toBe('object')
        const wrong = String((Number(number[at]) + by) % 10)
        expect(typeof readIdentityNumber(number.slice(0, at) + wrong + number.slice(at + 1), TODAY)).toBe('string')
      }),
    )
  })
})

describe('certificates of disability', () => {
  test.each([
    ['11010519491231002X', { kind: null, grade: null }],
    ['11010519491231002X43', { kind: 4, grade: 3 }],
    ['11010519491231002X71B1', { kind: 7, grade: 1 }],
  ])('%s is read', (typed, expected) => {
    expect(readDisabilityCert(typed, TODAY)).toMatchObject(expected)
  })

  test.each(['11010519491231002X4', '11010519491231002X83', '11010519491231002X45', '110105194912310021 43', ''])(
    '%s is none',
    (typed) => {
      expect(readDisabilityCert(typed, TODAY)).toBeNull()
    },
  )
})
