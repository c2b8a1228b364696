import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { ReminderKind } from '@/lib/ground/reminders/reminder'
import type { DecisionKind } from './kind'
import { columnsOf, rowsOf, waitsFor } from './matters'

/** What waits of a kind of decision reminds whoever may decide on it: by the condition that holds for deciding. */
export function reminderOf(kind: DecisionKind): ReminderKind {
  return {
    async ask({ tx, actor, at }) {
      const columns = await columnsOf(kind, { tx, countyId: actor.countyId, at })
      const where = waitsFor(actor, kind, columns, at)
      const first = kind.first ?? Prisma.sql`d.id::text`
      return where && { from: rowsOf(kind, columns), where, since: columns.draftedAt, first }
    },
    href: kind.href,
  }
}
