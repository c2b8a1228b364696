import 'server-only'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { mayEver } from '@/lib/ground/access/seats'
import { columnSql, tableSql, whereSql } from '@/lib/ground/database/where'
import type { ReminderKind } from '@/lib/ground/reminders/reminder'
import { issueListHref } from './filter'
import { OPEN } from './queries/open'
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

/** The open issues that a person may view: no reminder, but counted in the same statement for the navigation. */
export const OPEN_ISSUES: ReminderKind = {
  ask({ actor }) {
    if (!mayEver(actor, 'issue.view')) return null
    const where = { AND: [issuesFor(actor, 'issue.view'), OPEN] }
    return { from: tableSql('Issue', 'd'), where: whereSql('Issue', where, 'd') }
  },
  href: () => issueListHref({}),
}

/** The issues whose next step is a person's, by the step. */
export const ISSUE_REMINDERS = {
  triage: reminderOf('triage'),
  handle: reminderOf('handle'),
  sign: reminderOf('sign'),
} as const satisfies Record<Turn, ReminderKind>
