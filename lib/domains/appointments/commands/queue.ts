import 'server-only'
import type { Tx } from '@/lib/ground/database/tx'

/** Those who change the same villages or people at once queue here, always in the same order. */
export async function queueFor(tx: Tx, villageIds: string[], cadreIds: string[]): Promise<void> {
  for (const id of [...new Set(villageIds)].sort())
    await tx.$queryRaw`SELECT 1 FROM villages WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  for (const id of [...new Set(cadreIds)].sort())
    await tx.$queryRaw`SELECT 1 FROM cadres WHERE id = ${id}::uuid FOR NO KEY UPDATE`
}
