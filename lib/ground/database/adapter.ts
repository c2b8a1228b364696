import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import type { Transaction } from '@prisma/driver-adapter-utils'
import { statementNames } from './prepared'

const CONNECTIONS = 20

/**
 * How Prisma reaches PostgreSQL: one pool, and transactions as the door wants them. An address with `?pgbouncer=true` goes
 * through a pooler that shares connections, which cannot keep named statements.
 */
export function adapterFor(connectionString: string): PrismaPg {
  const shared = new URL(connectionString).searchParams.get('pgbouncer') === 'true'
  return new DoorAdapter(
    { connectionString, max: CONNECTIONS },
    shared ? {} : { statementNameGenerator: statementNames() },
  )
}

/**
 * A transaction that names its isolation is a reading one (transaction.ts names it for reads alone): it sees the database
 * as it stood at its first statement, and the database refuses it every write.
 */
class DoorAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) =>
      oneAtATime(await start(level && (`${level}, READ ONLY` as typeof level)))
    return adapter
  }
}

/** A connection answers one statement after another; those that are asked at once wait here for their turn. */
function oneAtATime(tx: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn =
    <Q, A>(ask: (query: Q) => Promise<A>) =>
    (query: Q): Promise<A> => {
      const answer = last.then(() => ask(query))
      last = answer.catch(() => {})
      return answer
    }
  tx.queryRaw = inTurn(tx.queryRaw.bind(tx))
  tx.executeRaw = inTurn(tx.executeRaw.bind(tx))
  return tx
}
