import 'server-only'
import { statusDecision } from '@/lib/domains/households/decision'
import type { ChangeShown, StatusChangeShown, VisitShown } from '@/lib/domains/households/shown'
import type { AuditEntry } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { registerFor } from '@/lib/ground/access/scope/households'
import type { RegisterEntry } from '@/lib/ground/audit/entries'
import { maskName } from '@/lib/ground/crypto/mask'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { whereSql } from '@/lib/ground/database/where'
import { barsOf } from '@/lib/ground/decisions/hold'

const VISITS_SHOWN = 30
const CHANGES_SHOWN = 40

/** What happened to the entry itself: each visit and each change of status has a card of its own. */
const TYPES: readonly RegisterEntry['type'][] = [
  'household.created',
  'household.edited',
  'household.planned',
  'household.split',
  'household.merged',
  'household.absorbed',
  'household.ended',
  'member.added',
  'member.edited',
  'member.left',
  'member.transferred',
  'helper.assigned',
  'income.recorded',
  'status.approved',
]

export type HouseholdHistory = {
  visits: VisitShown[]
  visitsInAll: number
  changes: ChangeShown[]
  statusChanges: StatusChangeShown[]
}

/** Visits, changes and changes of status of a household that the actor may view, newest first; empty for any other. */
export async function getHistory(actor: Actor, householdId: string): Promise<HouseholdHistory> {
  return read(actor, async (tx) => {
    const seen = { AND: [{ id: householdId }, registerFor(actor, 'household.view')] }
    const there = { household: { is: seen } }
    const [visits, statusChanges] = await Promise.all([
      tx.visit.findMany({
        where: there,
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: VISITS_SHOWN,
        include: { by: { select: { name: true } } },
      }),
      tx.statusChange.findMany({
        where: there,
        orderBy: { proposedAt: 'desc' },
        take: 10,
        include: { proposedBy: NAME, lookedBy: NAME, decidedBy: NAME },
      }),
    ])
    const visitsInAll = visits.length < VISITS_SHOWN ? visits.length : await tx.visit.count({ where: there })
    const open = statusChanges.filter(({ decidedAt }) => decidedAt === null).map(({ id }) => id)
    const bars = await barsOf(tx, actor, statusDecision, open, await databaseNow(tx))
    return {
      visits: visits.map(({ by, byId, householdId: _, villageId, ...visit }) => ({
        ...visit,
        by: by.name,
        mine: byId === actor.cadreId,
      })),
      visitsInAll,
      statusChanges: statusChanges.map((row) => ({
        ...statusChangeShown(row),
        mayDecide: bars.get(row.id) === null,
      })),
      changes: await changesOf(tx, actor, householdId),
    }
  })
}

const NAME = { select: { name: true } } as const

function statusChangeShown(row: {
  id: string
  stage: StatusChangeShown['stage']
  fromStatus: StatusChangeShown['from']['status']
  fromMonitor: StatusChangeShown['from']['monitor']
  povertyStatus: StatusChangeShown['to']['status']
  enjoysPolicy: boolean
  monitorKind: StatusChangeShown['to']['monitor']
  reason: string
  remark: string
  proposedBy: { name: string }
  proposedAt: Date
  lookedBy: { name: string } | null
  lookedAt: Date | null
  decidedBy: { name: string } | null
  decidedAt: Date | null
}): Omit<StatusChangeShown, 'mayDecide'> {
  const step = (by: { name: string } | null, at: Date | null) => (by && at ? { by: by.name, at } : null)
  return {
    id: row.id,
    stage: row.stage,
    from: { status: row.fromStatus, monitor: row.fromMonitor },
    to: { status: row.povertyStatus, enjoysPolicy: row.enjoysPolicy, monitor: row.monitorKind },
    reason: row.reason,
    remark: row.remark,
    proposed: { by: row.proposedBy.name, at: row.proposedAt },
    looked: step(row.lookedBy, row.lookedAt),
    decided: step(row.decidedBy, row.decidedAt),
  }
}

/** The audit entries of a household, with the names of whoever and whatever they speak of. */
async function changesOf(tx: Tx, actor: Actor, householdId: string): Promise<ChangeShown[]> {
  const rows = await tx.$queryRaw<Pick<AuditEntry, 'id' | 'at' | 'type' | 'data' | 'cadreId'>[]>`
    SELECT e.id, e.at, e.type, e.data, e.cadre_id AS "cadreId" FROM audit_entries e JOIN households h ON h.id = e.object_id
    WHERE h.id = ${householdId}::uuid AND ${whereSql('Household', registerFor(actor, 'household.view'), 'h')}
      AND e.type = ANY(${[...TYPES]}) ORDER BY e.at DESC, e.id DESC LIMIT ${CHANGES_SHOWN}`
  const entries = rows.map((row) => ({ row, entry: { type: row.type, ...(row.data as object) } as RegisterEntry }))
  const ids = new Set(entries.flatMap(({ row, entry }) => [row.cadreId ?? '', ...idsIn(entry)]).filter(Boolean))
  const [cadres, households, members] =
    ids.size === 0
      ? [[], [], []]
      : await Promise.all([
          tx.cadre.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } }),
          tx.household.findMany({ where: { id: { in: [...ids] } }, select: { id: true, number: true } }),
          tx.householdMember.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } }),
        ])
  const names: Record<string, string> = {
    ...Object.fromEntries(cadres.map(({ id, name }) => [id, name])),
    ...Object.fromEntries(households.map(({ id, number }) => [id, number])),
    ...Object.fromEntries(members.map(({ id, name }) => [id, maskName(name)])),
  }
  return entries.map(({ row, entry }) => ({
    id: row.id,
    at: row.at,
    by: names[row.cadreId ?? ''] ?? '',
    entry,
    names: Object.fromEntries(idsIn(entry).map((id) => [id, names[id] ?? ''])),
  }))
}

const NAMED = ['splitFromId', 'intoId', 'fromId', 'toId', 'memberId', 'fromHouseholdId'] as const

function idsIn(entry: RegisterEntry): string[] {
  const data = entry as Record<string, unknown>
  return NAMED.flatMap((key) => (typeof data[key] === 'string' ? [data[key] as string] : []))
}
