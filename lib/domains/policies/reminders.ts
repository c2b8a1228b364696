import 'server-only'
import { mayEver } from '@/lib/ground/access/seats'
import { columnSql, tableSql, whereSql } from '@/lib/ground/database/where'
import type { ReminderKind } from '@/lib/ground/reminders/reminder'
import { KINDS, POLICY_KINDS } from './kinds'
import { draftableBy, RETURNED } from './undecided'

/** Drafts that a leader sent back to the office that drafts their kind. */
export const policyReturned: ReminderKind = {
  ask({ actor }) {
    if (!KINDS.some((kind) => mayEver(actor, POLICY_KINDS[kind].deed))) return null
    return {
      from: tableSql('Policy', 'd'),
      where: whereSql('Policy', { AND: [RETURNED, { OR: draftableBy(actor) }] }, 'd'),
      since: columnSql('Policy', 'returnedAt', 'd'),
    }
  },
  href: () => '/settings/policies',
}
