import 'server-only'
import { draftsWaiting, grantsWaiting, ordersWaiting, proposalsWaiting } from '@/lib/across/mergers/waiting'
import { GRANT, refOf } from '@/lib/domains/accounts/grant-ref'
import { decide } from '@/lib/domains/appointments/commands/decide'
import type { Village, VillageChange } from '@/lib/generated/prisma/client'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, type Instant } from '@/lib/ground/clock'
import { queueAt } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'

/** What waited on a village, and was ended with it. */
export type EndedPending = { drafts: number; proposals: number; orders: number }

/**
 * Nobody decides any more on what waited for a dissolved village: drafts of appointments, proposals for its teams, grants and
 * renames are withdrawn, orders on first secretaries lapse. Each keeps the merger's document as the reason.
 */
export async function endPending(tx: Tx, change: VillageChange, village: Village, now: Instant): Promise<EndedPending> {
  const villageId = village.id
  // who decides on a proposal holds its team
  await queueAt(tx, 'SupportTeam', { villageId })
  const by = { actor: { cadreId: change.decidedById, countyId: change.countyId }, at: now }
  await endGrants(tx, villageId, by)
  await endRenames(tx, change, by)
  return {
    drafts: await endDrafts(tx, change, villageId, by),
    proposals: await endProposals(tx, change, villageId, by),
    orders: await endOrders(tx, change, villageId, by),
  }
}

type By = { actor: { cadreId: string; countyId: string }; at: Instant }

async function endDrafts(tx: Tx, { document }: VillageChange, dissolvedId: string, by: By): Promise<number> {
  const drafts = await tx.appointmentDraft.findMany({ where: await draftsWaiting(tx, dissolvedId) })
  for (const draft of drafts) {
    await decide(tx, draft, 'WITHDRAWN', by.actor, by.at, document)
    const { id, kind, villageId, cadreId } = draft
    await record(
      tx,
      { type: 'appointment.withdrawn', draftId: id, kind, villageId, cadreId },
      { ...by, villageId, objectId: id },
    )
  }
  return drafts.length
}

async function endProposals(tx: Tx, { document }: VillageChange, villageId: string, by: By): Promise<number> {
  const proposals = await tx.teamProposal.findMany({ where: proposalsWaiting(villageId) })
  for (const { id, teamId, cadreId } of proposals) {
    const decided = { decidedById: by.actor.cadreId, decidedAt: by.at, remark: document }
    await tx.teamProposal.update({ where: { id }, data: { stage: 'WITHDRAWN', ...decided } })
    await record(
      tx,
      { type: 'team.proposalWithdrawn', proposalId: id, teamId, cadreId },
      { ...by, villageId, objectId: id },
    )
  }
  return proposals.length
}

async function endOrders(tx: Tx, { document }: VillageChange, dissolvedId: string, by: By): Promise<number> {
  const orders = await tx.postingOrder.findMany({ where: ordersWaiting(dissolvedId) })
  for (const { id, kind, villageId } of orders) {
    await tx.postingOrder.update({ where: { id }, data: { decidedAt: by.at, decision: document } })
    await record(
      tx,
      { type: 'postingOrder.lapsed', orderId: id, kind, villageId, document },
      { ...by, villageId, objectId: id },
    )
  }
  return orders.length
}

async function endGrants(tx: Tx, villageId: string, by: By): Promise<void> {
  const grants = await tx.grant.findMany({ where: grantsWaiting(villageId), select: GRANT })
  for (const grant of grants) {
    await tx.grant.update({ where: { id: grant.id }, data: { voidedAt: by.at } })
    await record(tx, { type: 'grant.withdrawn', ...refOf(grant) }, { ...by, villageId, objectId: grant.id })
  }
}

/** A village that is no more is not given another name. */
async function endRenames(tx: Tx, { villageId }: VillageChange, by: By): Promise<void> {
  const waiting = { villageId, kind: 'RENAME', carriedOutAt: null, withdrawnAt: null } as const
  for (const { id, document, onDay } of await tx.villageChange.findMany({ where: waiting })) {
    await tx.villageChange.update({ where: { id }, data: { withdrawnAt: by.at, withdrawnById: by.actor.cadreId } })
    await record(
      tx,
      { type: 'village.changeWithdrawn', changeId: id, villageId, onDay: dayFromColumn(onDay), document },
      { ...by, villageId, objectId: id },
    )
  }
}
