import 'server-only'
import { revalidatePath } from 'next/cache'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import type { Done } from './action'

type Command<I, A> = (actor: Actor, input: I, now: Instant) => Promise<A>

/**
 * What an action does once its input is parsed: calls the command, forgets every page that may show what it changed, and leads
 * to where that is shown; where no address is given, the page of the form shows it.
 */
export function thenShow<I, A>(command: Command<I, A>, address?: string | ((answer: A, input: I) => string)) {
  return async (actor: Actor, input: I, now: Instant): Promise<Done> => {
    const answer = await command(actor, input, now)
    revalidatePath('/', 'layout')
    return address ? { redirectTo: typeof address === 'string' ? address : address(answer, input) } : undefined
  }
}
