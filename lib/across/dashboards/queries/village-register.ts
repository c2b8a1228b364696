import 'server-only'
import type { RegisterCounts } from '@/lib/across/dashboards/shown'
import type { VillageScope } from '@/lib/domains/places/scope'
import { HouseholdCategory, MonitorKind, PovertyStatus } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { read } from '@/lib/ground/database/transaction'

/** Null for those whose seats do not reach every household of this village, and where none is registered. */
export async function getRegisterCounts(actor: Actor, village: VillageScope): Promise<RegisterCounts | null> {
  const groups = await read(actor, (tx) =>
    tx.household.groupBy({
      by: ['povertyStatus', 'monitorKind', 'category'],
      where: { villageId: village.id, village: villagesFor(actor, 'household.view'), endedOn: null },
      _count: { _all: true },
      _sum: { people: true },
    }),
  )
  if (groups.length === 0) return null
  type Group = (typeof groups)[number]
  const sum = (belongs: (group: Group) => boolean) =>
    groups.filter(belongs).reduce((total, { _count }) => total + _count._all, 0)
  return {
    households: sum(() => true),
    people: groups.reduce((total, { _sum }) => total + (_sum.people ?? 0), 0),
    lifted: sum(({ povertyStatus }) => povertyStatus === 'LIFTED'),
    monitored: sum(({ monitorKind }) => monitorKind !== null),
    byStatus: countEach(PovertyStatus, (status) => sum(({ povertyStatus }) => povertyStatus === status)),
    byMonitor: countEach(MonitorKind, (kind) => sum(({ monitorKind }) => monitorKind === kind)),
    byCategory: countEach(HouseholdCategory, (one) => sum(({ category }) => category === one)),
  }
}

function countEach<K extends string>(keys: Record<K, K>, count: (key: K) => number): Record<K, number> {
  return Object.fromEntries(Object.values<K>(keys).map((key) => [key, count(key)])) as Record<K, number>
}
