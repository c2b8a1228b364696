import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { villagesFor } from '@/lib/access/scope'
import { read } from '@/lib/access/transaction'
import type { VillageScope } from './place'

/** The village's dated figures, with the basis of its population. */
export type VillageFigures = { year: number; households: number; population: number; basis: string }
/** What the register of households holds, for those who may see it. */
export type RegisterCounts = { households: number; lifted: number; monitored: number }

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
  const where = { villageId: village.id }
  const [reached, households, lifted, monitored] = await read(actor, (tx) =>
    Promise.all([
      tx.village.count({ where: { AND: [{ id: village.id }, villagesFor(actor, 'household.view')] } }),
      tx.household.count({ where }),
      tx.household.count({ where: { ...where, povertyStatus: 'LIFTED' } }),
      tx.household.count({ where: { ...where, monitorKind: { not: null } } }),
    ]),
  )
  return reached && households > 0 ? { households, lifted, monitored } : null
}
