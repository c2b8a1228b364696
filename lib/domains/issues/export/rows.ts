import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { read } from '@/lib/ground/database/transaction'

/** What the table reads of an issue. */
const ROW = {
  id: true,
  number: true,
  title: true,
  text: true,
  category: true,
  source: true,
  urgent: true,
  onTheSpot: true,
  stage: true,
  level: true,
  light: true,
  reportedAt: true,
  triagedAt: true,
  firstRespondedAt: true,
  onSiteAt: true,
  dueAt: true,
  doneAt: true,
  closedAt: true,
  daysLate: true,
  returns: true,
  extensions: true,
  supervisions: true,
  reopenings: true,
  village: { select: { name: true, township: { select: { name: true } } } },
  group: { select: { name: true } },
  household: { select: { headName: true } },
  leadUnit: { select: { shortName: true } },
  leadTeam: { select: { kind: true } },
  assists: { select: { unit: { select: { shortName: true } } } },
  reporter: { select: { name: true } },
} as const satisfies Prisma.IssueSelect

export type ExportRow = Prisma.IssueGetPayload<{ select: typeof ROW }>

const BATCH = 500

/** The rows of an export in their order, a batch at a time; one that has left the actor's scope meanwhile is left out. */
export async function* exportRows(actor: Actor, ids: readonly string[]): AsyncGenerator<ExportRow[]> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH)
    const rows = await read(actor, (client) =>
      client.issue.findMany({
        where: { AND: [{ id: { in: batch } }, issuesFor(actor, 'issue.export')] },
        select: ROW,
      }),
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    yield batch.flatMap((id) => byId.get(id) ?? [])
  }
}
