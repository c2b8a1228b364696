import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { read } from '@/lib/access/transaction'
import type { Instant } from '@/lib/clock'
import { NONE_OPEN, type OpenCounts } from '@/lib/dashboards/rules/open-counts'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Light } from '@/lib/generated/prisma/enums'
import { issuesIn, type Scope } from './place'

const KEYS = {
  village: Prisma.sql`i.village_id`,
  leadUnit: Prisma.sql`i.lead_unit_id`,
}

type Row = { key: string | null; light: Light; open: number; overdue: number; oldest: Date | null }

/**
 * Open issues by village or by lead unit (those that no unit leads are left out). Overdue is what the light's rule calls
 * so: its time is up and the work is not reported done. Reads open issues alone.
 */
export async function countOpenBy(
  actor: Actor,
  scope: Scope,
  by: keyof typeof KEYS,
  at: Instant,
): Promise<Map<string, OpenCounts>> {
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT ${KEYS[by]} AS key, i.light::text AS light, count(*)::int AS open,
        count(*) FILTER (WHERE i.due_at <= ${at} AND i.stage <> 'AWAITING_VERIFICATION')::int AS overdue,
        min(i.due_at) FILTER (WHERE i.due_at <= ${at} AND i.stage <> 'AWAITING_VERIFICATION') AS oldest
      FROM issues i WHERE ${issuesIn(scope)} AND i.light IS NOT NULL
      GROUP BY 1, 2`,
  )
  const counts = new Map<string, OpenCounts>()
  for (const { key, light, open, overdue, oldest } of rows) {
    if (key === null) continue
    const so = counts.get(key) ?? NONE_OPEN
    const oldestDueAt = so.oldestDueAt && (!oldest || so.oldestDueAt < oldest) ? so.oldestDueAt : oldest
    counts.set(key, { ...so, [light]: open, open: so.open + open, overdue: so.overdue + overdue, oldestDueAt })
  }
  return counts
}
