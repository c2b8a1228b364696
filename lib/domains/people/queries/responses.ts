import 'server-only'
import { firstOfLast, RECENT_DAYS } from '@/lib/domains/issues/figures/periods'
import { RESPONSE_HOURS } from '@/lib/domains/issues/figures/response-times'
import type { VillageClass } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { dayOf, type Instant, startOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { type Figure, figureOf } from '@/lib/ground/figures'
import { coversInSql } from '@/lib/ground/tenures/holding'

type Row = {
  class: VillageClass | null
  village: string | null
  of_class: boolean
  cases: number
  median: number | null
}

/** Median hours to the first response over the reports of the last 28 days: of single villages, and of all of a county by class. */
export async function responsesOf(
  actor: Actor,
  countyId: string,
  villageIds: string[],
  at: Instant,
): Promise<{ byVillage: Map<string, Figure>; byClass: Map<VillageClass, Figure> }> {
  const today = dayOf(at)
  const since = startOf(firstOfLast(RECENT_DAYS, today))
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT c.class::text AS class, m.village_id AS village, grouping(m.village_id) = 1 AS of_class, count(*)::int AS cases,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY ${RESPONSE_HOURS}) AS median
      FROM issues i
      LEFT JOIN village_class_terms c ON c.village_id = i.village_id AND ${coversInSql('c', today)}
      LEFT JOIN unnest(${villageIds}::uuid[]) AS m (village_id) ON m.village_id = i.village_id
      WHERE i.county_id = ${countyId}::uuid AND i.reported_at >= ${since} AND i.reported_at <= ${at}
        AND NOT i.on_the_spot AND i.first_responded_at IS NOT NULL
      GROUP BY GROUPING SETS ((c.class), (m.village_id))`,
  )
  const figure = (row: Row) => figureOf(row.cases, row.median)
  return {
    byVillage: new Map(rows.flatMap((row) => (!row.of_class && row.village ? [[row.village, figure(row)]] : []))),
    byClass: new Map(rows.flatMap((row) => (row.of_class && row.class ? [[row.class, figure(row)]] : []))),
  }
}
