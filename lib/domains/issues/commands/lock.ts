import 'server-only'
import { factsOf, ISSUE_ROW, type IssueRow } from '@/lib/domains/issues/queries/row'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import { MOVES, type Verb } from '@/lib/domains/issues/rules/moves'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { issuesFor, issuesOfSeat } from '@/lib/ground/access/scope/issues'
import { seatsFor } from '@/lib/ground/access/seats'
import { type Instant, later } from '@/lib/ground/clock'
import { lockRows } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { catchUp } from './catch-up'

/**
 * An issue that is locked for one move, with the seats that may make it and the instant of the move: now, unless another
 * move or a tick of a later instant came first while this one waited for the lock. The timeline never runs backwards.
 */
export type Locked = { row: IssueRow; facts: IssueFacts; seats: Seat[]; at: Instant }

/**
 * Locks an issue that the actor may do the deed on, at the version that the person saw, and lets time have its say on the
 * light first. Refuses: not found (also when out of scope), changed meanwhile (with who did what).
 */
export async function lockIssue(
  tx: Tx,
  actor: Actor,
  seen: { issueId: string; version?: number },
  verb: Verb,
  now: Instant,
): Promise<Locked> {
  await lockRows(tx, 'Issue', { id: seen.issueId })
  const seats: Seat[] = []
  let row: IssueRow | null = null
  for (const { seat, reach } of seatsFor(actor, MOVES[verb].deed)) {
    const found = await tx.issue.findFirst({
      where: { AND: [{ id: seen.issueId }, issuesOfSeat(seat, reach, actor.cadreId)] },
      include: ISSUE_ROW,
    })
    if (found) {
      row = found
      seats.push(seat)
    }
  }
  if (!row) throw await movedOnOrNotFound(tx, actor, seen)
  if (seen.version !== undefined && row.version !== seen.version) throw await changedMeanwhile(tx, row.id)
  const at = [row.movedAt, row.lightSince ?? row.movedAt].reduce(later, now)
  return { row, facts: await catchUp(tx, row, factsOf(row), at), seats, at }
}

/** Someone's move may have taken the issue out of the deed's reach: who still sees it is told so, anyone else learns nothing. */
async function movedOnOrNotFound(tx: Tx, actor: Actor, seen: { issueId: string; version?: number }): Promise<Refusal> {
  if (seen.version !== undefined) {
    const where = { AND: [{ id: seen.issueId, version: { not: seen.version } }, issuesFor(actor, 'issue.view')] }
    const visible = await tx.issue.findFirst({ where, select: { id: true } })
    if (visible) return changedMeanwhile(tx, visible.id)
  }
  return new Refusal('not_found')
}

/** What someone else did since: the latest thing on the timeline that a person did. */
async function changedMeanwhile(tx: Tx, issueId: string): Promise<Refusal> {
  const last = await tx.issueEvent.findFirst({
    where: { issueId, cadreId: { not: null } },
    orderBy: { seq: 'desc' },
    include: { cadre: { select: { name: true } } },
  })
  return new Refusal('changed', { who: last?.cadre?.name, what: last?.type, at: last?.at.toISOString() })
}
