import 'server-only'
import { revalidatePath } from 'next/cache'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { addressAfter } from '@/lib/domains/issues/queries/after-move'
import type { MoveInput, PersonalVerb } from '@/lib/domains/issues/rules/moves'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import type { Done } from '@/lib/ground/requests/action'

/** Moves an issue, forgets every page that shows it, and leads on. */
export async function makeMove<V extends PersonalVerb>(
  actor: Actor,
  verb: V,
  input: MoveInput<V> & { issueId: string; version: number },
  now: Instant,
): Promise<Done> {
  await moveIssue(actor, verb, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: await addressAfter(actor, input.issueId, verb) }
}
