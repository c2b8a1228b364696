import type { ImportKind, RowFate } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import type { Instant, LocalDate } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import type { Columns, Difference, Question, Reason } from './column'
import type { Offers } from './template'

/** A row as it was read and is kept, sealed, until it is written. */
export type StoredRow = {
  number: number
  belongs: string
  readable: boolean
  values: Record<string, unknown>
  reasons: Reason[] // of its cells
}

/** What will become of a row. `plan` is what writing it needs, and is not kept. */
export type Judged<Plan = unknown> = {
  number: number
  fate: RowFate
  differences: Difference[]
  reasons: Reason[]
  question: Question | null
  /** What of the register the row means: 城关镇 沙河村. */
  matched: string | null
  plan?: Plan
}

/** Where an import happens: what it may see and write of the register. */
export type ImportScope = {
  tx: Tx
  actor: Actor
  countyId: string
  townshipId: string | null
  answers: Readonly<Record<string, string>>
  at: Instant
  today: LocalDate
}

/** Judges rows against the register as the transaction sees it, and writes what was judged new or changed. */
export interface Desk<Plan> {
  /** Rows in the order of the sheet; those that belong together come together. */
  judge(rows: readonly StoredRow[]): Promise<Judged<Plan>[]>
  write(plans: readonly Plan[]): Promise<void>
}

/** A register that can come from a sheet: who may, and what the sheet holds. Its desk judges and writes (desks.ts). */
export interface SheetKind {
  kind: ImportKind
  deed: Deed
  columns: Columns
  /** The columns by which a person recognises a row. */
  shown: readonly string[]
  /** What rows share that stand or fall together. */
  belongs?(values: Record<string, unknown>): string
  /** What columns take that only the register knows, for the template. */
  offers(scope: Pick<ImportScope, 'tx' | 'countyId' | 'townshipId'>): Promise<Offers>
}

const bare = { differences: [], reasons: [], question: null, matched: null }

/** The ways in which a row can be judged. */
export const judged = {
  refused: (number: number, ...reasons: Reason[]): Judged<never> => ({ ...bare, number, fate: 'REFUSED', reasons }),
  asked: (number: number, question: Question): Judged<never> => ({ ...bare, number, fate: 'ASKED', question }),
  fresh: <P>(number: number, plan: P, matched: string | null = null): Judged<P> => ({
    ...bare,
    number,
    fate: 'NEW',
    matched,
    plan,
  }),
  compared: <P>(number: number, differences: Difference[], plan: P, matched: string | null = null): Judged<P> =>
    differences.length > 0
      ? { ...bare, number, fate: 'CHANGED', differences, matched, plan }
      : { ...bare, number, fate: 'SAME', matched },
}
