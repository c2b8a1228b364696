import 'server-only'
import { requireVillages, standingTenures } from '@/lib/domains/appointments/queries/standing'
import { storedTerms } from '@/lib/domains/appointments/queries/stored-terms'
import { waiverFor } from '@/lib/domains/appointments/queries/waiver'
import { changeOf, isInTime } from '@/lib/domains/appointments/rules/draft-change'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CadreRank, DraftKind, DraftStage } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { countiesOf, mayEver } from '@/lib/ground/access/seats'
import { dayFromColumn, dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { explained } from '@/lib/ground/tenures/of-commanders'
import { planOf } from '@/lib/ground/tenures/rules/change'

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
    const waiting = await tx.appointmentDraft.findMany({
      where: { countyId, stage: 'DRAFT' },
      orderBy: [{ draftedAt: 'asc' }, { id: 'asc' }],
      include: SHOWN,
    })
    const decided = await tx.appointmentDraft.findMany({
      where: { countyId, stage: { not: 'DRAFT' } },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      take: DECIDED_SHOWN,
      include: SHOWN,
    })
    const held = await heldBy(tx, [...waiting, ...decided])
    const shown: ShownDraft[] = []
    for (const row of waiting) shown.push(shownDraft(row, held, actor, await verdict(tx, row, now)))
    return { waiting: shown, decided: decided.map((row) => shownDraft(row, held, actor, NOTHING_TO_SAY)) }
  })
}

type Row = Prisma.AppointmentDraftGetPayload<{ include: typeof SHOWN }>
type Verdict = Pick<ShownDraft, 'blocked' | 'mismatch'>
const NOTHING_TO_SAY: Verdict = { blocked: null, mismatch: null }

/** What approving it now would say: the same rules as the approval's, in the same order. */
async function verdict(tx: Tx, row: Row, now: Instant): Promise<Verdict> {
  const terms = storedTerms(row)
  if (!isInTime(terms, dayOf(now))) return { blocked: new Refusal('date_in_past'), mismatch: null }
  const ids = [row.tenureId, row.otherTenureId].flatMap((id) => id ?? [])
  const all = [row, ...(await tx.appointment.findMany({ where: { id: { in: ids } } }))]
  const standing = await standingTenures(
    tx,
    all.map(({ villageId }) => villageId),
    all.map(({ cadreId }) => cadreId),
  )
  const plan = planOf(standing, changeOf(terms))
  if ('why' in plan) return { blocked: await explained(tx, plan), mismatch: null }
  const merged = await refusalOf(requireVillages(tx, plan))
  if (merged) return { blocked: merged, mismatch: null }
  const mismatch = await refusalOf(waiverFor(tx, row.countyId, plan, null, now))
  return { blocked: row.waiver ? null : mismatch, mismatch }
}

/** What a check refuses; null where it does not. */
function refusalOf(check: Promise<unknown>): Promise<Refusal | null> {
  return check.then(
    () => null,
    (refused: unknown) => {
      if (refused instanceof Refusal) return refused
      throw refused
    },
  )
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

function shownDraft(row: Row, held: Map<string, Held>, actor: Actor, said: Verdict): ShownDraft {
  const { village, cadre, draftedBy, decidedBy } = row
  const waits = row.stage === 'DRAFT'
  const approves = countiesOf(actor, 'appointment.approve').includes(row.countyId)
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
    mayApprove: waits && approves && row.draftedById !== actor.cadreId,
    mayWithdraw: waits && countiesOf(actor, 'appointment.draft').includes(row.countyId),
  }
}
