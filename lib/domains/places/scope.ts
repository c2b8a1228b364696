import 'server-only'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Deed, Reach } from '@/lib/ground/access/deeds'
import { seatsFor } from '@/lib/ground/access/seats'
import type { Instant, LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'
import { TOWNSHIP_CODE, VILLAGE_CODE } from '@/lib/ground/input/place-code'
import { placesOf } from '@/lib/ground/kept/places'
import { placesFor } from './within-reach'

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
  const id = seatsFor(actor, deed).find(({ reach }) => reach === 'C')?.seat.countyId
  if (!id) return null
  const { county } = await read(actor, (tx) => placesOf(tx, id))
  return { kind: 'county', id, countyId: id, name: county.name, shortName: county.shortName }
}

/** The county that a village or unit stands beside: for medians over all of it, which name no place of it. */
export function countyBehind(countyId: string): Scope {
  return { kind: 'county', id: countyId, countyId }
}

/** A township by its code; null when it does not exist or is out of scope. */
export async function findTownship(actor: Actor, code: string): Promise<TownshipScope | null> {
  if (!TOWNSHIP_CODE.test(code)) return null
  const townships = await read(actor, (tx) => placesFor(tx, actor, 'townships', 'township.view'))
  const found = townships.find(({ place }) => place.code === code)
  if (!found) return null
  const { place, around } = found
  return {
    kind: 'township',
    id: place.id,
    countyId: place.countyId,
    code,
    name: place.name,
    county: around.county.name,
  }
}

/** A village by its code; null when it does not exist or is out of scope. */
export async function findVillage(actor: Actor, code: string): Promise<VillageScope | null> {
  if (!VILLAGE_CODE.test(code)) return null
  const villages = await read(actor, (tx) => placesFor(tx, actor, 'villages', 'village.view'))
  const found = villages.find(({ place }) => place.code === code)
  if (!found) return null
  const { place, around } = found
  const { id, countyId, name } = place
  return {
    ...{ kind: 'village', id, countyId, code, name, county: around.county.name },
    township: namedPlace(around.townships.get(place.townshipId)),
    mergedInto: mergerOf(place, around.villages.get(place.mergedIntoId ?? '')),
    mergedFrom: villages.flatMap(({ place: other }) =>
      other.mergedIntoId === id ? (mergerOf(other, other) ?? []) : [],
    ),
  }
}

function namedPlace(place: { id: string; code: string; name: string } | undefined) {
  if (!place) throw new Error('a village lies in a township')
  const { id, code, name } = place
  return { id, code, name }
}

/** The day of a merger, and the code and name of the village at its other end. */
function mergerOf({ mergedOn }: { mergedOn: LocalDate | null }, other: { code: string; name: string } | undefined) {
  return mergedOn && other ? { code: other.code, name: other.name, onDay: mergedOn } : null
}

/** A unit; null when it does not exist or is out of scope. The issues of its scope are those that it leads. */
export async function findUnit(actor: Actor, id: string) {
  const units = await read(actor, (tx) => placesFor(tx, actor, 'units', 'unit.view'))
  const found = units.find(({ place }) => place.id === id)
  if (!found) return null
  const { countyId, name, shortName, category, tier } = found.place
  return { kind: 'unit' as const, id, countyId, name, shortName, category, tier, county: found.around.county.name }
}

export type UnitScope = NonNullable<Awaited<ReturnType<typeof findUnit>>>

/** A place or unit in which the actor holds a seat; of a place the code, of a unit the id. */
export type OwnScope = { kind: 'township' | 'village' | 'unit'; code: string; name: string; scope: Scope }

/** Townships, villages and units of the actor's own seats; what the county sees whole is not among them. */
export async function listOwnScopes(actor: Actor): Promise<OwnScope[]> {
  const held = (deed: Deed, reach: Reach, of: (seat: Seat) => string | null) =>
    seatsFor(actor, deed).flatMap((one) => (one.reach === reach ? (of(one.seat) ?? []) : []))
  return read(actor, async (tx) => {
    const townships = held('township.view', 'T', (seat) => seat.townshipId)
    const villages = held('village.view', 'V', (seat) => seat.villageId)
    const units = held('unit.view', 'P', (seat) => seat.unitId)
    const own: OwnScope[] = []
    for (const countyId of new Set(actor.seats.map((seat) => seat.countyId))) {
      const places = await placesOf(tx, countyId)
      const scope = (kind: OwnScope['kind'], id: string): Scope => ({ kind, id, countyId })
      for (const { id, code, name } of places.townships.values())
        if (townships.includes(id)) own.push({ kind: 'township', code, name, scope: scope('township', id) })
      for (const { id, code, name } of places.villages.values())
        if (villages.includes(id)) own.push({ kind: 'village', code, name, scope: scope('village', id) })
      for (const { id, shortName } of places.units.values())
        if (units.includes(id)) own.push({ kind: 'unit', code: id, name: shortName, scope: scope('unit', id) })
    }
    return own
  })
}
