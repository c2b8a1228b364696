import 'server-only'
import { appointmentDecision } from '@/lib/domains/appointments/decisions'
import { findAround } from '@/lib/domains/appointments/queries/around'
import { storedTerms } from '@/lib/domains/appointments/queries/stored-terms'
import { isInTime } from '@/lib/domains/appointments/rules/draft-change'
import { type Around, mismatchIn, plannedBy } from '@/lib/domains/appointments/rules/planned'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CadreRank, DraftKind, DraftStage } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { countiesOf, mayEver } from '@/lib/ground/access/seats'
import { dayFromColumn, dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { barsOf } from '@/lib/ground/decisions/hold'
import { Refusal } from '@/lib/ground/refusal'

type Person = { id: string; name: string; post: string; rank: CadreRank }

/** A draft as it is read by who drafts and who approves. */
export type ShownDraft = {
  id: string
  version: number
  kind: DraftKind
  stage: DraftStage
  village: { code: string; name: string; township: string }
  person: Person
  /** The tenure that it moves, ends or corrects, and of a swap the other. */
  tenure: Held | null
  other: Held | null
  fromOn: LocalDate
  toOn: LocalDate | null
  reason: string
  documentNo: string | null
  waiver: string | null
  draftedBy: string
  draftedAt: Instant
  decidedBy: string | null
  decidedAt: Instant | null
  remark: string
  /** Why it could not be approved as things stand. */
  blocked: Refusal | null
  /** The rule that the waiver sets aside. */
  mismatch: Refusal | null
  mayApprove: boolean
  mayWithdraw: boolean
}
type Held = { name: string; village: string; fromOn: LocalDate; toOn: LocalDate | null }

const DECIDED_SHOWN = 20
const READ_AT_MOST = 200

const SHOWN = {
  village: { select: { code: true, name: true, township: { select: { name: true } } } },
  cadre: { select: { id: true, name: true, post: true, rank: true } },
  draftedBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
} as const satisfies Prisma.AppointmentDraftInclude

/** Whether a person drafts or approves: who else learns nothing of drafts. */
export function seesDrafts(actor: Actor): boolean {
  return mayEver(actor, 'appointment.draft') || mayEver(actor, 'appointment.approve')
}

/** How many drafts wait for approval. */
export function countDrafts(actor: Actor): Promise<number> {
  const countyId = { in: countiesOf(actor, 'appointment.draft', 'appointment.approve') }
  return read(actor, (tx) => tx.appointmentDraft.count({ where: { countyId, stage: 'DRAFT' } }))
}

/** The drafts that wait, the oldest first, and those decided last. */
export async function listDrafts(
  actor: Actor,
  now: Instant,
): Promise<{ waiting: ShownDraft[]; decided: ShownDraft[] }> {
  const countyId = { in: countiesOf(actor, 'appointment.draft', 'appointment.approve') }
  return read(actor, async (tx) => {
    const rows = await tx.appointmentDraft.findMany({
      where: { countyId },
      orderBy: [{ decidedAt: { sort: 'desc', nulls: 'first' } }, { draftedAt: 'asc' }, { id: 'asc' }],
      take: READ_AT_MOST,
      include: SHOWN,
    })
    const waiting = rows.filter(({ stage }) => stage === 'DRAFT')
    const decided = rows.filter(({ stage }) => stage !== 'DRAFT').slice(0, DECIDED_SHOWN)
    const held = await heldBy(tx, [...waiting, ...decided])
    const ids = waiting.map(({ id }) => id)
    const bars = await barsOf(tx, actor, appointmentDecision, ids, now)
    const around = await aroundIn(tx, waiting, now)
    const shown = waiting.map((row) => {
      const said = { ...verdict(row, around, now), mayApprove: bars.get(row.id) === null }
      return shownDraft(row, held, actor, said)
    })
    return { waiting: shown, decided: decided.map((row) => shownDraft(row, held, actor, NOTHING_TO_SAY)) }
  })
}

type Row = Prisma.AppointmentDraftGetPayload<{ include: typeof SHOWN }>
type Verdict = Pick<ShownDraft, 'blocked' | 'mismatch'>
type Said = Verdict & Pick<ShownDraft, 'mayApprove'>
const NOTHING_TO_SAY: Said = { blocked: null, mismatch: null, mayApprove: false }

/** What surrounds the drafts of each county. */
async function aroundIn(tx: Tx, rows: readonly Row[], now: Instant): Promise<Map<string, Around>> {
  const counties = new Map<string, Around>()
  for (const countyId of new Set(rows.map((row) => row.countyId))) {
    const terms = rows.filter((row) => row.countyId === countyId).map(storedTerms)
    counties.set(countyId, await findAround(tx, countyId, terms, now))
  }
  return counties
}

/** What approving it now would say: the same rules as the approval's, in the same order. */
function verdict(row: Row, counties: ReadonlyMap<string, Around>, now: Instant): Verdict {
  const terms = storedTerms(row)
  const around = counties.get(row.countyId)
  if (!around) throw new Error('every draft has a county')
  if (!isInTime(terms, dayOf(now))) return { blocked: new Refusal('date_in_past'), mismatch: null }
  const plan = plannedBy(terms, around)
  if (plan instanceof Refusal) return { blocked: plan, mismatch: null }
  const mismatch = mismatchIn(plan, around)
  return { blocked: row.waiver ? null : mismatch, mismatch }
}

async function heldBy(tx: Tx, rows: readonly Row[]): Promise<Map<string, Held>> {
  const ids = rows.flatMap(({ tenureId, otherTenureId }) => [tenureId, otherTenureId].flatMap((id) => id ?? []))
  const tenures = await tx.appointment.findMany({
    where: { id: { in: ids } },
    include: { cadre: { select: { name: true } }, village: { select: { name: true } } },
  })
  return new Map(
    tenures.map(({ id, cadre, village, fromOn, toOn }) => [
      id,
      { name: cadre.name, village: village.name, fromOn: dayFromColumn(fromOn), toOn: toOn && dayFromColumn(toOn) },
    ]),
  )
}

function shownDraft(row: Row, held: Map<string, Held>, actor: Actor, said: Said): ShownDraft {
  const { village, cadre, draftedBy, decidedBy } = row
  const waits = row.stage === 'DRAFT'
  return {
    ...{ id: row.id, version: row.version, kind: row.kind, stage: row.stage, person: cadre },
    village: { code: village.code, name: village.name, township: village.township.name },
    tenure: (row.tenureId && held.get(row.tenureId)) || null,
    other: (row.otherTenureId && held.get(row.otherTenureId)) || null,
    ...{ fromOn: dayFromColumn(row.fromOn), toOn: row.toOn && dayFromColumn(row.toOn) },
    ...{ reason: row.reason, documentNo: row.documentNo, waiver: row.waiver, remark: row.remark },
    ...{ draftedBy: draftedBy.name, draftedAt: row.draftedAt },
    ...{ decidedBy: decidedBy?.name ?? null, decidedAt: row.decidedAt },
    ...said,
    mayWithdraw: waits && countiesOf(actor, 'appointment.draft').includes(row.countyId),
  }
}
