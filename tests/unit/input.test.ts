import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  Day,
  Flag,
  Id,
  Ids,
  Moment,
  OptionalDay,
  OptionalId,
  OptionalMoment,
  Text,
  Version,
} from '@/lib/ground/input/input'

const ID = '0190a6de-0000-7000-8000-00000000000a'
const taken = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value)
  return result.success ? { value: result.data } : { refused: true }
}
const NOT_STRINGS = [null, 7, true, [], {}, ['2026-06-10'], { $ne: null }, { not: '' }, new Date()]

describe('text', () => {
  const Title = Text(4, 60)

  test.each([
    ['Chinese', '产业路塌了', '产业路塌了'],
    ['blanks at the ends', '  产业路塌了\t\n', '产业路塌了'],
    ['line ends of every system', '一\r\n二\r三\n四', '一\n二\n三\n四'],
    ['four characters beyond the basic plane', '𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷𠮷'],
    [
      'what looks like markup or SQL is only text',
      `<script>'; drop table issues; --`,
      `<script>'; drop table issues; --`,
    ],
    ['what looks like a formula is only text', '=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['sixty characters', '路'.repeat(60), '路'.repeat(60)],
    ['sixty beyond the basic plane', '𠮷'.repeat(60), '𠮷'.repeat(60)],
  ])('takes %s', (_, typed, kept) => {
    expect(taken(Title, typed)).toEqual({ value: kept })
  })

  test.each([
    ['a NUL', '产业路\u0000塌了'],
    ['a bell', '产业路\u0007塌了'],
    ['an escape sequence', '\u001b[31m产业路'],
    ['a C1 control', '产业路\u0085塌了'],
    ['a lone high surrogate', '产业路\ud83d塌了'],
    ['a lone low surrogate', '\ude00产业路塌了'],
    ['surrogates in the wrong order', '产业路\ude00\ud83d'],
    ['too little', '路塌了'],
    ['only blanks', ' \t\n　 '],
    ['only characters that nobody sees', '\u200b\u200c\u200d\u2060\ufeff\u202e'],
    ['one too many', '路'.repeat(61)],
    ['ten thousand', '路'.repeat(10_000)],
    ['a million', 'x'.repeat(1_000_000)],
    ['nothing', undefined],
  ])('refuses %s', (_, typed) => {
    expect(taken(Title, typed)).toEqual({ refused: true })
  })

  test.each(NOT_STRINGS)('refuses %o', (typed) => {
    expect(taken(Title, typed)).toEqual({ refused: true })
  })

  test('whatever is taken fits its column and can be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const result = Title.safeParse(typed)
        if (!result.success) return
        const length = [...result.data].length
        expect(length).toBeGreaterThanOrEqual(4)
        expect(length).toBeLessThanOrEqual(60)
        expect(result.data.isWellFormed()).toBe(true)
        expect(result.data).not.toMatch(/\0/)
        expect(taken(Title, result.data)).toEqual({ value: result.data })
      }),
      { numRuns: 3000, seed: 1 },
    )
  })
})

describe('identifiers', () => {
  test('are UUIDs, kept in lower case', () => {
    expect(taken(Id, ID.toUpperCase())).toEqual({ value: ID })
  })

  test.each([
    ['a number', '7'],
    ['nothing', ''],
    ['the nil one', '00000000-0000-0000-0000-000000000000'],
    ['another version', ID.replace('-7000-', '-9000-')],
    ['a blank behind it', `${ID} `],
    ['a line end behind it', `${ID}\n`],
    ['SQL behind it', `${ID}'--`],
    ['braces', `{${ID}}`],
    ['full-width digits', ID.replace('0190', '０１９０')],
    ['a path', '../../etc/passwd'],
  ])('%s is none', (_, typed) => {
    expect(taken(Id, typed)).toEqual({ refused: true })
  })

  test.each([...NOT_STRINGS, undefined])('%o is none', (typed) => {
    expect(taken(Id, typed)).toEqual({ refused: true })
  })

  test('a choice left open is absent; a wrong one is refused', () => {
    for (const empty of ['', null, undefined]) expect(taken(OptionalId, empty)).toEqual({ value: undefined })
    expect(taken(OptionalId, 'x')).toEqual({ refused: true })
    expect(taken(OptionalId, { not: '' })).toEqual({ refused: true })
  })

  test('a list is one, several or none, up to its limit', () => {
    for (const empty of ['', null, undefined, [], ['']]) expect(taken(Ids(2), empty)).toEqual({ value: [] })
    expect(taken(Ids(2), ID)).toEqual({ value: [ID] })
    expect(taken(Ids(2), [ID, '', ID])).toEqual({ value: [ID, ID] })
    for (const bad of [[ID, ID, ID], [null], [[ID]], { 0: ID }, 'x', [ID, 'x'], 7])
      expect(taken(Ids(2), bad)).toEqual({ refused: true })
  })
})

