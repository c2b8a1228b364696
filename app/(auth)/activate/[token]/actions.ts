'use server'

import { headers } from 'next/headers'
import { activateAccount } from '@/lib/domains/accounts/commands/activate'
import { ActivateAccount } from '@/lib/domains/accounts/schema'
import { authenticate } from '@/lib/ground/auth/authenticate'
import { setSessionCookie } from '@/lib/ground/auth/cookie'
import { visitorOf } from '@/lib/ground/auth/visitor'
import { Refusal } from '@/lib/ground/refusal'
import { openFormAction } from '@/lib/ground/requests/action'

/** Sets the password and signs in with it, through the door that everyone takes; where that is shut for now, it is left to them. */
export const activateAction = openFormAction(ActivateAccount, async (input) => {
  const { username } = await activateAccount(input)
  try {
    const { sessionId } = await authenticate({ username, password: input.newPassword }, visitorOf(await headers()))
    await setSessionCookie(sessionId)
    return { redirectTo: '/' }
  } catch (error) {
    if (error instanceof Refusal) return { redirectTo: '/login' }
    throw error
  }
})
