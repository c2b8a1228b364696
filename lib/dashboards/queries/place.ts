import 'server-only'
import type { Actor } from '@/lib/access/actor'
import type { Deed } from '@/lib/access/deeds'
import { seatsFor, townshipsFor, unitsFor, villagesFor } from '@/lib/access/scope'
import { read } from '@/lib/access/transaction'
import type { Instant } from '@/lib/clock'
import { now } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'

/**
 * A place, or a unit, whose dashboard an actor may see. Only the functions below make one, each through lib/access/scope:
 * so what is counted within a Scope is never more than the actor may look at.
 */
export type Scope = {
  readonly kind: 'county' | 'township' | 'village' | 'unit'
  readonly id: string
  readonly countyId: string
}

export type CountyScope = Scope & { name: string; shortName: string }
export type TownshipScope = Scope & { code: string; name: string; county: string }
export type VillageScope = Scope & {
  code: string
  name: string
  township: { id: string; code: string; name: string }
  county: string
}

/** The instant of the database's clock that a page's figures stand for. */
export function getMoment(actor: Actor): Promise<Instant> {
  return read(actor, (tx) => now(tx))
}

/** The county that the actor looks at as a whole, or null. */
export async function findCounty(actor: Actor, deed: Deed = 'county.view'): Promise<CountyScope | null> {
  const countyId = seatsFor(actor, deed).find(({ reach }) => reach === 'C')?.seat.countyId
  if (!countyId) return null
  const county = await read(actor, (tx) => tx.county.findUnique({ where: { id: countyId } }))
  return (
    county && { kind: 'county', id: county.id, countyId: county.id, name: county.name, shortName: county.shortName }
  )
}

/** A township by its code; null when it does not exist or is out of scope. */
export async function findTownship(actor: Actor, code: string): Promise<TownshipScope | null> {
  const township = await read(actor, (tx) =>
    tx.township.findFirst({
      where: { AND: [{ code }, townshipsFor(actor, 'township.view')] },
      include: { county: { select: { name: true } } },
    }),
  )
  if (!township) return null
  const { id, countyId, name } = township
  return { kind: 'township', id, countyId, code, name, county: township.county.name }
}

/** A village by its code; null when it does not exist or is out of scope. */
export async function findVillage(actor: Actor, code: string): Promise<VillageScope | null> {
  const village = await read(actor, (tx) =>
    tx.village.findFirst({
      where: { AND: [{ code }, villagesFor(actor, 'village.view')] },
      include: { county: { select: { name: true } }, township: { select: { id: true, code: true, name: true } } },
    }),
  )
  if (!village) return null
  const { id, countyId, name, township } = village
  return { kind: 'village', id, countyId, code, name, township, county: village.county.name }
}

/** A unit; null when it does not exist or is out of scope. The issues of its scope are those that it leads. */
export async function findUnit(actor: Actor, id: string) {
  const unit = await read(actor, (tx) =>
    tx.unit.findFirst({
      where: { AND: [{ id }, unitsFor(actor, 'unit.view')] },
      include: { county: { select: { name: true } } },
    }),
  )
  if (!unit) return null
  const { countyId, name, shortName, category, tier } = unit
  return { kind: 'unit' as const, id, countyId, name, shortName, category, tier, county: unit.county.name }
}

export type UnitScope = NonNullable<Awaited<ReturnType<typeof findUnit>>>

/** The issues (as `i`) of a scope, for SQL. */
export function issuesIn({ kind, id, countyId }: Scope): Prisma.Sql {
  const county = Prisma.sql`i.county_id = ${countyId}::uuid`
  switch (kind) {
    case 'county':
      return county
    case 'township':
      return Prisma.sql`${county} AND i.township_id = ${id}::uuid`
    case 'village':
      return Prisma.sql`${county} AND i.village_id = ${id}::uuid`
    case 'unit':
      return Prisma.sql`${county} AND i.lead_unit_id = ${id}::uuid`
  }
}

/** The same issues, for Prisma. */
export function issuesWithin({ kind, id, countyId }: Scope): Prisma.IssueWhereInput {
  switch (kind) {
    case 'county':
      return { countyId }
    case 'township':
      return { countyId, townshipId: id }
    case 'village':
      return { countyId, villageId: id }
    case 'unit':
      return { countyId, leadUnitId: id }
  }
}

/** The villages of a scope, for Prisma. */
export function villagesWithin({ kind, id, countyId }: Scope): Prisma.VillageWhereInput {
  switch (kind) {
    case 'county':
      return { countyId }
    case 'township':
      return { countyId, townshipId: id }
    case 'village':
      return { countyId, id }
    case 'unit':
      throw new Error('a unit has no villages')
  }
}
