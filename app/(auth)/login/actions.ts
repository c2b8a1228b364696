'use server'

import { headers } from 'next/headers'
import { authenticate } from '@/lib/ground/auth/authenticate'
import { setSessionCookie } from '@/lib/ground/auth/cookie'
import { safePath } from '@/lib/ground/auth/safe-path'
import { SignInForm } from '@/lib/ground/auth/schema'
import { visitorOf } from '@/lib/ground/auth/visitor'
import { openFormAction } from '@/lib/ground/requests/action'

export const signInAction = openFormAction(SignInForm, async ({ next, ...credentials }) => {
  const { sessionId } = await authenticate(credentials, visitorOf(await headers()))
  await setSessionCookie(sessionId)
  return { redirectTo: safePath(next) }
})
