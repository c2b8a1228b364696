import 'server-only'
import { extensionDecision } from '@/lib/domains/issues/decisions'
import type { IssueLine } from '@/lib/domains/issues/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { NOTHING } from '@/lib/ground/access/scope/any-seat'
import { issuesOfSeat } from '@/lib/ground/access/scope/issues'
import { seatsFor } from '@/lib/ground/access/seats'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, onceARead, type Tx } from '@/lib/ground/database/tx'
import type { OrderBy } from '@/lib/ground/database/where'
import { waitingIds } from '@/lib/ground/decisions/waiting-ids'
import { holdingOn } from '@/lib/ground/tenures/holding'
import { type Head, linesOfEach, type ShownHead } from './lines-of-each'
import { OPEN } from './open'

/** Why an issue waits for a person: it is this person's turn to name a lead, to work, or to sign. */
export const TURNS = ['triage', 'handle', 'sign'] as const
export type Turn = (typeof TURNS)[number]

type Where = Prisma.IssueWhereInput

const AT = {
  triage: { deed: 'issue.triage', stage: 'REPORTED' },
  handle: { deed: 'issue.done', stage: 'HANDLING' },
  sign: { deed: 'issue.verify', stage: 'AWAITING_VERIFICATION' },
} as const satisfies Record<Turn, { deed: Deed; stage: string }>

/** RULES.md 2, "whose turn": the open issues whose turn is this actor's in one way; null where no seat ever has that turn. */
export async function turnOf(tx: Tx, actor: Actor, turn: Turn, at: Instant): Promise<Where | null> {
  const { deed, stage } = AT[turn]
  const turns: Where[] = []
  for (const { seat, reach } of seatsFor(actor, deed)) {
    const reached: Where[] = [issuesOfSeat(seat, reach, actor.cadreId), { stage }]
    turns.push({ AND: turn === 'sign' ? [...reached, ...(await signedBy(tx, actor, seat, at))] : reached })
  }
  return turns.length ? { AND: [OPEN, { OR: turns }] } : null
}

/** The commander signs, unless he or his own unit did the work; then the township (RULES.md 1, notes 2 and 7). */
async function signedBy(tx: Tx, actor: Actor, seat: Seat, at: Instant): Promise<Where[]> {
  return [
    { OR: [{ doneById: null }, { doneById: { not: actor.cadreId } }] },
    { OR: [{ leadUnitId: null }, { leadUnitId: { not: actor.unitId } }] },
    ...(seat.role === 'TOWNSHIP' ? [await doneByCommanders(tx, seat, at)] : []),
  ]
}

/** Issues of a township that the commander of their village, or his own unit, worked on. */
async function doneByCommanders(tx: Tx, seat: Seat, at: Instant): Promise<Where> {
  const townshipId = seat.townshipId ?? NOTHING.id
  const commanders = await onceARead(tx, `commanders of ${townshipId}`, () =>
    tx.appointment.findMany({
      where: { ...holdingOn(dayOf(at)), village: { townshipId } },
      select: { villageId: true, cadreId: true, cadre: { select: { unitId: true } } },
    }),
  )
  const done = commanders.map(({ villageId, cadreId, cadre }) => ({
    villageId,
    OR: [{ doneById: cadreId }, { leadUnitId: cadre.unitId }],
  }))
  return done.length ? { OR: done } : NOTHING
}

/** The open issues that wait for this actor: in their turn, or for a word on more time. */
export async function waitingFor(tx: Tx, actor: Actor, at: Instant): Promise<Where> {
  const turns: Where[] = []
  for (const turn of TURNS) {
    const where = await turnOf(tx, actor, turn, at)
    if (where) turns.push(where)
  }
  const asked = await waitingIds(tx, actor, extensionDecision, at)
  if (asked.length > 0) turns.push({ id: { in: asked } })
  return turns.length ? { OR: turns } : NOTHING
}

const DUE_FIRST: readonly OrderBy[] = [{ dueAt: { sort: 'asc', nulls: 'last' } }, { stepDueAt: 'asc' }, { id: 'asc' }]

/** The first `take` issues that wait for this actor in each of these ways, those due soonest first. */
export async function listWaiting<K extends Turn>(
  actor: Actor,
  turns: readonly K[],
  take: number,
): Promise<Partial<Record<K, IssueLine[]>>> {
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const heads: Partial<Record<K, Head>> = {}
    for (const turn of turns) {
      const where = await turnOf(tx, actor, turn, now)
      if (where) heads[turn] = { where, orderBy: DUE_FIRST, take }
    }
    const shown = Object.entries<ShownHead>(await linesOfEach(tx, heads as Record<string, Head>, now))
    return Object.fromEntries(shown.map(([turn, { lines }]) => [turn, lines])) as Partial<Record<K, IssueLine[]>>
  })
}
