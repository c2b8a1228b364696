import { expect, test } from 'vitest'
import { maskIdNumber, maskName, maskPhone } from '@/lib/ground/crypto/mask'

test('identity numbers keep the place of registration and the last four', () => {
  expect(maskIdNumber('61099919850101123X')).toBe('610999********123X')
  expect(maskIdNumber('6109991985')).toBe('**********')
  expect(maskIdNumber('13800002046')).toBe('***********')
  expect(maskIdNumber('')).toBe('')
})

test('phones keep the first three and the last four', () => {
  expect(maskPhone('13812342046')).toBe('138****2046')
  expect(maskPhone('1234567')).toBe('*******')
})

test.each([
  ['余长安', '余*安'],
  ['余安', '余*'],
  ['余', '余'],
  ['欧阳长安', '欧**安'],
  ['𠮷长安', '𠮷*安'],
  ['', ''],
])('the name %s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})
