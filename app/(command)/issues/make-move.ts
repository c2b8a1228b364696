import 'server-only'
import { revalidatePath } from 'next/cache'
import type { Actor } from '@/lib/access/actor'
import type { Done } from '@/lib/action'
import type { Instant } from '@/lib/clock'
import { moveIssue, type PersonalVerb } from '@/lib/issues/commands/move'
import { addressAfter } from '@/lib/issues/queries/after-move'
import type { MoveInput } from '@/lib/issues/rules/moves'

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
