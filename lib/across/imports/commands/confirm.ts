import 'server-only'
import { judgeAll, writeAll } from '@/lib/across/imports/judge'
import { lockRegisters } from '@/lib/across/imports/living'
import { Progress } from '@/lib/across/imports/progress'
import { forgetValues } from '@/lib/across/imports/row-store'
import type { OnImport } from '@/lib/across/imports/schema'
import { countsOf, deskOf, failureOf, refOf, startWork, underLock, type Working } from '@/lib/across/imports/work'
import { type Import, Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { beside } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { onImport } from './open-import'

/**
 * Writes an import in one transaction: every row is judged once more in it, and if any would fare otherwise than its page
 * said, nothing is written. Refuses at once: out of scope, changed meanwhile, ended, worked on, nothing to write. `work` ends
 * when it is written or not; a server that is killed leaves it not begun.
 */
export async function confirmImport(actor: Actor, input: OnImport, at: Instant): Promise<Working> {
  const run = async (begun: () => void) =>
    onImport(actor, input, async (tx, draft) => {
      if (draft.newRows + draft.changedRows === 0) throw new Refusal('import_nothing')
      const data = { state: 'WRITING' as const, progress: 0, failure: Prisma.DbNull }
      await beside(actor, (tx) => tx.import.updateMany({ where: { id: draft.id }, data }))
      begun()
      await writeWithin(tx, actor, draft, at)
    })
  return startWork(run, (error) => rejudge(actor, input, at, error))
}

async function writeWithin(tx: Tx, actor: Actor, draft: Import, at: Instant): Promise<void> {
  const { id } = draft
  await lockRegisters(tx, draft.countyId)
  const written = await writeAll(tx, id, await deskOf(tx, actor, draft, at), new Progress(actor, id))
  if (!written) throw new Refusal('import_changed')
  await forgetValues(tx, id)
  await tx.import.update({
    where: { id },
    data: { state: 'DONE', endedAt: at, confirmedById: actor.cadreId, version: { increment: 1 } },
  })
  const { newRows, changedRows, askedRows, refusedRows } = draft
  const told = { ...refOf(draft), newRows, changedRows, leftOut: askedRows + refusedRows }
  await record(tx, { type: 'import.written', ...told }, { actor, at, objectId: id })
}

/** What was not written is a draft again, judged against the register as it is now, and says why. */
async function rejudge(actor: Actor, { importId: id }: OnImport, at: Instant, error: unknown): Promise<void> {
  const failure = failureOf(error)
  await underLock(actor, id, async (tx) => {
    const stopped = await tx.import.findFirst({ where: { id, state: 'WRITING' } })
    if (!stopped) return
    await judgeAll(tx, id, await deskOf(tx, actor, stopped, at), new Progress(actor, id))
    const data = {
      state: 'DRAFT' as const,
      progress: 0,
      failure,
      version: { increment: 1 },
      ...(await countsOf(tx, id)),
    }
    await tx.import.update({ where: { id }, data })
  })
}
