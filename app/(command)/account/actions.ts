'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { changePassword } from '@/lib/ground/auth/change-password'
import { clearSessionCookie, sessionOfCookie } from '@/lib/ground/auth/cookie'
import { ChangePassword, Press, RevokeSession } from '@/lib/ground/auth/schema'
import { revokeOtherSessions, revokeSession, signOut } from '@/lib/ground/auth/sessions'
import { visitorOf } from '@/lib/ground/auth/visitor'
import { translator } from '@/lib/ground/i18n/translator'
import { formAction, openFormAction } from '@/lib/ground/requests/action'

export const signOutAction = openFormAction(Press, async () => {
  const sessionId = await sessionOfCookie()
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
