import { beginImport } from '@/lib/across/imports/commands/begin'
import type { ImportKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'

/** A draft of an import, uploaded by whoever may, with a row that is new and a name that tells it from every other. */
export async function draftOf(actor: Actor, kind: ImportKind, fileName: string, rows: readonly string[]) {
  const bytes = Buffer.from(rows.join('\n'))
  const { id, work } = await beginImport(actor, kind, { name: fileName, bytes }, await now(db()))
  await work
  const { version } = await storedImport(id)
  return { id, version: String(version) }
}

export const storedImport = (id: string) => db().import.findUniqueOrThrow({ where: { id } })

/** A sheet of places that adds one group to a village: written, it harms nobody's test. */
export function aGroupMore(village: { code: string }, town: { name: string }, group: string): string[] {
  return ['乡镇,村代码,村,村民组', [town.name, village.code, '', group].join(',')]
}
