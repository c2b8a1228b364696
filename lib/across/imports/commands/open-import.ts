import 'server-only'
import type { OnImport } from '@/lib/across/imports/schema'
import { importsFor } from '@/lib/across/imports/scope'
import { underLock } from '@/lib/across/imports/work'
import type { Import } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/**
 * Work on an import that can still be answered, written or discarded, within the actor's scope and under its lock. WRITING
 * without another's lock is the trace of a server that was stopped: nothing of it was written. Refuses: out of scope (before
 * anyone learns whether it is worked on), worked on, ended, changed.
 */
export function onImport<T>(
  actor: Actor,
  { importId, version }: OnImport,
  work: (tx: Tx, draft: Import) => Promise<T>,
): Promise<T> {
  const where = { AND: [{ id: importId }, importsFor(actor)] }
  const inScope = async (tx: Tx) => {
    if (!(await tx.import.findFirst({ where, select: { id: true } }))) throw new Refusal('not_found')
  }
  return underLock(
    actor,
    importId,
    async (tx) => {
      const found = await tx.import.findFirst({ where })
      if (!found) throw new Refusal('not_found')
      if (found.state !== 'DRAFT' && found.state !== 'WRITING') throw new Refusal('import_ended')
      if (found.version !== version) throw new Refusal('changed')
      return work(tx, found)
    },
    inScope,
  )
}
