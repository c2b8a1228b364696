import 'server-only'
import { forgetValues } from '@/lib/across/imports/row-store'
import type { OnImport } from '@/lib/across/imports/schema'
import { refOf } from '@/lib/across/imports/work'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { onImport } from './open-import'

/** Puts a draft aside for good, and forgets the values of its rows. Nothing of it was written. Refuses as every deed on an import does. */
export async function discardImport(actor: Actor, input: OnImport, at: Instant): Promise<void> {
  await onImport(actor, input, async (tx, draft) => {
    const { id } = draft
    await forgetValues(tx, id)
    await tx.import.update({
      where: { id },
      data: { state: 'DISCARDED', endedAt: at, version: { increment: 1 } },
    })
    await record(tx, { type: 'import.discarded', ...refOf(draft) }, { actor, at, objectId: id })
  })
}
