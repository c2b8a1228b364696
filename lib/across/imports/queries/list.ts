import 'server-only'
import { livingOf } from '@/lib/across/imports/living'
import { importsFor } from '@/lib/across/imports/scope'
import type { Failure } from '@/lib/across/imports/work'
import type { Import, Prisma } from '@/lib/generated/prisma/client'
import type { ImportKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'

/** How an import stands as a person sees it: what a server that was stopped has left is `interrupted`, not under way. */
type Standing = 'reading' | 'judging' | 'draft' | 'writing' | 'done' | 'failed' | 'discarded' | 'interrupted'

/** An import in a list, and at the head of its own page. */
export type ShownImport = {
  id: string
  kind: ImportKind
  standing: Standing
  fileName: string
  bytes: number
  by: string
  uploadedAt: Date
  endedAt: Date | null
  confirmedBy: string | null
  town: string | null
  counts: { rows: number; new: number; changed: number; same: number; asked: number; refused: number }
  progress: number
  version: number
  failure: Failure | null
}

const LISTED = 50
export const SHOWN = {
  township: { select: { name: true } },
  uploadedBy: { select: { name: true } },
  confirmedBy: { select: { name: true } },
} as const satisfies Prisma.ImportInclude

/** The imports that an actor may see, the newest first. */
export async function listImports(actor: Actor): Promise<ShownImport[]> {
  return read(actor, async (client) => {
    const imports = await client.import.findMany({
      where: importsFor(actor),
      include: SHOWN,
      orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
      take: LISTED,
    })
    const open = imports.filter(({ state }) => ['READING', 'DRAFT', 'WRITING'].includes(state))
    const living = await livingOf(
      client,
      open.map(({ id }) => id),
    )
    return imports.map((one) => shownImport(one, living.has(one.id)))
  })
}

type Included = Import & {
  township: { name: string } | null
  uploadedBy: { name: string }
  confirmedBy: { name: string } | null
}

export function shownImport(one: Included, living: boolean): ShownImport {
  const { id, kind, fileName, bytes, uploadedAt, endedAt, progress, version } = one
  return {
    ...{ id, kind, fileName, bytes, uploadedAt, endedAt, progress, version },
    standing: standingOf(one, living),
    by: one.uploadedBy.name,
    confirmedBy: one.confirmedBy?.name ?? null,
    town: one.township?.name ?? null,
    counts: {
      ...{ rows: one.rows, new: one.newRows, changed: one.changedRows, same: one.sameRows },
      ...{ asked: one.askedRows, refused: one.refusedRows },
    },
    failure: one.failure as Failure | null,
  }
}

function standingOf({ state }: Pick<Import, 'state'>, living: boolean): Standing {
  switch (state) {
    case 'READING':
      return living ? 'reading' : 'interrupted'
    case 'DRAFT':
      return living ? 'judging' : 'draft'
    case 'WRITING':
      return living ? 'writing' : 'draft'
    case 'DONE':
      return 'done'
    case 'FAILED':
      return 'failed'
    case 'DISCARDED':
      return 'discarded'
  }
}
