import { z } from 'zod'
import { Id, Text } from '@/lib/ground/input/input'

/** What the newest password must have at least. */
export const LEAST_PASSWORD_LENGTH = 10
const MOST_PASSWORD_LENGTH = 200

/** A password as typed: nothing is cut from it. */
function Password(min: number) {
  return z
    .string()
    .refine((value) => value.isWellFormed() && !value.includes('\u0000'), { error: 'unreadable' })
    .refine((value) => [...value].length >= min, { error: 'too_short', params: { min } })
    .refine((value) => value.length <= MOST_PASSWORD_LENGTH, {
      error: 'too_long',
      params: { max: MOST_PASSWORD_LENGTH },
    })
}

export const SignIn = z.strictObject({ username: Text(1, 64), password: Password(1) })
export type SignIn = z.output<typeof SignIn>

/** The form of the login page: with where to go afterwards. */
export const SignInForm = z.strictObject({ ...SignIn.shape, next: z.string().max(2000).default('') })

/** A new password, written twice, wherever one is set. */
export const NEW_PASSWORD = { newPassword: Password(LEAST_PASSWORD_LENGTH), repeatedPassword: Password(1) }
type NewPassword = { newPassword: string; repeatedPassword: string }
export const isSameTwice = (typed: NewPassword) => typed.newPassword === typed.repeatedPassword
export const NOT_THE_SAME = { path: ['repeatedPassword'], error: 'not_the_same' }

export const ChangePassword = z
  .strictObject({ currentPassword: Password(1), ...NEW_PASSWORD })
  .refine(isSameTwice, NOT_THE_SAME)
  .refine((typed) => typed.newPassword !== typed.currentPassword, { path: ['newPassword'], error: 'same_password' })
export type ChangePassword = z.output<typeof ChangePassword>

export const RevokeSession = z.strictObject({ sessionId: Id })
export type RevokeSession = z.output<typeof RevokeSession>

/** Nothing but the press of a button. */
export const Press = z.strictObject({})
