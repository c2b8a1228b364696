import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'

/** The statements of one open transaction: what `read` and `transaction` hand to those who ask and write. */
export type Tx = Prisma.TransactionClient

/** What each open read has asked already. A read shows one instant: nothing changes for its length. */
const asked = new WeakMap<Tx, Map<string, Promise<unknown>>>()

/** Said of a transaction that shows one instant. */
export function standStill(tx: Tx): void {
  asked.set(tx, new Map())
}

export const standsStill = (tx: Tx): boolean => asked.has(tx)

/** Asks for something once in a read, however many want to know it; in a write, which changes what it asks for, each time. */
export function onceARead<T>(tx: Tx, what: string, ask: () => Promise<T>): Promise<T> {
  const before = asked.get(tx)
  if (!before) return ask()
  const answer = (before.get(what) as Promise<T> | undefined) ?? ask()
  before.set(what, answer)
  return answer
}

/** The database's clock: the one source of instants. Within one read it is the same however often it is asked. */
export function now(tx: Tx): Promise<Date> {
  return onceARead(tx, 'now', async () => {
    const [row] = await tx.$queryRaw<[{ now: Date }]>`SELECT app_now() AS now`
    return row.now
  })
}

/** Says what the clock showed, where a statement told it by the way. */
export function tellNow(tx: Tx, at: Date): void {
  onceARead(tx, 'now', async () => at)
}
