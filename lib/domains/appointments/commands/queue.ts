import 'server-only'
import { queueAt } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'

/** Those who change the same villages or people at once queue here, always in the same order. */
export async function queueFor(tx: Tx, villageIds: string[], cadreIds: string[]): Promise<void> {
  await queueAt(tx, 'Village', { id: { in: villageIds } })
  await queueAt(tx, 'Cadre', { id: { in: cadreIds } })
}
