import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { IssueStage, Level, Light, TeamKind } from '@/lib/generated/prisma/enums'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { orderSql, whereSql } from '@/lib/ground/database/where'
import { inTurn, type Reading, type Stretch } from '@/lib/ground/lists/keyset'

type Where = Prisma.IssueWhereInput

/** What a line of the list reads of an issue, names found. */
export type LineFound = {
  id: string
  countyId: string
  number: string
  title: string
  stage: IssueStage
  level: Level
  light: Light | null
  lightReason: unknown
  dueAt: Instant | null
  movedAt: Instant
  village: string
  township: string
  unit: string | null
  team: TeamKind | null
}

/**
 * The rows of a reading with all names, a statement a stretch. Parts may overlap; each is read in order by an index of its
 * own, and a row of two parts stands in the list once.
 */
export function readLines(tx: Tx, parts: readonly Where[], reading: Reading): Promise<LineFound[]> {
  return inTurn(reading, (stretch, take) => tx.$queryRaw<LineFound[]>(linesSql(parts, stretch, take)))
}

function linesSql(parts: readonly Where[], { where, orderBy }: Stretch, take: number): Prisma.Sql {
  const order = (alias: string) => Prisma.sql`ORDER BY ${orderSql('Issue', orderBy, alias)} LIMIT ${take}`
  return Prisma.sql`
    SELECT f.id, f.county_id AS "countyId", f.number, f.title, f.stage, f.level, f.light, f.light_reason AS "lightReason",
      f.due_at AS "dueAt", f.moved_at AS "movedAt", v.name AS village, t.name AS township, u.short_name AS unit, s.kind AS team
    FROM (${eachOnce(parts, where, Prisma.sql`i.*`, order('i'))}) f
      JOIN villages v ON v.id = f.village_id JOIN townships t ON t.id = f.township_id
      LEFT JOIN units u ON u.id = f.lead_unit_id LEFT JOIN support_teams s ON s.id = f.lead_team_id
    ${order('f')}`
}

/** How many issues of the parts there are, counted no further than `take`, the latest moved first: along an index of each part. */
export async function countEachOnce(tx: Tx, parts: readonly Where[], take: number): Promise<number> {
  const latestFirst = Prisma.sql`ORDER BY i.moved_at DESC, i.id DESC LIMIT ${take}`
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (${eachOnce(parts, {}, Prisma.sql`1`, latestFirst)}) f`
  return Math.min(row.count, take)
}

/** The issues of each part that are of none before it. */
function eachOnce(parts: readonly Where[], where: Where, columns: Prisma.Sql, end: Prisma.Sql): Prisma.Sql {
  const selected = parts.map((part, index) => {
    const before = parts.slice(0, index).map((other) => Prisma.sql`(${whereSql('Issue', other, 'i')}) IS NOT TRUE`)
    const all = Prisma.join([whereSql('Issue', { AND: [part, where] }, 'i'), ...before], ' AND ')
    return Prisma.sql`(SELECT ${columns} FROM issues i WHERE ${all} ${end})`
  })
  return Prisma.join(selected, ' UNION ALL ')
}
