import 'server-only'
import { cache } from 'react'
import { ISSUE_REMINDERS, OPEN_ISSUES } from '@/lib/domains/issues/reminders'
import { POSTING_REMINDERS } from '@/lib/domains/postings/reminders'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'
import { countReminders } from '@/lib/ground/reminders/count'
import type { Reminder } from '@/lib/ground/reminders/reminder'
import { REMINDERS, type ReminderName, WORDS } from './kinds'

export type OwnReminder<K extends ReminderName = ReminderName> = Reminder<K>

/** All that waits for a person, kind by kind, and what the navigation counts beside it: one statement a request. */
const counted = cache((actor: Actor) =>
  read(actor, async (tx) =>
    countReminders({ ...REMINDERS, openIssues: OPEN_ISSUES }, { tx, actor, at: await now(tx) }),
  ),
)

/** All that waits for a person, kind by kind. */
export async function listReminders(actor: Actor): Promise<OwnReminder[]> {
  return among(await counted(actor), REMINDERS)
}

/** Open issues that the actor may view. */
export async function countOpen(actor: Actor): Promise<number> {
  return (await counted(actor)).find(({ kind }) => kind === 'openIssues')?.count ?? 0
}

/** Of these, the issues whose next step is the person's; what waits for a word; what of the postings there is to do. */
export const turnsOf = (reminders: readonly OwnReminder[]) => among(reminders, ISSUE_REMINDERS)
export const wordsOf = (reminders: readonly OwnReminder[]) => among(reminders, WORDS)
export const postingsOf = (reminders: readonly OwnReminder[]) => among(reminders, POSTING_REMINDERS)

/** How much of it is counted beside 今日: what nobody else can do. */
export function ownCount(reminders: readonly OwnReminder[]): number {
  const own = [...turnsOf(reminders), ...wordsOf(reminders)]
  return own.reduce((sum, { count }) => sum + count, 0)
}

function among<K extends ReminderName>(reminders: readonly Reminder[], kinds: Record<K, unknown>): OwnReminder<K>[] {
  return reminders.filter((one): one is OwnReminder<K> => one.kind in kinds)
}
