import 'server-only'
import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db'
import type { Import } from '@/lib/generated/prisma/client'
import type { OnImport } from '@/lib/imports/schema'
import { importsFor } from '@/lib/imports/scope'
import { Refusal } from '@/lib/refusal'

/**
 * An import that can still be answered, written or discarded, within the actor's scope, under its lock. WRITING without
 * another's lock is the trace of a server that was stopped: nothing of it was written. Refuses: out of scope, ended, changed.
 */
export async function openImport(tx: Tx, actor: Actor, { importId, version }: OnImport): Promise<Import> {
  const found = await tx.import.findFirst({ where: { AND: [{ id: importId }, importsFor(actor)] } })
  if (!found) throw new Refusal('not_found')
  if (found.state !== 'DRAFT' && found.state !== 'WRITING') throw new Refusal('import_ended')
  if (found.version !== version) throw new Refusal('changed')
  return found
}
