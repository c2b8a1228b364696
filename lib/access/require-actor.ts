import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { authOptions } from '@/lib/auth/options'
import { now } from '@/lib/db'
import { Refusal } from '@/lib/refusal'
import { type Actor, actorOfSession } from './actor'
import type { Deed } from './deeds'
import { mayEver } from './scope'

/** How proxy.ts passes on the path that was asked for. */
export const PATH_HEADER = 'x-path'

/** The actor of this request's cookie, read from the database once a request; null when signed out. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions())
  return session?.sid ? actorOfSession(session.sid, await now()) : null
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
