import 'server-only'
import type { Scope } from '@/lib/domains/places/scope'
import type { Prisma, UnitTally, VillageTally } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { placeOf } from '@/lib/ground/access/scope/any-seat'
import { widestSeatsFor } from '@/lib/ground/access/seats'
import { read } from '@/lib/ground/database/transaction'
import { sumTallies, type Tally } from './tally'

/*
 * What is open is never counted on a request: the trigger issues_tally keeps a row for each village and each lead unit in
 * the transaction of every move, and these read it. One statement each, no more rows than villages or units.
 */

/** What is open in each village of a place, by the village's id; a village that never had an issue is not in it. */
export async function listVillageTallies(actor: Actor, place: Scope): Promise<Map<string, Tally>> {
  const rows = await read(actor, (tx) => tx.villageTally.findMany({ where: villagesOf(place) }))
  return new Map(rows.map((row) => [row.villageId, tallyOfVillage(row)]))
}

/** What each unit of a county leads of the open issues, or one unit, by the unit's id. */
export async function listUnitTallies(actor: Actor, scope: Scope): Promise<Map<string, Tally>> {
  const where = scope.kind === 'unit' ? { unitId: scope.id } : { countyId: scope.countyId }
  const rows = await read(actor, (tx) => tx.unitTally.findMany({ where }))
  return new Map(rows.map((row) => [row.unitId, tallyOfUnit(row)]))
}

/**
 * What is open where an actor may do a deed on issues: for badges and tabs. Null where a seat reaches them otherwise than by
 * place (what a unit assists, what one reported oneself): these are counted one by one, and are few.
 */
export async function tallyFor(actor: Actor, deed: Deed): Promise<Tally | null> {
  const places: Prisma.VillageTallyWhereInput[] = []
  for (const { seat, reach } of widestSeatsFor(actor, deed)) {
    if (reach !== 'C' && reach !== 'T' && reach !== 'V') return null
    const { townshipId, ...place } = placeOf(seat, reach)
    places.push({ ...place, ...(townshipId && { village: { townshipId } }) })
  }
  const rows = places.length ? await read(actor, (tx) => tx.villageTally.findMany({ where: { OR: places } })) : []
  return sumTallies(rows.map(tallyOfVillage))
}

function villagesOf({ kind, id, countyId }: Scope): Prisma.VillageTallyWhereInput {
  switch (kind) {
    case 'county':
      return { countyId }
    case 'township':
      return { countyId, village: { townshipId: id } }
    case 'village':
      return { countyId, villageId: id }
    case 'unit':
      throw new Error('a unit has no villages')
  }
}

function tallyOfVillage(row: VillageTally): Tally {
  const { untriagedVillage: VILLAGE, untriagedTownship: TOWNSHIP, untriagedCounty: COUNTY } = row
  return { ...shared(row), untriaged: { VILLAGE, TOWNSHIP, COUNTY }, handlingByTeam: row.handlingByTeam }
}

function tallyOfUnit(row: UnitTally): Tally {
  return { ...shared(row), untriaged: { VILLAGE: 0, TOWNSHIP: 0, COUNTY: 0 }, handlingByTeam: 0 }
}

function shared(row: Omit<UnitTally, 'unitId'>) {
  const { red: RED, yellow: YELLOW, green: GREEN, grey: GREY, overdue, returned, handling, awaiting, changes } = row
  return {
    ...{ RED, YELLOW, GREEN, GREY, open: RED + YELLOW + GREEN + GREY },
    ...{ overdue, returned, handling, awaiting, changes: Number(changes) },
    asks: { VILLAGE: row.asksVillage, TOWNSHIP: row.asksTownship, COUNTY: row.asksCounty, LEADER: row.asksLeader },
  }
}
