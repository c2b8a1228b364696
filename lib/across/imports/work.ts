import 'server-only'
import type { Import, Prisma } from '@/lib/generated/prisma/client'
import type { RowFate } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { dayOf, type Instant, MINUTE } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal, type RefusalDetails } from '@/lib/ground/refusal'
import { openDesk } from './desks'
import type { Desk } from './kind'
import { lockImport } from './living'

/** 50,000 rows take well under a minute; on a slow machine beside busy people, several. */
const LONGEST = 10 * MINUTE

/**
 * One piece of work on an import, in one transaction that holds the import's lock throughout. Refuses where another holds it;
 * `before` refuses first who may not know of it.
 */
export function underLock<T>(
  actor: Actor,
  importId: string,
  work: (tx: Tx) => Promise<T>,
  before?: (tx: Tx) => Promise<void>,
): Promise<T> {
  return transaction(
    actor,
    async (tx) => {
      await before?.(tx)
      if (!(await lockImport(tx, importId))) throw new Refusal('import_working')
      return work(tx)
    },
    { longest: LONGEST },
  )
}

/** What goes on after its request was answered. `work` never rejects. */
export type Working = { work: Promise<void> }

/**
 * Starts work that may outlive its request: answers as soon as it says that it has begun. What is refused before that is
 * thrown; what goes wrong afterwards is given to `failed`.
 */
export async function startWork(
  run: (begun: () => void) => Promise<void>,
  failed: (error: unknown) => Promise<void>,
): Promise<Working> {
  return new Promise((resolve, reject) => {
    let hasBegun = false
    let end: () => void = () => {}
    const work = new Promise<void>((ended) => {
      end = ended
    })
    const begun = () => {
      hasBegun = true
      resolve({ work })
    }
    const after = async (error: unknown) => {
      if (!hasBegun) return reject(error)
      await failed(error).catch((second: unknown) => {
        if (!(second instanceof Refusal)) logBug(second)
      })
    }
    run(begun).catch(after).finally(end)
  })
}

/** The desk of an import's kind, over the register as the transaction sees it. */
export function deskOf(tx: Tx, actor: Actor, of: Import, at: Instant): Promise<Desk<unknown>> {
  const { kind, countyId, townshipId, answers } = of
  const scope = { tx, actor, countyId, townshipId, answers: answers as Record<string, string>, at, today: dayOf(at) }
  return openDesk[kind](scope)
}

/** An import as audit entries name it. */
export function refOf({ id, kind, fileName, sha256 }: Pick<Import, 'id' | 'kind' | 'fileName' | 'sha256'>) {
  return { importId: id, kind, fileName, sha256 }
}

/** How many rows of an import meet which fate. */
export async function countsOf(tx: Tx, importId: string) {
  const groups = await tx.importRow.groupBy({ by: ['fate'], where: { importId }, _count: true })
  const of = (fate: RowFate) => groups.find((group) => group.fate === fate)?._count ?? 0
  return {
    rows: groups.reduce((sum, { _count }) => sum + _count, 0),
    ...{ newRows: of('NEW'), changedRows: of('CHANGED'), sameRows: of('SAME'), askedRows: of('ASKED') },
    refusedRows: of('REFUSED'),
  }
}

/** Why work on an import ended without its result, as it is kept: what can be expected by its code, a bug by its trace in the log. */
export function failureOf(error: unknown): Prisma.InputJsonObject {
  if (error instanceof Refusal) return { code: error.code, details: error.details as Prisma.InputJsonObject }
  logBug(error)
  return { code: 'import_failed', details: {} }
}

/** The trace alone: what the database adds to its errors (the failing row) is somebody's data. */
function logBug(error: unknown): void {
  console.error('import:', error instanceof Error ? error.stack : typeof error)
}

export type Failure = { code: Refusal['code']; details: RefusalDetails }
