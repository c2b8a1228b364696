import 'server-only'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Deed, Reach } from '@/lib/ground/access/deeds'
import { townshipsFor, unitsFor, villagesFor } from '@/lib/ground/access/scope/places'
import { seatsFor } from '@/lib/ground/access/seats'
import { dayFromColumn, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'

/**
 * A place, or a unit, whose dashboard an actor may see. Only the functions below make one, each through lib/ground/access/scope:
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
  /** The village that it was merged into, and since when. */
  mergedInto: { code: string; name: string; onDay: LocalDate } | null
  /** The villages that were merged into this one, as far as the one who looks may open them. */
  mergedFrom: { code: string; name: string; onDay: LocalDate }[]
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

/** The county that a village or unit stands beside: for medians over all of it, which name no place of it. */
export function countyBehind(countyId: string): Scope {
  return { kind: 'county', id: countyId, countyId }
}

const TOWNSHIP_CODE = /^\d{9}$/
const VILLAGE_CODE = /^\d{12}$/

/** A township by its code; null when it does not exist or is out of scope. */
export async function findTownship(actor: Actor, code: string): Promise<TownshipScope | null> {
  if (!TOWNSHIP_CODE.test(code)) return null
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
  if (!VILLAGE_CODE.test(code)) return null
  const village = await read(actor, (tx) =>
    tx.village.findFirst({
      where: { AND: [{ code }, villagesFor(actor, 'village.view')] },
      include: {
        county: { select: { name: true } },
        township: { select: { id: true, code: true, name: true } },
        mergedInto: { select: { code: true, name: true } },
        mergedFrom: {
          where: villagesFor(actor, 'village.view'),
          select: { code: true, name: true, mergedOn: true },
          orderBy: { code: 'asc' },
        },
      },
    }),
  )
  if (!village) return null
  const { id, countyId, name, township, mergedOn } = village
  const mergedInto = village.mergedInto && mergedOn && { ...village.mergedInto, onDay: dayFromColumn(mergedOn) }
  const mergedFrom = village.mergedFrom.flatMap(({ mergedOn: on, ...one }) =>
    on ? [{ ...one, onDay: dayFromColumn(on) }] : [],
  )
  return { kind: 'village', id, countyId, code, name, township, county: village.county.name, mergedInto, mergedFrom }
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

/** A place or unit in which the actor holds a seat; of a place the code, of a unit the id. */
export type OwnScope = { kind: 'township' | 'village' | 'unit'; code: string; name: string; scope: Scope }

/** Townships, villages and units of the actor's own seats; what the county sees whole is not among them. */
export async function listOwnScopes(actor: Actor): Promise<OwnScope[]> {
  const held = (deed: Deed, reach: Reach, of: (seat: Seat) => string | null) => ({
    id: { in: seatsFor(actor, deed).flatMap((one) => (one.reach === reach ? (of(one.seat) ?? []) : [])) },
  })
  const [townships, villages, units] = await read(actor, (tx) =>
    Promise.all([
      tx.township.findMany({
        where: held('township.view', 'T', (seat) => seat.townshipId),
        orderBy: { code: 'asc' },
      }),
      tx.village.findMany({ where: held('village.view', 'V', (seat) => seat.villageId), orderBy: { code: 'asc' } }),
      tx.unit.findMany({ where: held('unit.view', 'P', (seat) => seat.unitId), orderBy: { shortName: 'asc' } }),
    ]),
  )
  const own = (kind: OwnScope['kind'], code: string, name: string, at: { id: string; countyId: string }): OwnScope => ({
    kind,
    code,
    name,
    scope: { kind, id: at.id, countyId: at.countyId },
  })
  return [
    ...townships.map((one) => own('township', one.code, one.name, one)),
    ...villages.map((one) => own('village', one.code, one.name, one)),
    ...units.map((one) => own('unit', one.id, one.shortName, one)),
  ]
}
