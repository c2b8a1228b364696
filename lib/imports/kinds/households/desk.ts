import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { LocalDate } from '@/lib/clock'
import type { Desk, ImportScope, Judged, StoredRow } from '@/lib/imports/kind'
import { PlaceIndex } from '@/lib/imports/rules/place-names'
import { judgeHousehold } from './judge'
import { householdsByNumber, householdsOfPeople, idKey, type KnownHousehold } from './register'
import { type HouseholdPlan, writeHouseholds } from './write'

/** What a household's rows are judged against. */
export type HouseholdState = {
  countyId: string
  townshipId: string | null
  today: LocalDate
  answers: Readonly<Record<string, string>>
  index: PlaceIndex
  /** The groups of each village by name. */
  groups: Map<string, Map<string, string>>
  /** The row in which a person was met first, by fingerprint. */
  people: Map<string, number>
  known: Map<string, KnownHousehold>
  livingAt: Awaited<ReturnType<typeof householdsOfPeople>>
}

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
    where: { countyId, ...(townshipId && { townshipId }) },
    select: {
      ...{ id: true, code: true, name: true, aliases: true, townshipId: true },
      mergedIntoId: true,
      groups: { where: { closedOn: null }, select: { id: true, name: true } },
    },
  })
  const standing = villages.filter(({ mergedIntoId }) => mergedIntoId === null)
  const index = new PlaceIndex(towns, standing)
  for (const village of villages) {
    const successor = village.mergedIntoId && lastSuccessor(villages, village.mergedIntoId)
    if (successor) index.addCode(village.code, successor)
  }
  return {
    ...{ countyId, townshipId, today, answers },
    index,
    groups: new Map(standing.map(({ id, groups }) => [id, new Map(groups.map((group) => [group.name, group.id]))])),
    people: new Map(),
    known: new Map(),
    livingAt: new Map(),
  }
}

type Mergeable = { id: string; mergedIntoId: string | null }

/** Where a village went that was merged into another, which may itself have gone on; none where that is out of reach. */
function lastSuccessor<V extends Mergeable>(villages: readonly V[], id: string): V | undefined {
  const village = villages.find((one) => one.id === id)
  return village?.mergedIntoId ? lastSuccessor(villages, village.mergedIntoId) : village
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
