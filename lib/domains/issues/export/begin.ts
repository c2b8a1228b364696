import 'server-only'
import { type IssueFilter, narrowingKeys } from '@/lib/domains/issues/filter'
import { issuesMatching, ofLights } from '@/lib/domains/issues/queries/matching'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'

/** Beyond so many rows an export says that it is not all. */
export const ROWS_AT_MOST = 50_000

export type BegunExport = { ids: string[]; more: boolean }

/**
 * Finds what an export will hold, in the order of the list, and puts the export on the record before a row of it leaves.
 * The ids of 50,000 rows are a few megabytes; the rows themselves are read in batches.
 */
export async function beginExport(actor: Actor, filter: IssueFilter, at: Instant): Promise<BegunExport> {
  return transaction(actor, async (tx) => {
    const matching = await issuesMatching(tx, actor, filter, at, 'issue.export')
    const found = await idsOf(tx, { AND: [matching, ofLights(filter)] }, filter.sort)
    const ids = found.slice(0, ROWS_AT_MOST)
    const asked = Object.fromEntries(
      (['view', ...narrowingKeys(filter)] as const).map((key) => [key, String(filter[key])]),
    )
    await record(tx, { type: 'issues.exported', filter: asked, rows: ids.length }, { actor, at })
    return { ids, more: found.length > ROWS_AT_MOST }
  })
}

async function idsOf(tx: Tx, where: Prisma.IssueWhereInput, sort: IssueFilter['sort']): Promise<string[]> {
  const orderBy: Prisma.IssueOrderByWithRelationInput[] =
    sort === 'moved'
      ? [{ movedAt: 'desc' }, { id: 'desc' }]
      : [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }]
  const rows = await tx.issue.findMany({ where, orderBy, take: ROWS_AT_MOST + 1, select: { id: true } })
  return rows.map(({ id }) => id)
}
