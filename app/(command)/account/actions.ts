'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { currentSessionId } from '@/lib/access/require-actor'
import { formAction, openFormAction } from '@/lib/action'
import { changePassword } from '@/lib/auth/change-password'
import { clearSessionCookie } from '@/lib/auth/cookie'
import { ChangePassword, Press, RevokeSession } from '@/lib/auth/schema'
import { revokeOtherSessions, revokeSession, signOut } from '@/lib/auth/sessions'
import { visitorOf } from '@/lib/auth/visitor'
import { translator } from '@/lib/i18n/translator'

export const signOutAction = openFormAction(Press, async () => {
  const sessionId = await currentSessionId()
  if (sessionId) await signOut(sessionId)
  await clearSessionCookie()
  return { redirectTo: '/login' }
})

export const changePasswordAction = formAction('own.password', ChangePassword, async (actor, input, now) => {
  await changePassword(actor, input, now, visitorOf(await headers()).address)
  revalidatePath('/account')
  return { message: (await translator('account'))('passwordChanged') }
})

export const revokeSessionAction = formAction('own.sessions', RevokeSession, async (actor, input, now) => {
  await revokeSession(actor, input, now)
  revalidatePath('/account')
})

export const revokeOtherSessionsAction = formAction('own.sessions', Press, async (actor, _input, now) => {
  await revokeOtherSessions(actor, now)
  revalidatePath('/account')
})
