import 'server-only'
import { columnSql, tableSql, whereSql } from '@/lib/ground/database/where'
import type { ReminderKind } from '@/lib/ground/reminders/reminder'
import { issueListHref } from './filter'
import { type Turn, turnOf } from './queries/waiting'

/** Where all of a turn are listed, among what waits. */
const STAGE_OF_TURN = {
  triage: 'REPORTED',
  handle: 'HANDLING',
  sign: 'AWAITING_VERIFICATION',
} as const satisfies Record<Turn, string>

const reminderOf = (turn: Turn): ReminderKind => ({
  async ask({ tx, actor, at }) {
    const where = await turnOf(tx, actor, turn, at)
    return (
      where && {
        from: tableSql('Issue', 'd'),
        where: whereSql('Issue', where, 'd'),
        since: columnSql('Issue', 'movedAt', 'd'),
        light: columnSql('Issue', 'light', 'd'),
      }
    )
  },
  href: () => issueListHref({ view: 'waiting', stage: STAGE_OF_TURN[turn] }),
})

/** The issues whose next step is a person's, by the step. */
export const ISSUE_REMINDERS = {
  triage: reminderOf('triage'),
  handle: reminderOf('handle'),
  sign: reminderOf('sign'),
} as const satisfies Record<Turn, ReminderKind>
