import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Tx } from '@/lib/ground/database/tx'
import { type OrderBy, orderSql, whereSql } from '@/lib/ground/database/where'
import type { LineFacts } from './line'

/** A row of the register with what else of the household is no secret, the phone masked. */
export type HouseholdFound = LineFacts & {
  phoneMasked: string | null
  houseArea: number | null
  houseGrade: string | null
  safeWater: boolean | null
}

/** Households with all names, in one statement. */
export function readHouseholds(
  tx: Tx,
  where: Prisma.HouseholdWhereInput,
  orderBy: readonly OrderBy[],
  take: number,
): Promise<HouseholdFound[]> {
  return tx.$queryRaw`
    SELECT f.id, f.number, f.head_name AS "headName", f.people, f.category, f.poverty_status AS "povertyStatus",
      f.enjoys_policy AS "enjoysPolicy", f.monitor_kind AS "monitorKind", f.main_cause AS "mainCause",
      f.last_visited_at AS "lastVisitedAt", f.ended_on AS "endedOn", f.end_reason AS "endReason", f.helper_id AS "helperId",
      f.phone_masked AS "phoneMasked", f.house_area::float8 AS "houseArea", f.house_grade AS "houseGrade",
      f.safe_water AS "safeWater", v.name AS village, t.name AS township, g.name AS group, c.name AS helper,
      (SELECT s.stage FROM status_changes s WHERE s.household_id = f.id AND s.decided_at IS NULL LIMIT 1) AS changing
    FROM (SELECT h.* FROM households h WHERE ${whereSql('Household', where, 'h')}
        ORDER BY ${orderSql('Household', orderBy, 'h')} LIMIT ${take}) f
      JOIN villages v ON v.id = f.village_id JOIN townships t ON t.id = f.township_id
      LEFT JOIN villager_groups g ON g.id = f.group_id LEFT JOIN cadres c ON c.id = f.helper_id
    ORDER BY ${orderSql('Household', orderBy, 'f')}`
}
