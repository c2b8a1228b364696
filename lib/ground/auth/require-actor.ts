import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type Actor, actorOfSession } from '@/lib/ground/access/actor'
import { sessionOfCookie } from '@/lib/ground/auth/cookie'
import { bearer } from '@/lib/ground/database/asker'
import { read } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'
import { PATH_HEADER } from '@/lib/ground/request-headers'

/** The actor of this request's cookie, read from the database once a request; null when signed out. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await sessionOfCookie()
  return sessionId ? actorOfSession(sessionId) : null
})

/**
 * For pages: finds out who asks, and all that the page reads, in one transaction. Whoever is signed out goes to the login page,
 * and comes back from there.
 */
export async function readAsActor<T>(work: (actor: Actor) => Promise<T>): Promise<T> {
  const sessionId = await sessionOfCookie()
  const done =
    sessionId &&
    (await read(bearer(sessionId), async () => {
      const actor = await currentActor()
      return actor && { result: await work(actor) }
    }))
  return done ? done.result : toLogin()
}

async function toLogin(): Promise<never> {
  const path = (await headers()).get(PATH_HEADER) ?? '/'
  redirect(path === '/' ? '/login' : `/login?next=${encodeURIComponent(path)}`)
}

/** For actions and route handlers, which answer rather than lead away: refuses with `signed_out`. */
export async function requireActorOrRefuse(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) throw new Refusal('signed_out')
  return actor
}
