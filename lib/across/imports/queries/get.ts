import 'server-only'
import type { Difference, Question, Reason } from '@/lib/across/imports/column'
import { livingOf } from '@/lib/across/imports/living'
import type { RowFilter } from '@/lib/across/imports/schema'
import { importsFor } from '@/lib/across/imports/scope'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { RowFate } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { inTurn, type Order, type Page, pageOf, type Stretch } from '@/lib/ground/lists/keyset'
import type { SheetNotes } from '@/lib/ground/sheets/sheet'
import { SHOWN, type ShownImport, shownImport } from './list'

/** A row on the page: masked texts, what will become of it and why. */
export type ShownRow = {
  number: number
  fate: RowFate
  shown: Record<string, string | null>
  differences: Difference[]
  reasons: Reason[]
}
/** A question with how many rows ask it. */
type AskedQuestion = Question & { rows: number }

export type ImportPage = {
  import: ShownImport
  /** Whether a server was stopped while it was writing: nothing of it was written. */
  cutShort: boolean
  notes: Partial<SheetNotes> & { ignored?: string[] }
  rows: Page<ShownRow>
  questions: AskedQuestion[]
}

const PAGE_SIZE = 50
const BY_NUMBER = { column: 'number', by: 'number', unique: true, direction: 'asc' } as const satisfies Order<'number'>
const QUESTIONS_AT_MOST = 100

/** An import with a page of its rows, in the order of the sheet. Null: out of scope, or none. */
export async function getImport(actor: Actor, id: string, filter: RowFilter): Promise<ImportPage | null> {
  return read(actor, async (client) => {
    const where = { AND: [{ id }, importsFor(actor)] }
    const found = await client.import.findFirst({ where, include: SHOWN })
    if (!found) return null
    const living = (await livingOf(client, [id])).has(id)
    const rows = await pageOf(filter, BY_NUMBER, PAGE_SIZE, (reading) =>
      inTurn(reading, (stretch, take) => readRows(client, id, filter, stretch, take)),
    )
    const questions = found.askedRows > 0 ? await questionsOf(client, id) : []
    return {
      import: shownImport(found, living),
      cutShort: found.state === 'WRITING' && !living,
      notes: found.notes as ImportPage['notes'],
      rows,
      questions,
    }
  })
}

async function readRows(tx: Tx, importId: string, { fate }: RowFilter, stretch: Stretch, take: number) {
  const rows = await tx.importRow.findMany({
    where: { AND: [{ importId }, fate ? { fate } : {}, stretch.where] },
    select: { number: true, fate: true, shown: true, differences: true, reasons: true },
    orderBy: stretch.orderBy as Prisma.ImportRowOrderByWithRelationInput[],
    take,
  })
  return rows as unknown as ShownRow[]
}

async function questionsOf(client: Tx, importId: string): Promise<AskedQuestion[]> {
  const rows = await client.$queryRaw<{ question: Question; rows: number }[]>`
    SELECT question, count(*)::int AS rows FROM import_rows
    WHERE import_id = ${importId}::uuid AND fate = 'ASKED'
    GROUP BY question ORDER BY min(number) LIMIT ${QUESTIONS_AT_MOST}`
  return rows.map(({ question, rows: count }) => ({ ...question, rows: count }))
}
