import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { type OrderBy, orderSql, whereSql } from '@/lib/ground/database/where'
import { type IssueLine, type LineRow, lineOf, rulebooksFor } from './line'

/** A list that a page shows the head of: which issues, in which order, how many at most. */
export type Head = { where: Prisma.IssueWhereInput; orderBy: readonly OrderBy[]; take: number }

/** The head of a list, and how many issues are in all of it. */
export type ShownHead = { count: number; lines: IssueLine[] }

type Row = LineRow & { list: string; count: number }

/** The heads of several lists, their days counted at one instant: one statement, however many lists. An issue may stand in more than one. */
export async function linesOfEach<K extends string>(
  tx: Tx,
  heads: Readonly<Record<K, Head>>,
  at: Instant,
): Promise<Record<K, ShownHead>> {
  const names = Object.keys(heads) as K[]
  const rows = names.length ? await tx.$queryRaw<Row[]>(headsSql(heads)) : []
  const rulebooks = await rulebooksFor(tx, rows, at)
  const shown = names.map((name) => {
    const ours = rows.filter(({ list }) => list === name)
    const lines = ours.map(({ list: _, count: __, ...row }) => lineOf(row, rulebooks, at))
    return [name, { count: ours[0]?.count ?? 0, lines }] as const
  })
  return Object.fromEntries(shown) as Record<K, ShownHead>
}

function headsSql(heads: Readonly<Record<string, Head>>): Prisma.Sql {
  const each = Object.entries<Head>(heads).map(([name, { where, orderBy, take }]) => {
    const order = orderSql('Issue', orderBy, 'i')
    return Prisma.sql`(
      SELECT ${name} AS list, i.id, row_number() OVER (ORDER BY ${order}) AS place, (count(*) OVER ())::int AS count
      FROM issues i WHERE ${whereSql('Issue', where, 'i')} ORDER BY ${order} LIMIT ${take})`
  })
  return Prisma.sql`
    SELECT h.list, h.count, i.id, i.county_id AS "countyId", i.number, i.title, i.category, i.urgent, i.stage, i.level, i.light,
      i.light_reason AS "lightReason", i.due_at AS "dueAt", i.step_due_at AS "stepDueAt", i.moved_at AS "movedAt",
      i.closed_at AS "closedAt",
      json_build_object('name', v.name, 'code', v.code, 'township', json_build_object('name', t.name)) AS village,
      CASE WHEN u.id IS NOT NULL THEN json_build_object('shortName', u.short_name) END AS "leadUnit",
      CASE WHEN s.id IS NOT NULL THEN json_build_object('kind', s.kind) END AS "leadTeam"
    FROM (${Prisma.join(each, ' UNION ALL ')}) h
      JOIN issues i ON i.id = h.id JOIN villages v ON v.id = i.village_id JOIN townships t ON t.id = i.township_id
      LEFT JOIN units u ON u.id = i.lead_unit_id LEFT JOIN support_teams s ON s.id = i.lead_team_id
    ORDER BY h.list, h.place`
}
