import 'server-only'
import { kindOf } from '@/lib/across/imports/registers'
import { reachOfImport } from '@/lib/across/imports/scope'
import type { Offers } from '@/lib/across/imports/template'
import type { ImportKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'

/** What the template of a kind offers of the register, to whoever may import it. Refuses: a kind that no seat grants. */
export async function offersFor(actor: Actor, kind: ImportKind): Promise<Offers> {
  const reach = reachOfImport(actor, kind)
  return read(actor, (tx) => kindOf(kind).offers({ tx, ...reach }))
}
