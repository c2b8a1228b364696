import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { findHeadings, type Headings } from '@/lib/across/imports/headings'
import { judgeAll } from '@/lib/across/imports/judge'
import type { SheetKind } from '@/lib/across/imports/kind'
import { Progress } from '@/lib/across/imports/progress'
import { type ReadRow, readRow } from '@/lib/across/imports/read-row'
import { kindOf } from '@/lib/across/imports/registers'
import { BATCH, keepRows } from '@/lib/across/imports/row-store'
import { reachOfImport } from '@/lib/across/imports/scope'
import { countsOf, deskOf, failureOf, refOf, startWork, underLock, type Working } from '@/lib/across/imports/work'
import type { ImportKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { beside, transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { openSheet } from '@/lib/ground/sheets/open'
import type { OpenSheet } from '@/lib/ground/sheets/sheet'

export type UploadedFile = { name: string; bytes: Buffer }
/**
 * Takes a sheet: opens it, finds its headings, and starts to read and judge its rows. Refuses at once: a kind that no seat
 * grants, and a file that is no such sheet. What shows only further down in the file ends the import as failed;
 * `work` ends when every row has its fate.
 */
export async function beginImport(
  actor: Actor,
  kind: ImportKind,
  file: UploadedFile,
  at: Instant,
): Promise<Working & { id: string }> {
  const { countyId, townshipId } = reachOfImport(actor, kind)
  const rules = kindOf(kind)
  const sheet = await openSheet(file.bytes)
  const headings = await findHeadings(sheet.rows, rules.columns)
  const id = randomUUID()
  const row = {
    ...{ id, countyId, townshipId, kind, state: 'READING' as const, uploadedById: actor.cadreId, uploadedAt: at },
    ...{ fileName: file.name, bytes: file.bytes.length },
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  }
  const run = async (begun: () => void) =>
    underLock(actor, id, async (tx) => {
      await beside(actor, async (tx) => {
        await tx.import.create({ data: row })
        await record(tx, { type: 'import.uploaded', ...refOf(row) }, { actor, at, objectId: id })
      })
      begun()
      await readAll(tx, actor, id, rules, sheet, headings)
      const made = await tx.import.findUniqueOrThrow({ where: { id } })
      await judgeAll(tx, id, await deskOf(tx, actor, made, at), new Progress(actor, id))
      const notes = { ...sheet.notes, ignored: headings.ignored.slice(0, 20), encoding: sheet.encoding ?? '' }
      await tx.import.update({
        where: { id },
        data: { state: 'DRAFT', progress: 0, notes, ...(await countsOf(tx, id)) },
      })
    })
  return { id, ...(await startWork(run, (error) => endAsFailed(actor, id, at, error))) }
}

async function readAll(
  tx: Tx,
  actor: Actor,
  id: string,
  rules: SheetKind,
  sheet: OpenSheet,
  headings: Headings,
): Promise<void> {
  const progress = new Progress(actor, id)
  let batch: ReadRow[] = []
  let rows = 0
  const flush = async () => {
    if (batch.length > 0) await keepRows(tx, id, rules, batch)
    await progress.add(batch.length)
    batch = []
  }
  for await (const row of sheet.rows) {
    const read = readRow(row, headings, rules.columns, sheet.date1904)
    // beneath the table people write who filled it in and when
    if (Object.keys(read.texts).length === 0 && !row.problems) continue
    rows++
    batch.push(read)
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  if (rows === 0) throw new Refusal('sheet_no_rows')
}

async function endAsFailed(actor: Actor, id: string, at: Instant, error: unknown): Promise<void> {
  const data = { state: 'FAILED' as const, failure: failureOf(error), endedAt: at }
  await transaction(actor, (tx) => tx.import.updateMany({ where: { id, state: 'READING' }, data }))
}
