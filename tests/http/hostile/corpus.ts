import { randomUUID } from 'node:crypto'
import { IN_FULL } from '../../support/length'

/** A value that a form may bring and nobody means. */
export type Hostile = {
  name: string
  value: string | Uint8Array | readonly string[]
  /** Odd, but words: where words are asked for, they are taken as they are. */
  words?: true
  /** Too heavy to be tried on each field: on one of each form. */
  heavy?: true
}

const words = (name: string, value: string): Hostile => ({ name, value, words: true })
const never = (name: string, value: Hostile['value']): Hostile => ({ name, value })
const bytes = (...codes: number[]) => new Uint8Array([...Buffer.from('路'), ...codes, ...Buffer.from('灯')])

/** What cannot be read: no field takes it. */
const UNREADABLE = [
  never('a NUL byte', '产业\u0000路'),
  never('an escape sequence', '\u001b[31m红\u001b[0m'),
  never('a C1 control', '产业\u0085路'),
  never('a backspace', '产业路\u0008\u0008'),
]

/** Where something has to be said, this says nothing. */
const EMPTY = [words('nothing but blanks', ' \t　\n'), words('nothing but zero-width characters', '\u200b\u200d\u2060')]

/** Bytes that are no UTF-8: a lone surrogate, too, can only arrive like this. */
const BROKEN_BYTES = [
  never('the mark of broken bytes', '路\ufffd灯'),
  never('bytes of a lone surrogate', bytes(0xed, 0xa0, 0x80)),
  never('bytes of no encoding', bytes(0xff, 0xfe)),
  never('an overlong slash', bytes(0xc0, 0xaf)),
  never('a character cut short', bytes(0xe8, 0xb7)),
]

const LONG = [
  never('10,000 characters', '路'.repeat(10_000)),
  never('10,000 emoji', '🚧'.repeat(10_000)),
  never('100,000 characters in one word', 'a'.repeat(100_000)),
  { name: 'a megabyte', value: 'a'.repeat(1_000_000), heavy: true } satisfies Hostile,
  never('brackets, 20,000 deep', '['.repeat(20_000)),
]

const DAYS = [
  words('the year 0', '0000-01-01'),
  words('the year 9999', '9999-12-31'),
  words('the year -1', '-000001-01-01'),
  words('the 30th of February', '2026-02-30'),
  words('the last day that JavaScript knows', '+275760-09-13T00:00:00Z'),
  words('a moment without a zone', '2026-06-10T12:00:00.000'),
  words('a moment of the year 9999', '9999-12-31T23:59:59Z'),
  words('the 61st minute', '2026-06-10T12:61'),
  words('a word for a day', 'tomorrow'),
]

const NUMBERS = [
  words('minus one', '-1'),
  words('zero', '00'),
  words('one and a half', '1.5'),
  words('a number with an exponent', '1e3'),
  words('not a number', 'NaN'),
  words('infinity', '-Infinity'),
  words('beyond an integer', '2147483648'),
  words('beyond every integer', '9'.repeat(30)),
  words('a hexadecimal number', '0x10'),
  words('full-width digits', '１２'),
  words('Arabic digits', '١٢'),
]

const IDS = [
  words('an id of nothing', randomUUID()),
  words('the id of no row', '00000000-0000-0000-0000-000000000000'),
  words('an id with a blank behind it', `${randomUUID()} x`),
  words('an id with SQL behind it', `${randomUUID()}' OR '1'='1`),
  words('an id without its hyphens', randomUUID().replaceAll('-', '')),
]

const CODE = [
  words('SQL', "'; DROP TABLE issues; --"),
  words('SQL that is always true', "1' OR '1'='1"),
  words('a script', '<script>alert(document.cookie)</script>'),
  words('a tag that breaks out', '"><img src=x onerror=alert(1)>'),
  words('an address of script', 'javascript:alert(1)//'),
  words('a template of handlebars', '{{7*7}}{{constructor}}'),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands here as text
  words('a template of JavaScript', '${7*7}#{7*7}<%=7*7%>'),
  words('a formula', '=HYPERLINK("http://elsewhere.example","x")'),
  words('a shell command', '$(id);`id`|id'),
  words('a path', '../../../../etc/passwd%00.jpg'),
  words('a header', '路灯%0d%0aSet-Cookie: a=b'),
  words('a header in earnest', '路灯\r\nSet-Cookie: a=b'),
  words('a prototype', '__proto__'),
  words('a constructor', 'constructor'),
]

/** What React's own encoding gives a meaning to. */
const OF_REACT = [
  words('a reference of React', '$K1'),
  words('a function of React', '$F1'),
  words('a promise of React', '$@0'),
  words('undefined of React', '$undefined'),
  words('two dollars', '$$1'),
]

const TYPES = [
  words('a filter as text', '{"not":""}'),
  words('a list as text', '["a","b"]'),
  words('null as text', 'null'),
  words('undefined as text', 'undefined'),
  words('an object as text', '[object Object]'),
  never('two values', ['甲方', '乙方']),
  never(
    '300 values',
    Array.from({ length: 300 }, (_, index) => `第${index}个`),
  ),
]

const SIGHTS = [
  words('text from right to left', '\u202e路灯\u202c'),
  words('zero-width characters within', '路\u200b\u200d灯'),
  words('a heap of accents', `路${'\u0301'.repeat(30)}`),
  words('an emoji of many', '👨‍👩‍👧‍👦🏳️‍🌈'),
  words('a character beyond the first plane', '𠮷野𪚥'),
  words('a byte order mark', '\ufeff路灯'),
]

/** The values that are tried on every field of every form. */
export const CORPUS: readonly Hostile[] = [
  ...UNREADABLE,
  ...EMPTY,
  ...BROKEN_BYTES,
  ...LONG,
  ...DAYS,
  ...NUMBERS,
  ...IDS,
  ...CODE,
  ...OF_REACT,
  ...TYPES,
  ...SIGHTS,
]

const SHARE = 3

/**
 * The values that one field is tried with over HTTP: in full a long run tries all, else every third, another third on the next
 * field, so that each value meets every kind of field. (tests/unit/hostile-fields.test.ts tries all on every schema.)
 */
export const shareOf = <One>(values: readonly One[], nth: number): readonly One[] =>
  IN_FULL ? values : values.filter((_, n) => (n + nth) % SHARE === 0)

/** Names that no form has. */
export const UNKNOWN_FIELDS = [
  'role',
  'countyId',
  'light',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'issueId[not]',
  'title[contains]',
  'version[gte]',
  'OR',
  '名称',
  'a'.repeat(5_000),
  ' issueId',
  '$where',
]
