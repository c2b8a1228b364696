import { expect, test } from 'vitest'
import { ChangePassword, SignInForm } from '@/lib/ground/auth/schema'

const codesOf = (error: { issues: { message: string }[] } | undefined) => error?.issues.map((issue) => issue.message)

const change = (newPassword: string, repeatedPassword = newPassword) =>
  codesOf(ChangePassword.safeParse({ currentPassword: '山路十八弯-2026', newPassword, repeatedPassword }).error)

test('a new password has ten characters, is written twice alike, and is new', () => {
  expect(change('新的密码-2026-06')).toBeUndefined()
  expect(change('九个字符不够长呀呀')).toEqual(['too_short'])
  expect(change('新的密码-2026-06', 'other')).toEqual(['not_the_same'])
  expect(change('山路十八弯-2026')).toEqual(['same_password'])
  expect(change(`${'长'.repeat(9)}\u0000`)).toContain('unreadable')
  expect(change('\ud800'.repeat(10))).toContain('unreadable')
  expect(change('长'.repeat(201))).toContain('too_long')
})

test.each([
  [{ username: '', password: 'x' }, ['too_short']],
  [{ username: 'a\u0000', password: 'x' }, ['unreadable']],
  [{ username: 'x'.repeat(65), password: 'x' }, ['too_long']],
  [{ username: 'leader', password: '' }, ['too_short']],
])('a sign-in of %j is refused before anything is looked up', (form, codes) => {
  expect(codesOf(SignInForm.safeParse(form).error)).toEqual(codes)
})

test('blanks belong to a password, not to a name', () => {
  expect(SignInForm.parse({ username: ' leader ', password: ' x ' })).toEqual({
    username: 'leader',
    password: ' x ',
    next: '',
  })
})
