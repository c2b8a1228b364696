import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Tx } from '@/lib/ground/database/tx'
import { tableSql, type WhereOf, whereSql } from '@/lib/ground/database/where'
import { countedTo, type Total } from './total'

/** How many rows a filter finds, as SQL of one value: it stops reading at `take`. */
export function countSql<M extends Prisma.ModelName>(model: M, where: WhereOf<M>, take: number): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${tableSql(model, 'c')}
    WHERE ${whereSql(model, where, 'c')} LIMIT ${take}) counted)`
}

/** How many rows a filter finds; beyond `most` it stops reading. */
export function countRows<M extends Prisma.ModelName>(
  tx: Tx,
  model: M,
  where: WhereOf<M>,
  most: number,
): Promise<Total> {
  return countedTo(most, async (take) => {
    const [row] = await tx.$queryRaw<[{ count: number }]>`SELECT ${countSql(model, where, take)} AS count`
    return row.count
  })
}
