import 'server-only'
import { LATEST_FIRST, sinceOf } from '@/lib/domains/policies/in-force'
import { POLICY_KINDS, type PolicyKind, type PolicyValue, readValue } from '@/lib/domains/policies/kinds'
import { draftableBy, RETURNED, WAITING } from '@/lib/domains/policies/undecided'
import type { Policy } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { policiesFor } from '@/lib/ground/access/scope/places'
import { mayEver } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'

/** A policy of the past, in force or ahead: which document, from when, and by whom. */
export type PolicyLine = {
  id: string
  document: string
  since: Instant
  draftedBy: string | null
  approvedBy: string | null
}

/** A draft that waits, with what this person may do about it. */
export type PolicyDraft<K extends PolicyKind = PolicyKind> = {
  id: string
  kind: K
  countyId: string
  value: PolicyValue<K>
  document: string
  effectiveFrom: Instant
  draftedAt: Instant | null
  /** From the approval on, since it was drafted so. */
  immediate: boolean
  draftedBy: string | null
  mayApprove: boolean
  own: boolean
  mayWithdraw: boolean
  /** Sent back, by whom, when and why: it no longer waits for a leader, but for who drafts its kind. */
  returned: { by: string | null; at: Instant; reason: string } | null
}

const KEPT = 50

/** The approved policies of a kind, the latest first. */
export async function listHistory(actor: Actor, kind: PolicyKind): Promise<PolicyLine[]> {
  return read(actor, async (tx) => {
    const rows = await tx.policy.findMany({
      where: { AND: [{ kind, approvedAt: { not: null } }, policiesFor(actor, 'policy.view')] },
      orderBy: [...LATEST_FIRST],
      take: KEPT,
    })
    const names = await namesOf(tx, rows)
    return rows.map((row) => ({
      id: row.id,
      document: row.document,
      since: sinceOf(row),
      draftedBy: names(row.draftedById),
      approvedBy: names(row.approvedById),
    }))
  })
}

/**
 * The drafts that wait for a leader, and those sent back that wait to be drafted anew; of the kinds that this person
 * drafts, or of all for who approves. One of a kind at most.
 */
export async function listDrafts(actor: Actor): Promise<PolicyDraft[]> {
  const reached = { OR: [policiesFor(actor, 'policy.approve'), ...draftableBy(actor)] }
  const where = { AND: [{ OR: [WAITING, RETURNED] }, reached] }
  return read(actor, async (tx) => {
    const rows = await tx.policy.findMany({ where, orderBy: { id: 'asc' } })
    const names = await namesOf(tx, rows)
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      countyId: row.countyId,
      value: readValue(row.kind, row.value),
      document: row.document,
      effectiveFrom: row.effectiveFrom,
      draftedAt: row.draftedAt,
      immediate: row.draftedAt?.getTime() === row.effectiveFrom.getTime(),
      draftedBy: names(row.draftedById),
      mayApprove: row.returnedAt === null && mayEver(actor, 'policy.approve'),
      own: row.draftedById === actor.cadreId,
      mayWithdraw: mayEver(actor, POLICY_KINDS[row.kind].deed),
      returned: row.returnedAt && { by: names(row.returnedById), at: row.returnedAt, reason: row.returnReason },
    }))
  })
}

async function namesOf(tx: Tx, rows: readonly Policy[]): Promise<(id: string | null) => string | null> {
  const ids = rows.flatMap(({ draftedById, approvedById, returnedById }) =>
    [draftedById, approvedById, returnedById].filter((id) => id !== null),
  )
  const cadres = await tx.cadre.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(cadres.map(({ id, name }) => [id, name]))
  return (id) => (id && names.get(id)) || null
}
