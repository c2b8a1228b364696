import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import type { Transaction } from '@prisma/driver-adapter-utils'
import { statementNames } from './prepared'

const CONNECTIONS = 20

/**
 * How Prisma reaches PostgreSQL: one pool, at the address of the moment in which it connects, and transactions as the door wants
 * them: one that names its isolation is a reading one (transaction.ts names it for reads alone), so it sees the database as it
 * stood at its first statement, and the database refuses it every write. An address with `?pgbouncer=true` goes through a
 * pooler that shares connections, which cannot keep named statements.
 */
export class DoorAdapter extends PrismaPg {
  private readonly pool: { connectionString: string; max: number }
  private shared = false

  constructor(private readonly address: () => string) {
    const pool = { connectionString: '', max: CONNECTIONS }
    const nameOf = statementNames()
    super(pool, { statementNameGenerator: (query) => (this.shared ? '' : nameOf(query)) })
    this.pool = pool
  }

  override async connect() {
    this.pool.connectionString = this.address()
    this.shared = new URL(this.pool.connectionString).searchParams.get('pgbouncer') === 'true'
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
