import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'

/** The statements of one open transaction: what `read` and `transaction` hand to those who ask and write. */
export type Tx = Prisma.TransactionClient

/** The instants of reads. */
const moments = new WeakMap<Tx, Promise<Date> | null>()

/** Says that a transaction shows one instant, so that its clock is asked once. */
export function standStill(tx: Tx): void {
  moments.set(tx, null)
}

/** The database's clock: the one source of instants. Within one `read` it is the same however often it is asked. */
export function now(tx: Tx): Promise<Date> {
  if (!moments.has(tx)) return clockOf(tx)
  const moment = moments.get(tx) ?? clockOf(tx)
  moments.set(tx, moment)
  return moment
}

async function clockOf(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<[{ now: Date }]>`SELECT app_now() AS now`
  return row.now
}
