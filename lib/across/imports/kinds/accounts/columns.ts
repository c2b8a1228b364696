import { z } from 'zod'
import type { Reading, ValuesOf } from '@/lib/across/imports/column'
import { name } from '@/lib/across/imports/fields'
import { Username } from '@/lib/domains/accounts/schema'

/** A name to sign in with, by the rule of the form. */
function username(): Reading<string> {
  const field = z.string().transform((text, context) => {
    const parsed = Username.safeParse(text)
    if (parsed.success) return parsed.data
    context.issues.push({ code: 'custom', message: 'not_a_username', input: text })
    return z.NEVER
  })
  return { field, text: String }
}

/** Accounts for cadres who have none. Never a password: whoever holds the account sets it, by a link that works once. */
export const ACCOUNT_COLUMNS = {
  name: { ...name(20), headings: ['姓名', '干部姓名'], required: true, needed: true, example: '余正川' },
  unit: {
    ...name(40),
    headings: ['单位', '所在单位', '工作单位', '单位名称', '单位简称'],
    required: true,
    needed: true,
    example: '交通局',
  },
  username: {
    ...username(),
    headings: ['用户名', '登录名', '账号'],
    required: true,
    needed: true,
    example: 'yuzhengchuan',
  },
} as const

export type AccountValues = ValuesOf<typeof ACCOUNT_COLUMNS>
