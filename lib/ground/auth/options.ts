import 'server-only'
import type { NextAuthOptions, Session } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { actorOfSession } from '@/lib/ground/access/actor'
import { env } from '@/lib/ground/env'
import { Refusal } from '@/lib/ground/refusal'
import { authenticate } from './authenticate'
import { SESSION_SECONDS, usesSecureCookies } from './cookie'
import { SignIn } from './schema'
import { signOut } from './sessions'
import { visitorOf } from './visitor'

declare module 'next-auth' {
  interface Session {
    sid?: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string
  }
}

/**
 * next-auth's options. Its token carries nothing but the id of a session row, which can be revoked; who that is and what
 * they may do is read from the database for each request (lib/ground/auth/require-actor.ts).
 */
function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: usesSecureCookies(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/login', error: '/login', signOut: '/account', newUser: '/' },
    providers: [
      Credentials({
        credentials: { username: {}, password: {} },
        authorize: async (typed, request) => authorize(typed, new Headers(request.headers as HeadersInit)),
      }),
    ],
    logger: {
      // A cookie that no longer opens (an old secret, an old name) means signed out; it is no fault of ours.
      error: (code, about) => code === 'JWT_SESSION_ERROR' || console.error(code, about),
      warn: (code) => console.warn(code),
    },
    callbacks: {
      // `user` is there at the sign-in alone. What a client asks to be updated is never taken over.
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sid) await signOut(token.sid)
      },
    },
  }
}

/** The options of next-auth's own routes, which tell a client whether its session holds: one that has ended is none. */
export function routeOptions(): NextAuthOptions {
  const options = authOptions()
  return {
    ...options,
    callbacks: {
      ...options.callbacks,
      session: async ({ session, token }) => {
        const actor = token.sid ? await actorOfSession(token.sid) : null
        return actor ? { expires: session.expires } : ({} as Session)
      },
    },
  }
}

/** The same door as the login form's. Null, or the error's name, takes the browser back to /login. */
async function authorize(typed: Record<string, string> | undefined, headers: Headers): Promise<{ id: string } | null> {
  const credentials = SignIn.safeParse({ username: typed?.username, password: typed?.password })
  if (!credentials.success) return null
  try {
    const { sessionId } = await authenticate(credentials.data, visitorOf(headers))
    return { id: sessionId }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Error(error.code)
  }
}
