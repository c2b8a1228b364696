import 'server-only'
import type { Difference, Question, Reason } from '@/lib/across/imports/column'
import { livingOf } from '@/lib/across/imports/living'
import type { RowFilter } from '@/lib/across/imports/schema'
import { importsFor } from '@/lib/across/imports/scope'
import type { RowFate } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
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
  rows: ShownRow[]
  /** The number of the last row shown, where more follow. */
  next: number | null
  questions: AskedQuestion[]
}

const PAGE = 50
const QUESTIONS_AT_MOST = 100

/** An import with a page of its rows, in the order of the sheet. Null: out of scope, or none. */
export async function getImport(actor: Actor, id: string, { fate, after }: RowFilter): Promise<ImportPage | null> {
  return read(actor, async (client) => {
    const where = { AND: [{ id }, importsFor(actor)] }
    const found = await client.import.findFirst({ where, include: SHOWN })
    if (!found) return null
    const living = (await livingOf(client, [id])).has(id)
    const [rows, questions] = await Promise.all([
      client.importRow.findMany({
        where: { importId: id, ...(fate && { fate }), ...(after !== undefined && { number: { gt: after } }) },
        select: { number: true, fate: true, shown: true, differences: true, reasons: true },
        orderBy: { number: 'asc' },
        take: PAGE + 1,
      }),
      found.askedRows > 0 ? questionsOf(client, id) : [],
    ])
    const page = rows.slice(0, PAGE) as unknown as ShownRow[]
    return {
      import: shownImport(found, living),
      cutShort: found.state === 'WRITING' && !living,
      notes: found.notes as ImportPage['notes'],
      rows: page,
      next: rows.length > PAGE ? (page.at(-1)?.number ?? null) : null,
      questions,
    }
  })
}

async function questionsOf(client: Tx, importId: string): Promise<AskedQuestion[]> {
  const rows = await client.$queryRaw<{ question: Question; rows: number }[]>`
    SELECT question, count(*)::int AS rows FROM import_rows
    WHERE import_id = ${importId}::uuid AND fate = 'ASKED'
    GROUP BY question ORDER BY min(number) LIMIT ${QUESTIONS_AT_MOST}`
  return rows.map(({ question, rows: count }) => ({ ...question, rows: count }))
}
