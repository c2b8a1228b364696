import 'server-only'
import { NextResponse } from 'next/server'
import { z } from 'zod'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { type RouteHandler, routeHandler } from '@/lib/ground/requests/route'
import type { List, Sent } from './list'
import type { Option } from './shown'

/** Asks for the choices of one menu. */
type Ask<F, K> = (actor: Actor, filter: F, key: K) => Promise<Option[]>

/** The choices of the menus that are set or open, by the key that they narrow by; a closed one's are left out until it opens. */
export async function choicesOf<F, K extends string & keyof F>(
  actor: Actor,
  filter: F,
  keys: readonly K[],
  opened: string | undefined,
  ask: Ask<F, K>,
): Promise<Partial<Record<K, Option[] | undefined>>> {
  const choices: Partial<Record<K, Option[] | undefined>> = {}
  for (const key of keys)
    choices[key] = key === opened || filter[key] !== undefined ? await ask(actor, filter, key) : undefined
  return choices
}

/** What a menu offers, asked for when it opens: `?choose=` names the menu, the rest is the list's address. */
export function choicesRoute<F, K extends string>(
  deed: Deed,
  list: List<F>,
  keys: readonly [K, ...K[]],
  ask: Ask<F, K>,
): RouteHandler {
  return routeHandler(deed, { query: z.looseObject({ choose: z.enum(keys) }) }, async (actor, { query }) => {
    const { choose, ...sent } = query
    const options = await ask(actor, list.read(sent as Sent).filter, choose as K)
    return NextResponse.json({ options }, { headers: { 'Cache-Control': 'private, no-store' } })
  })
}

/** The menu that an address has open. */
export function openedIn({ choose }: Sent): string | undefined {
  return typeof choose === 'string' ? choose : undefined
}