describe('versions', () => {
  test.each([
    [1, 1],
    ['1', 1],
    ['0000000012', 12],
    [2_147_483_647, 2_147_483_647],
  ])('takes %o', (typed, kept) => {
    expect(taken(Version, typed)).toEqual({ value: kept })
  })

  const BEYOND = [0, -1, 1.5, 2_147_483_648, 1e300, Number.NaN, Number.POSITIVE_INFINITY, 9007199254740993n]
  const MISTYPED = ['', ' 1', '1 ', '+1', '-1', '0x1', '1e3', '1.0', '１', '99999999999', '2147483648', 'NaN']
  test.each([...BEYOND, ...MISTYPED, true, null, undefined, [1], ['1'], {}, { increment: 1 }])(
    'refuses %o',
    (typed) => {
      expect(taken(Version, typed)).toEqual({ refused: true })
    },
  )
})

describe('ticks', () => {
  test.each([
    ['on', true],
    ['true', true],
    [true, true],
    ['', false],
    ['false', false],
    [false, false],
    [null, false],
    [undefined, false],
  ])('%o is %o', (typed, kept) => {
    expect(taken(Flag, typed)).toEqual({ value: kept })
  })

  test.each(['yes', 'ON', '1', '0', 1, 0, [], {}, ['on'], 'on\u0000'])('%o is no tick', (typed) => {
    expect(taken(Flag, typed)).toEqual({ refused: true })
  })
})

describe('days', () => {
  test.each(['2000-01-01', '2026-06-10', '2028-02-29', '2099-12-31'])('takes %s', (typed) => {
    expect(taken(Day, typed)).toEqual({ value: typed })
  })

  const YEARS = ['0000-01-01', '0001-01-01', '1999-12-31', '2100-01-01', '9999-12-31', '12026-06-10', '-002026-06-10']
  const NO_DAYS = ['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-06-00', '2026-6-1']
  const FORMS = [
    '',
    '10/06/2026',
    '20260610',
    '2026-06-10T00:00',
    '2026-06-10Z',
    ' 2026-06-10',
    '２０２６-06-10',
    'today',
  ]
  test.each([...YEARS, ...NO_DAYS, ...FORMS, ...NOT_STRINGS, undefined])('refuses %o', (typed) => {
    expect(taken(Day, typed)).toEqual({ refused: true })
  })

  test('may be left open', () => {
    for (const empty of ['', null, undefined]) expect(taken(OptionalDay, empty)).toEqual({ value: undefined })
    expect(taken(OptionalDay, '2026-02-30')).toEqual({ refused: true })
  })
})

describe('moments', () => {
  test.each([
    ['the minute of a form is Shanghai’s', '2026-06-10T12:00', '2026-06-10T04:00:00.000Z'],
    ['with seconds', '2026-06-10T12:00:30', '2026-06-10T04:00:30.000Z'],
    ['with a zone', '2026-06-10T12:00:00Z', '2026-06-10T12:00:00.000Z'],
    ['with an offset', '2026-06-10T12:00:00.123-05:00', '2026-06-10T17:00:00.123Z'],
  ])('%s', (_, typed, kept) => {
    expect(taken(Moment, typed)).toEqual({ value: new Date(kept) })
  })

  const NO_DAYS = [
    '2026-02-30T10:00',
    '2026-02-29T10:00:00Z',
    '2026-06-31T10:00:00+08:00',
    '2026-13-01T00:00',
    '2026-06-10T25:00',
  ]
  const YEARS = [
    '0000-06-10T12:00',
    '1999-06-10T12:00',
    '2100-06-10T12:00',
    '9999-12-31T23:59',
    '+012026-06-10T12:00:00Z',
  ]
  const FORMS = [
    '',
    '2026-06-10',
    '12:00',
    'now',
    '1780000000000',
    'Wed Jun 10 2026',
    '2026-06-10T12:00 (x) Z',
    '2026-06-10T12:60Z',
  ]
  test.each([...NO_DAYS, ...YEARS, ...FORMS, `2026-06-10T12:00:00.${'0'.repeat(500)}Z`, ...NOT_STRINGS])(
    'refuses %o',
    (typed) => {
      expect(taken(Moment, typed)).toEqual({ refused: true })
    },
  )

  test('may be left open', () => {
    for (const empty of ['', null, undefined]) expect(taken(OptionalMoment, empty)).toEqual({ value: undefined })
  })
})
