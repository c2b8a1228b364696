import type { Difference, Question, Reason } from '@/lib/across/imports/column'
import { isNameOf, type KnownTown, type KnownVillage, plainPlaceName } from '@/lib/across/imports/rules/place-names'
import { questionKey } from '@/lib/across/imports/rules/question-key'
import { PLACE_COLUMNS, type PlaceValues } from './columns'
import type { MergedVillage, PlacePlan, PlaceState, PlaceVillage } from './state'

export type VillageFound = { village: PlaceVillage; isNew: boolean } | Question | { reason: Reason }

/** The village of a row: by its code, or, without one, by a name that means one village of the town. */
export function villageOf(state: PlaceState, values: PlaceValues, town: KnownTown): VillageFound {
  const { code, name } = values
  if (!code) return villageNamed(state, name as string, town)
  const known = state.index.villageByCode(code)
  if (known) {
    const inTown = state.index.townOf(known)
    if (known.townshipId !== town.id)
      return { reason: { code: 'village_in_other_town', column: 'code', value: known.name, town: inTown?.name ?? '' } }
    return { village: state.villages.get(known.id) as PlaceVillage, isNew: false }
  }
  const merged = state.merged.find((one) => one.code === code)
  if (merged) return { reason: noMore(merged, 'code') }
  if (!code.startsWith(town.code))
    return { reason: { code: 'code_of_another_town', column: 'code', value: town.code, town: town.name } }
  if (!name) return { reason: { code: 'village_needs_name', column: 'name' } }
  const [namesake] = state.index.villagesNamed(name, town.id)
  if (namesake)
    return { reason: { code: 'village_name_taken', column: 'name', value: namesake.name, other: namesake.code } }
  const village: PlaceVillage = {
    ...{ id: state.newId(), code, name: plainPlaceName(name), aliases: [], townshipId: town.id },
    ...{ class: null, lastClassOn: null, groups: [] },
  }
  return { village, isNew: true }
}

/** A row without a code means the one village of that name in its town; two of them are asked about. */
function villageNamed(state: PlaceState, name: string, town: KnownTown): VillageFound {
  const named = state.index.villagesNamed(name, town.id)
  const [only, ...more] = named
  if (!only) {
    const merged = state.merged.find((one) => one.townshipId === town.id && isNameOf(one, name))
    return { reason: merged ? noMore(merged, 'name') : { code: 'place_unknown', column: 'name', value: name } }
  }
  if (more.length === 0) return { village: state.villages.get(only.id) as PlaceVillage, isNew: false }
  const key = questionKey('village', town.id, plainPlaceName(name))
  const chosen = named.find(({ id }) => id === state.answers[key])
  if (chosen) return { village: state.villages.get(chosen.id) as PlaceVillage, isNew: false }
  const facts = (village: KnownVillage) => [state.index.townOf(village)?.name ?? '', village.code]
  return {
    key,
    about: 'village',
    name,
    candidates: named.map((one) => ({ id: one.id, name: one.name, facts: facts(one) })),
  }
}

/** A village that was merged into another is not written any more, under its code or its name. */
function noMore({ name, heir }: MergedVillage, column: 'code' | 'name'): Reason {
  return { code: 'village_merged', column, value: name, other: heir.name, successorCode: heir.code }
}

/** What a row does to its village, or why it cannot. */
export type Changes = { plan: PlacePlan; differences: Difference[] } | { reason: Reason }

export function newVillage(state: PlaceState, values: PlaceValues, village: PlaceVillage): Changes {
  if (values.class && !values.classFrom) return { reason: { code: 'class_needs_day', column: 'classFrom' } }
  const { class: kind, classFrom, groups = [], aliases = [] } = values
  village.groups = groups.map((name, i) => ({ ordinal: i + 1, name }))
  village.aliases = aliases.filter((alias) => alias !== village.name)
  state.villages.set(village.id, village)
  state.index.addVillage(village)
  const { id, code, name, townshipId } = village
  return {
    plan: {
      newVillage: { id, code, name, townshipId, aliases: village.aliases },
      village: {
        id,
        ...(kind && classFrom && { class: { class: kind, fromOn: classFrom } }),
        groups: village.groups,
      },
    },
    differences: [],
  }
}

/** What a row would change of a village: its name (the old one stays an alias), more aliases and groups, its class from a day on. */
export function changedVillage(state: PlaceState, values: PlaceValues, village: PlaceVillage): Changes {
  const differences: Difference[] = []
  const change: NonNullable<PlacePlan['village']> = { id: village.id }
  let { aliases } = village
  if (values.name && !isNameOf(village, values.name)) {
    change.name = plainPlaceName(values.name)
    aliases = [...aliases, village.name]
    differences.push({ column: 'name', old: village.name, new: change.name })
  }
  const added = (values.aliases ?? []).filter(
    (alias) => !isNameOf({ name: change.name ?? village.name, aliases }, alias),
  )
  if (added.length > 0) {
    differences.push({
      column: 'aliases',
      old: PLACE_COLUMNS.aliases.text(village.aliases),
      new: PLACE_COLUMNS.aliases.text([...aliases, ...added]),
    })
  }
  if (change.name || added.length > 0) change.aliases = [...aliases, ...added]
  const groups = (values.groups ?? []).filter((name) => !village.groups.some((group) => group.name === name))
  if (groups.length > 0) {
    const last = Math.max(0, ...village.groups.map(({ ordinal }) => ordinal))
    change.groups = groups.map((name, i) => ({ ordinal: last + i + 1, name }))
    const text = (all: { name: string }[]) => PLACE_COLUMNS.groups.text(all.map(({ name }) => name))
    differences.push({ column: 'groups', old: text(village.groups), new: text([...village.groups, ...change.groups]) })
  }
  const reason = classChange(state, values, village, change, differences)
  if (reason) return { reason }
  if (change.name) state.index.addVillage({ ...village, name: change.name, aliases: change.aliases ?? aliases })
  return { plan: { village: change }, differences }
}

function classChange(
  { today }: Pick<PlaceState, 'today'>,
  { class: kind, classFrom }: PlaceValues,
  village: PlaceVillage,
  change: NonNullable<PlacePlan['village']>,
  differences: Difference[],
): Reason | null {
  if (!kind || kind === village.class?.class) return null
  if (!classFrom) return { code: 'class_needs_day', column: 'classFrom' }
  if (village.lastClassOn && classFrom <= village.lastClassOn)
    return { code: 'class_day_too_early', column: 'classFrom', value: village.lastClassOn }
  // what class it was until today stays as it is, as the form has it; a first class may be dated as it was decided
  if (village.class && classFrom < today) return { code: 'class_day_passed', column: 'classFrom' }
  change.class = { class: kind, fromOn: classFrom }
  const { text } = PLACE_COLUMNS.class
  differences.push({ column: 'class', old: village.class ? text(village.class.class) : '', new: text(kind) })
  return null
}
