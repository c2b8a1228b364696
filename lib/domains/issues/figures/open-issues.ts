import 'server-only'
import { NONE_OPEN, type OpenCounts } from '@/lib/domains/issues/figures/open-counts'
import type { Scope } from '@/lib/domains/places/scope'
import { issuesIn } from '@/lib/domains/places/within'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Light } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'

/** The open issues of a scope by village, and by lead unit (those that no unit leads are not in it). */
export type OpenIssues = { byVillage: Map<string, OpenCounts>; byLeadUnit: Map<string, OpenCounts> }

type Row = {
  village: string | null
  unit: string | null
  of_unit: boolean
  light: Light
  open: number
  overdue: number
  oldest: Date | null
}

/**
 * Counts open issues in one walk over them. Overdue is what the light's rule calls so: its time is up and the work is not
 * reported done.
 */
export function countOpen(actor: Actor, scope: Scope, at: Instant): Promise<OpenIssues> {
  return countOpenAmong(actor, issuesIn(scope), at)
}

/** The same for any issues (as `i`) that were found within the actor's scope. */
export async function countOpenAmong(actor: Actor, issues: Prisma.Sql, at: Instant): Promise<OpenIssues> {
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT i.village_id AS village, i.lead_unit_id AS unit, grouping(i.village_id) = 1 AS of_unit, i.light::text AS light,
        count(*)::int AS open,
        count(*) FILTER (WHERE i.due_at <= ${at} AND i.stage <> 'AWAITING_VERIFICATION')::int AS overdue,
        min(i.due_at) FILTER (WHERE i.due_at <= ${at} AND i.stage <> 'AWAITING_VERIFICATION') AS oldest
      FROM issues i WHERE ${issues} AND i.light IS NOT NULL
      GROUP BY GROUPING SETS ((i.village_id, i.light), (i.lead_unit_id, i.light))`,
  )
  const counted: OpenIssues = { byVillage: new Map(), byLeadUnit: new Map() }
  for (const row of rows) {
    const key = row.of_unit ? row.unit : row.village
    if (key !== null) add(row.of_unit ? counted.byLeadUnit : counted.byVillage, key, row)
  }
  return counted
}

function add(counts: Map<string, OpenCounts>, key: string, { light, open, overdue, oldest }: Row): void {
  const so = counts.get(key) ?? NONE_OPEN
  const oldestDueAt = so.oldestDueAt && (!oldest || so.oldestDueAt < oldest) ? so.oldestDueAt : oldest
  counts.set(key, { ...so, [light]: open, open: so.open + open, overdue: so.overdue + overdue, oldestDueAt })
}
