import 'server-only'
import type { RegisterCounts, VillageFigures } from '@/lib/across/dashboards/shown'
import type { VillageScope } from '@/lib/domains/places/scope'
import { HouseholdCategory, MonitorKind, PovertyStatus } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { read } from '@/lib/ground/database/transaction'

/** The latest year that has figures; null before there are any. */
export async function getVillageFigures(actor: Actor, village: VillageScope): Promise<VillageFigures | null> {
  const year = await read(actor, (tx) =>
    tx.villageYear.findFirst({ where: { villageId: village.id }, orderBy: { year: 'desc' } }),
  )
  if (!year) return null
  return { year: year.year, households: year.households, population: year.population, basis: year.populationBasis }
}

/** Null for those whose seats do not reach every household of this village, and where none is registered. */
export async function getRegisterCounts(actor: Actor, village: VillageScope): Promise<RegisterCounts | null> {
  const [reached, groups] = await read(actor, (tx) =>
    Promise.all([
      tx.village.count({ where: { AND: [{ id: village.id }, villagesFor(actor, 'household.view')] } }),
      tx.household.groupBy({
        by: ['povertyStatus', 'monitorKind', 'category'],
        where: { villageId: village.id, endedOn: null },
        _count: { _all: true },
        _sum: { people: true },
      }),
    ]),
  )
  if (!reached || groups.length === 0) return null
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
