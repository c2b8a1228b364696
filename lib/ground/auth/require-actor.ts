import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { type Actor, actorOfSession } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { mayEver } from '@/lib/ground/access/seats'
import { authOptions } from '@/lib/ground/auth/options'
import { Refusal } from '@/lib/ground/refusal'
import { PATH_HEADER } from '@/lib/ground/request-headers'

/** The id of the session that this request's cookie names, whether or not it still holds. */
export async function currentSessionId(): Promise<string | undefined> {
  return (await getServerSession(authOptions()))?.sid
}

/** The actor of this request's cookie, read from the database once a request; null when signed out. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await currentSessionId()
  return sessionId ? actorOfSession(sessionId) : null
})

/** For pages: whoever is signed out goes to the login page, and comes back from there. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const path = (await headers()).get(PATH_HEADER) ?? '/'
  redirect(path === '/' ? '/login' : `/login?next=${encodeURIComponent(path)}`)
}

/** For actions and route handlers, which answer rather than lead away: refuses with `signed_out`. */
export async function requireActorOrRefuse(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) throw new Refusal('signed_out')
  return actor
}

/** For pages: the deed that the page is for, or not found. What it shows is then read through the scope of that deed. */
export function requirePage(actor: Actor, deed: Deed): void {
  if (!mayEver(actor, deed)) notFound()
}
