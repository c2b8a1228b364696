'use server'

import { headers } from 'next/headers'
import { openFormAction } from '@/lib/action'
import { authenticate } from '@/lib/auth/authenticate'
import { setSessionCookie } from '@/lib/auth/cookie'
import { safePath } from '@/lib/auth/safe-path'
import { SignInForm } from '@/lib/auth/schema'
import { visitorOf } from '@/lib/auth/visitor'

export const signInAction = openFormAction(SignInForm, async ({ next, ...credentials }) => {
  const { sessionId } = await authenticate(credentials, visitorOf(await headers()))
  await setSessionCookie(sessionId)
  return { redirectTo: safePath(next) }
})
