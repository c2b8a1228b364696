import 'server-only'
import { importsFor } from '@/lib/across/imports/scope'
import type { ImportKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'
import type { ShownRow } from './get'

const BATCH = 500

/** Every row of an import that is not written, a batch at a time, and the kind of its sheet. Null: out of scope, or none. */
export async function leftOutRows(
  actor: Actor,
  id: string,
): Promise<{ kind: ImportKind; rows: AsyncGenerator<ShownRow[]> } | null> {
  const found = await read(actor, (client) =>
    client.import.findFirst({ where: { AND: [{ id }, importsFor(actor)] }, select: { kind: true } }),
  )
  return found && { kind: found.kind, rows: leftOut(actor, id) }
}

async function* leftOut(actor: Actor, importId: string): AsyncGenerator<ShownRow[]> {
  for (let after = -1; ; ) {
    const rows = await read(actor, (client) =>
      client.importRow.findMany({
        where: { importId, import: importsFor(actor), fate: { in: ['REFUSED', 'ASKED'] }, number: { gt: after } },
        select: { number: true, fate: true, shown: true, differences: true, reasons: true },
        orderBy: { number: 'asc' },
        take: BATCH,
      }),
    )
    const last = rows.at(-1)
    if (!last) return
    yield rows as unknown as ShownRow[]
    after = last.number
  }
}
