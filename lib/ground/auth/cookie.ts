import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { cache } from 'react'
import { HOUR } from '@/lib/ground/clock'
import { env } from '@/lib/ground/env'
import { SESSION_HOURS } from './sessions'

export const SESSION_SECONDS = (SESSION_HOURS * HOUR) / 1000

/** next-auth's own rule: over https the name of its cookie carries the prefix that browsers hold to it. */
export const usesSecureCookies = () => env().NEXTAUTH_URL.startsWith('https://')

const cookieName = () => `${usesSecureCookies() ? '__Secure-' : ''}next-auth.session-token`

const attributes = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: usesSecureCookies() }) as const

/** Sets the cookie that next-auth would set after its own sign-in, so that a form which works without script signs in too. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const value = await encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS })
  const jar = await cookies()
  jar.set(cookieName(), value, { ...attributes(), maxAge: SESSION_SECONDS })
}

/**
 * The session that this request's cookie names, whether or not it still holds; none where the cookie does not open: it has
 * expired, or another secret closed it. Opened here, since next-auth would make token, cookies and signatures anew each time.
 */
export const sessionOfCookie = cache(async (): Promise<string | undefined> => {
  const token = (await cookies()).get(cookieName())?.value
  if (!token) return undefined
  return (await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null))?.sid
})

export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(), '', { ...attributes(), maxAge: 0 })
}
