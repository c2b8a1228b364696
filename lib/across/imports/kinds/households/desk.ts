import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Desk, ImportScope, Judged, StoredRow } from '@/lib/across/imports/kind'
import { PlaceIndex } from '@/lib/across/imports/rules/place-names'
import { heirCodes } from '@/lib/ground/access/heirs'
import { STANDING } from '@/lib/ground/access/standing'
import type { Tx } from '@/lib/ground/database/tx'
import { judgeHousehold } from './judge'
import { householdsByNumber, householdsOfPeople, idKey } from './register'
import type { HouseholdState } from './state'
import { type HouseholdPlan, writeHouseholds } from './write'

/** Opens the register of households: places are held, households are looked up by the batch. */
export async function openHouseholds(scope: ImportScope): Promise<Desk<HouseholdPlan>> {
  const state = await stateOf(scope)
  return {
    async judge(rows: readonly StoredRow[]): Promise<Judged<HouseholdPlan>[]> {
      const households = byHousehold(rows)
      state.known = await householdsByNumber(scope.tx, [...households.keys()])
      state.livingAt = await householdsOfPeople(scope.tx, keysOf(rows))
      const judgements: Judged<HouseholdPlan>[] = []
      for (const [number, members] of households) judgements.push(...judgeHousehold(state, number, members))
      await setImmediate() // people browse meanwhile
      return judgements
    },
    write: (plans) => writeHouseholds(scope, plans),
  }
}

async function stateOf({ tx, countyId, townshipId, answers, today }: ImportScope): Promise<HouseholdState> {
  const where = { countyId, ...(townshipId && { id: townshipId }) }
  const towns = await tx.township.findMany({ where, select: { id: true, code: true, name: true } })
  const villages = await tx.village.findMany({
    where: { countyId, ...(townshipId && { townshipId }), ...STANDING },
    select: {
      ...{ id: true, code: true, name: true, aliases: true, townshipId: true },
      groups: { where: { closedOn: null }, select: { id: true, name: true } },
    },
  })
  const index = new PlaceIndex(towns, villages)
  await addOldCodes(tx, countyId, index)
  return {
    ...{ countyId, townshipId, today, answers },
    index,
    groups: new Map(villages.map(({ id, groups }) => [id, new Map(groups.map((group) => [group.name, group.id]))])),
    people: new Map(),
    known: new Map(),
    livingAt: new Map(),
  }
}

/** The code of a village that was merged means the one in which it goes on, where that is within reach. */
async function addOldCodes(tx: Tx, countyId: string, index: PlaceIndex): Promise<void> {
  const merged = await tx.village.findMany({ where: { countyId, NOT: STANDING }, select: { id: true, code: true } })
  const heirs = await heirCodes(tx, countyId)
  for (const { id, code } of merged) {
    const heir = index.villageByCode(heirs.get(id) ?? '')
    if (heir) index.addCode(code, heir)
  }
}

/** Rows of one household come together; one whose number could not be read stands alone. */
function byHousehold(rows: readonly StoredRow[]): Map<string, StoredRow[]> {
  const households = new Map<string, StoredRow[]>()
  for (const row of rows) {
    const key = row.belongs || `#${row.number}`
    const members = households.get(key)
    if (members) members.push(row)
    else households.set(key, [row])
  }
  return households
}

function keysOf(rows: readonly StoredRow[]): string[] {
  return rows.flatMap(({ values }) => (typeof values.idNumber === 'string' ? idKey(values.idNumber) : []))
}
