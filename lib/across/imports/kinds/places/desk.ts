import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Desk, ImportScope, StoredRow } from '@/lib/across/imports/kind'
import { PlaceIndex } from '@/lib/across/imports/rules/place-names'
import { heirCodes } from '@/lib/ground/access/heirs'
import { STANDING } from '@/lib/ground/access/standing'
import { dayFromColumn } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { daysOf, holdsOn } from '@/lib/ground/tenures/rules/tenure'
import { judgePlace } from './judge'
import type { MergedVillage, PlacePlan, PlaceState, PlaceVillage } from './state'
import { writePlaces } from './write'

/** Opens the register of places of a county: a few hundred rows, held while a sheet is judged. */
export async function openPlaces(scope: ImportScope): Promise<Desk<PlacePlan>> {
  const state = await stateOf(scope)
  return {
    judge: async (rows: readonly StoredRow[]) => rows.map((row) => judgePlace(state, row)),
    write: (plans) => writePlaces(scope, plans),
  }
}

async function stateOf({ tx, countyId, answers, today }: ImportScope): Promise<PlaceState> {
  const county = await tx.county.findUniqueOrThrow({ where: { id: countyId }, select: { code: true } })
  const towns = await tx.township.findMany({ where: { countyId }, select: { id: true, code: true, name: true } })
  const villages = await tx.village.findMany({
    where: { countyId, ...STANDING },
    select: {
      ...{ id: true, code: true, name: true, aliases: true, townshipId: true },
      classes: { orderBy: { fromOn: 'asc' } },
      groups: { select: { ordinal: true, name: true }, orderBy: { ordinal: 'asc' } },
    },
  })
  const known = villages.map(({ classes, ...village }): PlaceVillage => {
    const last = classes.at(-1)
    const present = classes.find((term) => holdsOn(daysOf(term), today)) ?? last
    return {
      ...village,
      class: present ? { class: present.class, fromOn: dayFromColumn(present.fromOn) } : null,
      lastClassOn: last ? dayFromColumn(last.fromOn) : null,
    }
  })
  return {
    countyCode: county.code,
    index: new PlaceIndex(towns, known),
    villages: new Map(known.map((village) => [village.id, village])),
    merged: await mergedOf(tx, countyId, known),
    today,
    answers,
    newTowns: new Set(),
    townRows: new Map(),
    villageRows: new Map(),
    newId: randomUUID,
  }
}

async function mergedOf(tx: Tx, countyId: string, standing: readonly PlaceVillage[]): Promise<MergedVillage[]> {
  const rows = await tx.village.findMany({
    where: { countyId, NOT: STANDING },
    select: { id: true, code: true, name: true, aliases: true, townshipId: true },
  })
  const heirs = await heirCodes(tx, countyId)
  return rows.flatMap(({ id, ...village }) => {
    const heir = standing.find(({ code }) => code === heirs.get(id))
    return heir ? [{ ...village, heir: { code: heir.code, name: heir.name } }] : []
  })
}
