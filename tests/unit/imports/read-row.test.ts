import { expect, test } from 'vitest'
import type { Column } from '@/lib/across/imports/column'
import { amount, choice, choices, code, day, list, name, phone, words, yesNo } from '@/lib/across/imports/fields'
import { plainHeading } from '@/lib/across/imports/headings'
import { readRow, shownText } from '@/lib/across/imports/read-row'

const read = (column: Partial<Column>, text: string) => {
  const columns = { it: { headings: ['列'], example: '', ...column } as Column }
  const headings = { places: new Map([['it', 0]]), texts: new Map(), ignored: [], row: 1 }
  const { values, reasons } = readRow({ number: 2, cells: [text] }, headings, columns, false)
  return reasons[0]?.code ?? values.it
}
const CHOICE = { YES: ['好', '优'], NO: ['差'] } as const

test.for([
  ['a name', name(4), '余 大　安', '余大安'],
  ['a name that is a number', name(20), '610926', 'not_a_name'],
  ['a name too long', name(2), '余大安', 'too_long'],
  ['full-width digits', code(/^\d{6}$/), '６１０ ９２６', '610926'],
  ['too few digits', code(/^\d{6}$/), '61092', 'not_a_code'],
  ['a serial number', day(), '46023', '2026-01-01'],
  ['no day', day(), '2026-02-30', 'not_a_day'],
  ['a word', choice(CHOICE), '优', 'YES'],
  ['another word', choice(CHOICE), '良', 'not_a_choice'],
  ['several words', choices(CHOICE), '好、差，好', ['YES', 'NO']],
  ['yes', yesNo(), '是', true],
  ['a list', list(3, 4), '一组、二组,一组', ['一组', '二组']],
  ['too long a list', list(1, 4), '一组、二组', 'out_of_range'],
  ['an amount', amount(10, 1), '１.25', 1.3],
  ['too large an amount', amount(10), '11', 'out_of_range'],
  ['no amount', amount(10), '一', 'not_a_number'],
  ['a mobile', phone(), '+86 139-0000-1111', '13900001111'],
  ['no telephone', phone(), '1390000', 'phone_wrong'],
  ['unreadable text', words(9), 'a\u0007b', 'unreadable'],
] as const)('%s', ([, column, text, value]) => {
  expect(read(column as never, text)).toEqual(value)
})

test('an empty cell says nothing, unless it is needed', () => {
  expect(read(words(9), ' ')).toBeUndefined()
  expect(read(words(9), '-')).toBeUndefined()
  expect(read({ ...words(9), needed: true }, '')).toBe('missing')
})

test('personal values are shown by their mask alone, wherever they stand', () => {
  expect(shownText('610999199001011234', { personal: 'idNumber' })).toBe('610999********1234')
  expect(shownText('见 610999199001011234 号', {})).toBe('见 610999********1234 号')
  expect(shownText('电话13900001111', {})).not.toContain('13900001111')
  expect(shownText('610926100214', {})).toBe('610926100214')
  for (const household of ['6109261002140001', '6109261002140010001', 'H-0012'])
    expect(shownText(household, { number: true }), 'a household’s number is nobody’s').toBe(household)
  for (const person of ['610999199001011234', '61099919900101123X', '610999900101123', '１３９００００１１１１'])
    expect(shownText(person, { number: true }), 'unless the columns were swapped').toContain('*')
})

test.for([
  ['村 名称*', '村名称'],
  ['村名称（必填）', '村名称'],
  ['务工时间（月）', '务工时间（月）'],
])('the heading %s is %s', ([written, plain]) => {
  expect(plainHeading(written as string)).toBe(plain)
})
