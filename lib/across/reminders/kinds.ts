import 'server-only'
import { DECISIONS, type DecisionName } from '@/lib/across/decisions/kinds'
import { handoverToSign } from '@/lib/domains/appointments/reminders'
import { ISSUE_REMINDERS } from '@/lib/domains/issues/reminders'
import { policyReturned } from '@/lib/domains/policies/reminders'
import { POSTING_REMINDERS } from '@/lib/domains/postings/reminders'
import { reminderOf } from '@/lib/ground/decisions/reminder'
import type { ReminderKind } from '@/lib/ground/reminders/reminder'

const decided = Object.fromEntries(DECISIONS.map((kind) => [kind.name, reminderOf(kind)]))

/** What waits for a person's word: decisions, and what else a hand is asked for. */
export const WORDS = {
  ...(decided as Record<DecisionName, ReminderKind>),
  policyReturned,
  handover: handoverToSign,
} as const satisfies Record<string, ReminderKind>

/** Everything that waits for somebody, by kind: the one registry of 今日 and of the count beside it. */
export const REMINDERS = { ...ISSUE_REMINDERS, ...WORDS, ...POSTING_REMINDERS } as const

export type ReminderName = keyof typeof REMINDERS
