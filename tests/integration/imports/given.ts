import { beginImport } from '@/lib/across/imports/commands/begin'
import { confirmImport } from '@/lib/across/imports/commands/confirm'
import type { ImportKind } from '@/lib/generated/prisma/enums'
import { db } from '@/lib/ground/database/db'
import { aHolder, NOON, type World } from '../../support/given'
import { xlsx } from './sheet-maker'

type Person = Awaited<ReturnType<typeof aHolder>>

export const anAdministrator = (world: World) => aHolder(world, 'ADMINISTRATOR')

/** Uploads a sheet and waits until every row has its fate. */
export async function uploaded(actor: Person, kind: ImportKind, bytes: Buffer, name = '表.xlsx') {
  const { id, work } = await beginImport(actor, kind, { name, bytes }, NOON)
  await work
  return importRow(id)
}

export const uploadedRows = async (actor: Person, kind: ImportKind, rows: (string | number | Date | null)[][]) =>
  uploaded(actor, kind, await xlsx(rows))

export const importRow = (id: string) => db().import.findUniqueOrThrow({ where: { id } })
export const rowsOf = (importId: string) => db().importRow.findMany({ where: { importId }, orderBy: { number: 'asc' } })

/** Writes an import and waits until it is written or not. */
export async function confirmed(actor: Person, { id, version }: { id: string; version: number }) {
  const { work } = await confirmImport(actor, { importId: id, version }, NOON)
  await work
  return importRow(id)
}
