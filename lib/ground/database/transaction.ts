import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Asker, requireName } from '@/lib/ground/database/asker'
import { db } from '@/lib/ground/database/db'
import { asRefusal, isConflict } from '@/lib/ground/database/refused'
import { standStill, type Tx } from '@/lib/ground/database/tx'

type Open = { tx: Tx; kind: 'read' | 'write'; ended: boolean }

/** The transaction that is open where code runs, if any. */
const here = new AsyncLocalStorage<Open>()

/**
 * Reads for an asker: one READ ONLY transaction, which shows the database as of one instant. Within one that is open
 * already, of a page or of a write, it is a part of that.
 */
export async function read<T>(asker: Asker, query: (tx: Tx) => Promise<T>): Promise<T> {
  requireName(asker)
  const open = here.getStore()
  if (open && !open.ended) return query(open.tx)
  return db().$transaction((tx) => {
    standStill(tx)
    return within({ tx, kind: 'read', ended: false }, asker, query)
  }, READING)
}

/** What was glanced at on the way to who asks: an actor is rebuilt for every request. */
const glances = new WeakMap<Asker, Tx>()

/**
 * Reads for an asker without a transaction around it, ahead of a write: one statement, and besides it only facts of a county,
 * kept by the version that came with who asks. Within a transaction that is open it is a part of that.
 */
export async function glance<T>(asker: Asker, query: (tx: Tx) => Promise<T>): Promise<T> {
  requireName(asker)
  const open = here.getStore()
  if (open && !open.ended) return query(open.tx)
  const before = glances.get(asker)
  if (before) return query(before)
  const tx = Object.create(db()) as Tx
  standStill(tx)
  return query(tx)
}

/** Who came with a secret turned out to be somebody: what that glance told holds for what this person's request glances at next. */
export function glanceOn(asker: Asker, tx: Tx): void {
  if (!here.getStore()) glances.set(asker, tx)
}

const SECOND = 1000
/** Prisma's name for it; adapter.ts makes it READ ONLY. A page waits for a connection rather than fail. */
const READING = { isolationLevel: 'RepeatableRead', timeout: 60 * SECOND, maxWait: 60 * SECOND } as const
const WRITING = { timeout: 20 * SECOND, maxWait: 20 * SECOND } as const
const TRIES = 4

/**
 * Writes for an asker, all or nothing, with the audit entry in it. Tries again where the database asks for it; what it
 * refuses for good (two commanders at a time …) becomes a Refusal. `longest` (ms) is for what writes a whole register,
 * which is not begun twice. A write within another, or within a read, is a bug.
 */
export async function transaction<T>(
  asker: Asker,
  write: (tx: Tx) => Promise<T>,
  { longest }: { longest?: number } = {},
): Promise<T> {
  requireName(asker)
  const open = here.getStore()
  if (open && !open.ended) throw new Error(`a write begins within a ${open.kind}`)
  const options = longest === undefined ? WRITING : { ...WRITING, timeout: longest }
  const once = () => db().$transaction((tx) => within({ tx, kind: 'write', ended: false }, asker, write), options)
  return insisting(once, longest === undefined ? TRIES : 1)
}

/**
 * A write that is one statement, and so a transaction of its own: what it locks never waits for this process's next word.
 * All that is said of `transaction` holds. (Under row-level security the statement itself says first who asks.)
 */
export async function writeAtOnce<Row>(asker: Asker, statement: Prisma.Sql): Promise<Row[]> {
  requireName(asker)
  const open = here.getStore()
  if (open && !open.ended) throw new Error(`a write begins within a ${open.kind}`)
  return insisting(() => db().$queryRaw<Row[]>(statement), TRIES)
}

async function insisting<T>(write: () => Promise<T>, tries: number): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (attempt < tries && isConflict(error)) continue
      throw asRefusal(error)
    }
  }
}

/**
 * A write of its own beside the transaction that is open, on another connection: what stands although that one is undone,
 * or shows before it ends (how far an import has come).
 */
export function beside<T>(asker: Asker, write: (tx: Tx) => Promise<T>): Promise<T> {
  return here.exit(() => transaction(asker, write))
}

function within<T>(open: Open, asker: Asker, work: (tx: Tx) => Promise<T>): Promise<T> {
  return here.run(open, async () => {
    try {
      await tellTheDatabase(open, asker)
      return await work(open.tx)
    } finally {
      open.ended = true
    }
  })
}

/** The one place where a transaction says who asks: row-level security sets its configuration here (`set_config`, local). */
async function tellTheDatabase(_open: Open, _asker: Asker): Promise<void> {}
