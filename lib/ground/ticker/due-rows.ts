import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Instant } from '@/lib/ground/clock'
import { system } from '@/lib/ground/database/asker'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { tableSql } from '@/lib/ground/database/where'

/** Rows of one kind that fall due by time alone. */
export interface DueRows {
  model: Prisma.ModelName
  /** Which rows `d` are due at an instant, and in which order. */
  due(now: Instant): { where: Prisma.Sql; first: Prisma.Sql }
  /** What becomes of some of them, which are locked. */
  carryOut(tx: Tx, ids: string[], now: Instant): Promise<void>
}

const BATCH = 100

/**
 * Carries out what is due of a kind, in batches, so that a server that was stopped catches up. Safe with several instances:
 * each takes rows that no other holds. Answers how many.
 */
export async function carryOutDue(kind: DueRows, now: Instant): Promise<number> {
  for (let done = 0; ; ) {
    const count = await transaction(system('ticker'), (tx) => carryOutBatch(tx, kind, now))
    done += count
    if (count < BATCH) return done
  }
}

async function carryOutBatch(tx: Tx, kind: DueRows, now: Instant): Promise<number> {
  const { where, first } = kind.due(now)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM ${tableSql(kind.model, 'd')} WHERE ${where} ORDER BY ${first} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await kind.carryOut(tx, ids, now)
  return ids.length
}
