import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { read } from '@/lib/access/transaction'
import type { ImportKind } from '@/lib/generated/prisma/enums'
import { kindOf } from '@/lib/imports/kinds/kinds'
import { reachOfImport } from '@/lib/imports/scope'
import type { Offers } from '@/lib/imports/template'

/** What the template of a kind offers of the register, to whoever may import it. Refuses: a kind that no seat grants. */
export async function offersFor(actor: Actor, kind: ImportKind): Promise<Offers> {
  const reach = reachOfImport(actor, kind)
  return read(actor, (tx) => kindOf(kind).offers({ tx, ...reach }))
}
