import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Tx } from '@/lib/ground/database/tx'
import { tableSql, type WhereOf, whereSql } from '@/lib/ground/database/where'

/**
 * Locks rows until the end of the transaction, in the order of their ids, so that two who lock the same never wait for each
 * other crosswise. What they hold is read by a statement of its own: it sees what whoever held them before has written.
 */
export async function lockRows<M extends Prisma.ModelName>(tx: Tx, model: M, where: WhereOf<M>): Promise<void> {
  await lock(tx, model, where, Prisma.sql`FOR UPDATE`)
}

/** The same for those who change what hangs on the rows, and queue at them: new rows may still refer to these. */
export async function queueAt<M extends Prisma.ModelName>(tx: Tx, model: M, where: WhereOf<M>): Promise<void> {
  await lock(tx, model, where, Prisma.sql`FOR NO KEY UPDATE`)
}

async function lock<M extends Prisma.ModelName>(tx: Tx, model: M, where: WhereOf<M>, how: Prisma.Sql): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM ${tableSql(model, 'd')} WHERE ${whereSql(model, where, 'd')} ORDER BY d.id ${how}`
}
