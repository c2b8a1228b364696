import { expect, test } from 'vitest'
import { isNameOf, PlaceIndex, plainPlaceName } from '@/lib/across/imports/rules/place-names'

const SHAHE = { id: 's', code: '610926100214', name: '沙河村', aliases: ['沙家河村'], townshipId: 'c' }
const XIHE = { id: 'x', code: '610926108226', name: '西河村', aliases: [], townshipId: 'a' }
const TWIN = { id: 't', code: '610926109999', name: '西河村', aliases: [], townshipId: 'z' }
const TOWNS = [
  { id: 'c', code: '610926100', name: '城关镇' },
  { id: 'a', code: '610926108', name: '长安镇' },
]
const index = new PlaceIndex(TOWNS, [SHAHE, XIHE, TWIN])

test.for([
  ['沙河村村委会', '沙河村'],
  ['沙河村村民委员会', '沙河村'],
  ['沙河村民委员会', '沙河村'],
  ['沙河村委会', '沙河村'],
  ['沙 河　村', '沙河村'],
  ['东关社区居委会', '东关社区'],
  ['村头村', '村头村'],
  ['沙河', '沙河'],
])('%s is %s', ([written, plain]) => {
  expect(plainPlaceName(written as string)).toBe(plain)
})

test('a village is found by its name, a former one, its committee, and without 村 where nothing else is called so', () => {
  for (const name of ['沙河村', '沙家河村', '沙河村村委会', '沙河', '沙家河'])
    expect(index.villagesNamed(name)).toEqual([SHAHE])
  expect(index.villagesNamed('河村')).toEqual([])
  expect(isNameOf(SHAHE, '沙家河村委会')).toBe(true)
  expect(isNameOf(SHAHE, '金沙河村')).toBe(false)
})

test('a name that two villages bear finds both; the town tells them apart', () => {
  expect(index.villagesNamed('西河村')).toEqual([XIHE, TWIN])
  expect(index.villagesNamed('西河村', 'a')).toEqual([XIHE])
})
