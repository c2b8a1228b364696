import 'server-only'
import type { RowFate } from '@/lib/generated/prisma/enums'
import { seal, unseal } from '@/lib/ground/crypto/sealed'
import type { Tx } from '@/lib/ground/database/tx'
import type { Columns, Difference, Question, Reason } from './column'
import type { Judged, SheetKind, StoredRow } from './kind'
import { type ReadRow, shownText } from './read-row'

/** What is kept of a judgement, and compared before it is carried out. */
export type Kept = { fate: RowFate; differences: Difference[]; reasons: Reason[]; question: Question | null }
export type KeptRow = StoredRow & Kept & { matched: string | null }

export const BATCH = 400

/** Keeps rows as they were read, sealed; what is shown of them is masked. They have no fate yet but that of what cannot be read. */
export async function keepRows(tx: Tx, importId: string, kind: SheetKind, rows: readonly ReadRow[]) {
  const kept = rows.map((row) => {
    const readable = row.reasons.length === 0
    return {
      number: row.number,
      belongs: kind.belongs?.(row.values) ?? '',
      fate: readable ? 'NEW' : 'REFUSED',
      readable,
      sealed: Buffer.from(seal(JSON.stringify(row.values), placeOf(importId, row.number))).toString('base64'),
      shown: shownOf(row, kind.shown, kind.columns),
      reasons: row.reasons,
    }
  })
  await tx.$executeRaw`
    INSERT INTO import_rows (import_id, number, belongs, fate, readable, sealed, shown, reasons)
    SELECT ${importId}::uuid, number, belongs, fate::row_fate, readable, decode(sealed, 'base64'), shown, reasons
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      AS row(number int, belongs text, fate text, readable boolean, sealed text, shown jsonb, reasons jsonb)`
}

/** The rows of an import, a batch at a time; those that belong together come in one batch. */
export async function* keptRows(tx: Tx, importId: string): AsyncGenerator<KeptRow[]> {
  let last = { belongs: '', number: -1 }
  let held: KeptRow[] = []
  for (;;) {
    const rows = await tx.$queryRaw<StoredColumns[]>`
      SELECT number, belongs, fate::text, readable, sealed, shown->>'matched' AS matched, differences, reasons, question
      FROM import_rows
      WHERE import_id = ${importId}::uuid AND (belongs, number) > (${last.belongs}, ${last.number})
      ORDER BY belongs, number LIMIT ${BATCH}`
    const batch = [...held, ...rows.map((row) => opened(importId, row))]
    const end = rows.at(-1)
    if (!end || rows.length < BATCH) {
      if (batch.length > 0) yield batch
      return
    }
    last = { belongs: end.belongs, number: end.number }
    const cut = end.belongs === '' ? batch.length : batch.findIndex(({ belongs }) => belongs === end.belongs)
    held = batch.slice(cut)
    if (cut > 0) yield batch.slice(0, cut)
  }
}

/** Keeps what was judged, where it differs from what is kept. */
export async function keepJudgements(tx: Tx, importId: string, judgements: readonly Judged[]): Promise<void> {
  if (judgements.length === 0) return
  const kept = judgements.map(({ plan: _, ...judgement }) => judgement)
  await tx.$executeRaw`
    UPDATE import_rows SET
      fate = judged.fate::row_fate, differences = judged.differences, reasons = judged.reasons,
      question = judged.question,
      shown = shown || jsonb_build_object('matched', judged.matched)
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      AS judged(number int, fate text, differences jsonb, reasons jsonb, question jsonb, matched text)
    WHERE import_id = ${importId}::uuid AND import_rows.number = judged.number`
}

/** Whether a row would fare as it was said to. */
export function sameFate(kept: Kept, judgement: Kept): boolean {
  return (
    kept.fate === judgement.fate &&
    JSON.stringify(plain(kept.differences)) === JSON.stringify(plain(judgement.differences))
  )
}

/** The database gives keys of JSON back in an order of its own. */
const plain = (differences: readonly Difference[]) => differences.map((one) => [one.column, one.old, one.new])

/** Forgets the values of an import that is written or discarded. */
export async function forgetValues(tx: Tx, importId: string): Promise<void> {
  await tx.importRow.updateMany({ where: { importId }, data: { sealed: null } })
}

type StoredColumns = {
  number: number
  belongs: string
  fate: RowFate
  readable: boolean
  sealed: Uint8Array | null
  matched: string | null
  differences: Difference[]
  reasons: Reason[]
  question: Question | null
}

const placeOf = (importId: string, number: number) => ({
  ...{ table: 'import_rows', column: 'sealed', rowId: `${importId}:${number}` },
})

function opened(importId: string, { sealed, ...row }: StoredColumns): KeptRow {
  if (!sealed) throw new Error('the values of this row are gone')
  return { ...row, values: JSON.parse(unseal(sealed, placeOf(importId, row.number))) }
}

function shownOf({ texts }: ReadRow, keys: readonly string[], columns: Columns): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const [text, column] = [texts[key], columns[key]]
      return text && column ? [[key, shownText(text, column).slice(0, 60)]] : []
    }),
  )
}
