import type { Difference, Reason } from '@/lib/across/imports/column'
import { type Judged, judged, type StoredRow } from '@/lib/across/imports/kind'
import { type KnownTown, plainPlaceName } from '@/lib/across/imports/rules/place-names'
import type { PlaceValues } from './columns'
import type { PlacePlan, PlaceState } from './state'
import { changedVillage, newVillage, villageOf } from './village'

type Result = Judged<PlacePlan>

/** What becomes of one row of places. It is matched by code; a name alone must mean one village, or the row asks which. */
export function judgePlace(state: PlaceState, row: StoredRow): Result {
  if (!row.readable) return judged.refused(row.number, ...row.reasons)
  const values = row.values as PlaceValues
  const found = townOf(state, values)
  if ('code' in found) return judged.refused(row.number, found)
  const { town } = found
  if (!values.code && !values.name) {
    const isNew = state.newTowns.has(town.id)
    const { plan, differences } = acceptTown(state, row.number, found)
    return isNew ? judged.fresh(row.number, plan, town.name) : judged.compared(row.number, differences, plan, town.name)
  }
  return judgeVillage(state, row.number, values, found)
}

function judgeVillage(state: PlaceState, row: number, values: PlaceValues, inTown: TownFound): Result {
  const found = villageOf(state, values, inTown.town)
  if ('candidates' in found) return judged.asked(row, found)
  if ('reason' in found) return judged.refused(row, found.reason)
  const { village, isNew } = found
  const before = state.villageRows.get(village.id)
  if (before !== undefined) return judged.refused(row, { code: 'twice_in_file', row: before })
  const changes = isNew ? newVillage(state, values, village) : changedVillage(state, values, village)
  if ('reason' in changes) return judged.refused(row, changes.reason)
  state.villageRows.set(village.id, row)
  const town = acceptTown(state, row, inTown)
  const plan: PlacePlan = { ...town.plan, ...changes.plan }
  const matched = `${inTown.town.name} ${village.name}`
  if (isNew) return judged.fresh(row, plan, matched)
  return judged.compared(row, [...town.differences, ...changes.differences], plan, matched)
}

type TownFound = { town: KnownTown; name: string }

/** The town of a row: by its code, by the village's, or by name. One that is new needs its code. */
function townOf(state: PlaceState, values: PlaceValues): TownFound | Reason {
  const code = values.townCode ?? values.code?.slice(0, 9)
  if (code && !code.startsWith(state.countyCode))
    return { code: 'code_of_another_county', column: values.townCode ? 'townCode' : 'code', value: state.countyCode }
  const known = code ? state.index.townByCode(code) : state.index.townByName(values.town ?? '')
  const said = values.town ?? (known && (state.townRows.get(known.id)?.name ?? known.name))
  if (!said) return { code: 'missing', column: 'town' }
  const name = plainPlaceName(said)
  if (known) {
    const before = state.townRows.get(known.id)
    if (before && before.name !== name)
      return { code: 'differs_in_file', column: 'town', row: before.row, value: before.name }
    return { town: known, name }
  }
  if (!code) return { code: 'town_unknown', column: 'town', value: name }
  const namesake = state.index.townByName(name)
  if (namesake) return { code: 'code_of_another_town', column: 'townCode', value: namesake.code, town: namesake.name }
  const town = { id: state.newId(), code, name }
  state.index.addTown(town)
  state.newTowns.add(town.id)
  return { town, name }
}

/** What the first row of a town that is written does for it: makes it, or gives it the name that the sheet has. */
function acceptTown(state: PlaceState, row: number, { town, name }: TownFound) {
  const isFirst = !state.townRows.has(town.id)
  const isNew = state.newTowns.has(town.id)
  if (isFirst) state.townRows.set(town.id, { row, name })
  const plan: PlacePlan = {}
  const differences: Difference[] = []
  if (isFirst && isNew) plan.newTown = { ...town, name }
  if (isFirst && !isNew && town.name !== name) {
    plan.townName = { id: town.id, name }
    differences.push({ column: 'town', old: town.name, new: name })
  }
  return { plan, differences }
}
