import { z } from 'zod'
import type { Reading, ValuesOf } from '@/lib/across/imports/column'
import { OF_A_CADRE } from '@/lib/across/imports/kinds/of-a-cadre'
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
  ...OF_A_CADRE,
  username: {
    ...username(),
    headings: ['用户名', '登录名', '账号'],
    required: true,
    needed: true,
    example: 'yuzhengchuan',
  },
} as const

export type AccountValues = ValuesOf<typeof ACCOUNT_COLUMNS>
