import 'server-only'
import { cache } from 'react'
import type { IssueLine } from '@/lib/domains/issues/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { NOTHING } from '@/lib/ground/access/scope/any-seat'
import { issuesOfSeat } from '@/lib/ground/access/scope/issues'
import { seatsFor } from '@/lib/ground/access/seats'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { holdingOn } from '@/lib/ground/tenures/holding'
import { LINE, lineOf, rulebooksFor } from './line'
import { OPEN } from './open'

/** Why an issue waits for a person: it is this person's turn to name a lead, to work, to sign, or to decide on time. */
export const WAITING_KINDS = ['triage', 'handle', 'sign', 'extension'] as const
export type WaitingKind = (typeof WAITING_KINDS)[number]

type Where = Prisma.IssueWhereInput

/** RULES.md 2, "whose turn": of each kind, the open issues whose turn is this actor's, seat by seat. */
async function turnsOf(tx: Tx, actor: Actor, now: Instant): Promise<Record<WaitingKind, Where[]>> {
  const at = (deed: Parameters<typeof seatsFor>[1], condition: Where) =>
    seatsFor(actor, deed).map(({ seat, reach }) => ({ AND: [issuesOfSeat(seat, reach, actor.cadreId), condition] }))
  return {
    triage: at('issue.triage', { stage: 'REPORTED' }),
    handle: at('issue.done', { stage: 'HANDLING' }),
    extension: at('issue.extension.decide', {
      ...{ stage: 'HANDLING', extensionDecider: { not: null } },
      extensionRequests: { none: { decidedAt: null, askedById: actor.cadreId } }, // who asks never decides
    }),
    sign: await signingTurns(tx, actor, now),
  }
}

/** The commander signs, unless he or his own unit did the work; then the township (RULES.md 1, notes 2 and 7). */
async function signingTurns(tx: Tx, actor: Actor, now: Instant): Promise<Where[]> {
  const turns: Where[] = []
  for (const { seat, reach } of seatsFor(actor, 'issue.verify')) {
    const mine: Where = {
      AND: [
        issuesOfSeat(seat, reach, actor.cadreId),
        { stage: 'AWAITING_VERIFICATION' },
        { OR: [{ doneById: null }, { doneById: { not: actor.cadreId } }] },
        { OR: [{ leadUnitId: null }, { leadUnitId: { not: actor.unitId } }] },
      ],
    }
    turns.push(seat.role === 'TOWNSHIP' ? { AND: [mine, await doneByCommanders(tx, seat, now)] } : mine)
  }
  return turns
}

/** Issues of a township that the commander of their village, or his own unit, worked on. */
async function doneByCommanders(tx: Tx, seat: Seat, now: Instant): Promise<Where> {
  const commanders = await tx.appointment.findMany({
    where: { ...holdingOn(dayOf(now)), village: { townshipId: seat.townshipId ?? NOTHING.id } },
    select: { villageId: true, cadreId: true, cadre: { select: { unitId: true } } },
  })
  const done = commanders.map(({ villageId, cadreId, cadre }) => ({
    villageId,
    OR: [{ doneById: cadreId }, { leadUnitId: cadre.unitId }],
  }))
  return done.length ? { OR: done } : NOTHING
}

function anyOf(turns: Where[]): Where {
  return turns.length ? { AND: [OPEN, { OR: turns }] } : NOTHING
}

/** The open issues whose turn is this actor's. */
export async function waitingFor(actor: Actor, now: Instant, tx: Tx): Promise<Where> {
  const turns = await turnsOf(tx, actor, now)
  return anyOf(Object.values(turns).flat())
}

/** How many issues wait for this actor: of each kind, and all of them (an issue may wait in two ways); asked once a request. */
export const countWaiting = cache(
  async (actor: Actor): Promise<Record<WaitingKind, number> & { all: number }> =>
    read(actor, async (tx) => {
      const turns = await turnsOf(tx, actor, await databaseNow(tx))
      const count = (some: Where[]) => (some.length ? tx.issue.count({ where: anyOf(some) }) : 0)
      const [triage, handle, sign, extension] = await Promise.all([
        count(turns.triage),
        count(turns.handle),
        count(turns.sign),
        count(turns.extension),
      ])
      // only what is being handled can wait in two ways
      const both = handle && extension ? await count([...turns.handle, ...turns.extension]) : handle + extension
      return { triage, handle, sign, extension, all: triage + sign + both }
    }),
)

/** The first `take` issues that wait for this actor in one way, those due soonest first. */
export async function listWaiting(actor: Actor, kind: WaitingKind, take: number): Promise<IssueLine[]> {
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const turns = (await turnsOf(tx, actor, now))[kind]
    if (turns.length === 0) return []
    const rows = await tx.issue.findMany({
      where: anyOf(turns),
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { stepDueAt: 'asc' }, { id: 'asc' }],
      take,
      select: LINE,
    })
    const rules = await rulebooksFor(tx, rows, now)
    return rows.map((row) => lineOf(row, rules, now))
  })
}
