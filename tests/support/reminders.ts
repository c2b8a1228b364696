import { listReminders } from '@/lib/across/reminders/list'
import type { Actor } from '@/lib/ground/access/actor'

/** How much of each kind waits for a person. */
export async function remindersOf(actor: Actor): Promise<Record<string, number>> {
  return Object.fromEntries((await listReminders(actor)).map(({ kind, count }) => [kind, count]))
}
