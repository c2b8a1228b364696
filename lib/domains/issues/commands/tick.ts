import 'server-only'
import { factsOf, ISSUE_ROW } from '@/lib/domains/issues/queries/row'
import type { Instant } from '@/lib/ground/clock'
import { system } from '@/lib/ground/database/asker'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { relitBy, saveLights } from './catch-up'

const BATCH = 100

/**
 * Gives every issue whose light is due its light, each change at the instant at which it fell due, so that a stopped
 * server catches up. Safe with several instances: each takes rows that no other holds. Answers how many it looked at.
 */
export async function tick(now: Instant): Promise<number> {
  let looked = 0
  for (;;) {
    const batch = await transaction(system('ticker'), (tx) => tickBatch(tx, now))
    looked += batch
    if (batch < BATCH) return looked
  }
}

async function tickBatch(tx: Tx, now: Instant): Promise<number> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM issues WHERE next_light_at <= ${now} ORDER BY next_light_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`
  const rows = await tx.issue.findMany({ where: { id: { in: due.map(({ id }) => id) } }, include: ISSUE_ROW })
  const relit = []
  for (const row of rows) relit.push(await relitBy(tx, row, factsOf(row), now))
  await saveLights(tx, relit)
  return due.length
}
