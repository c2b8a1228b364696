import 'server-only'
import type { DecideStatus, ProposeStatus } from '@/lib/domains/households/schema/status'
import type { StatusChange } from '@/lib/generated/prisma/client'
import type { StatusChangeStage } from '@/lib/generated/prisma/enums'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { type Locked, lockHousehold, recordChange } from './lock'

/** Proposes another status or monitoring. Refuses what changes nothing, and a second proposal while one is open. */
export async function proposeStatus(actor: Actor, input: ProposeStatus, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const locked = await lockHousehold(tx, actor, 'household.edit', input)
    const { row } = locked
    const { householdId, povertyStatus, monitorKind, reason } = input
    const enjoysPolicy = input.enjoysPolicy && povertyStatus === 'LIFTED'
    if (await tx.statusChange.count({ where: { householdId, decidedAt: null } })) throw new Refusal('status_pending')
    if (povertyStatus === row.povertyStatus && monitorKind === row.monitorKind && enjoysPolicy === row.enjoysPolicy)
      throw new Refusal('status_same')
    const change = await tx.statusChange.create({
      data: {
        ...{ householdId, povertyStatus, enjoysPolicy, monitorKind, reason },
        ...{ fromStatus: row.povertyStatus, fromMonitor: row.monitorKind },
        ...{ proposedById: actor.cadreId, proposedAt: now },
      },
    })
    await note(tx, 'status.proposed', change, locked, actor, now)
  })
}

/**
 * The township looks first, then headquarters approves, each another person; either may decline with a reason. Approved, the
 * household has the new status. Refuses one's own proposal, and headquarters before the township.
 */
export async function decideStatus(actor: Actor, input: DecideStatus, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const { decision, remark } = input
    const asked = await tx.statusChange.findUnique({
      where: { id: input.changeId },
      select: { householdId: true, stage: true },
    })
    if (!asked) throw new Refusal('not_found')
    const locked = await lockHousehold(tx, inTurn(actor, asked.stage), 'household.status.approve', asked)
    const change = await tx.statusChange.findUniqueOrThrow({ where: { id: input.changeId } })
    if (change.decidedAt) throw new Refusal('status_decided')
    if ([change.proposedById, change.lookedById].includes(actor.cadreId)) throw new Refusal('status_own')
    const looks = locked.seat.role === 'TOWNSHIP'
    if (!looks && change.stage === 'PROPOSED' && decision === 'pass') throw new Refusal('township_looks_first')
    if (looks && change.stage === 'LOOKED') throw new Refusal('status_decided')
    if (decision === 'decline') return decline(tx, change, locked, { actor, remark, now })
    if (looks) return look(tx, change, locked, { actor, remark, now })
    return approve(tx, change, locked, { actor, remark, now })
  })
}

/** Whoever sits both in the township and at headquarters acts in the seat whose turn it is. */
function inTurn(actor: Actor, stage: StatusChangeStage): Actor {
  const turn = (seat: Seat) => (seat.role === 'TOWNSHIP') === (stage === 'PROPOSED')
  return { ...actor, seats: [...actor.seats.filter(turn), ...actor.seats.filter((seat) => !turn(seat))] }
}

type By = { actor: Actor; remark: string; now: Instant }

async function look(tx: Tx, { id }: StatusChange, locked: Locked, { actor, remark, now }: By) {
  const data = { stage: 'LOOKED', lookedById: actor.cadreId, lookedAt: now, remark } as const
  await note(tx, 'status.looked', await tx.statusChange.update({ where: { id }, data }), locked, actor, now)
}

async function decline(tx: Tx, { id }: StatusChange, locked: Locked, { actor, remark, now }: By) {
  const data = { stage: 'DECLINED', decidedById: actor.cadreId, decidedAt: now, remark } as const
  await note(tx, 'status.declined', await tx.statusChange.update({ where: { id }, data }), locked, actor, now)
}

async function approve(tx: Tx, change: StatusChange, locked: Locked, { actor, remark, now }: By) {
  const { id, povertyStatus, enjoysPolicy, monitorKind } = change
  const decided = { stage: 'APPROVED', decidedById: actor.cadreId, decidedAt: now } as const
  await tx.statusChange.update({ where: { id }, data: { ...decided, remark: remark || change.remark } })
  await tx.household.update({
    where: { id: locked.row.id },
    data: { povertyStatus, enjoysPolicy, monitorKind, version: { increment: 1 } },
  })
  await note(tx, 'status.approved', change, locked, actor, now)
}

type StatusEntry = 'status.proposed' | 'status.looked' | 'status.approved' | 'status.declined'

function note(tx: Tx, type: StatusEntry, change: StatusChange, { row, seat }: Locked, actor: Actor, at: Instant) {
  const { id: changeId, povertyStatus: status, monitorKind: monitor } = change
  const by = { actor, seat, at, villageId: row.villageId }
  return recordChange(tx, { type, householdId: row.id, changeId, status, monitor }, by)
}
