import type { Question, Reason } from '@/lib/across/imports/column'
import { plainPlaceName } from '@/lib/across/imports/rules/place-names'
import { questionKey } from '@/lib/across/imports/rules/question-key'
import type { HouseholdValues } from './columns'
import type { HouseholdState } from './state'

export type HouseholdPlace = { villageId: string; townshipId: string; groupId: string | null; matched: string }

/** The village and group of a household, within what the import reaches: by code, else by name, asked about where two share it. */
export function placeOfHousehold(
  state: HouseholdState,
  { villageCode, town: townName, village: name, group }: HouseholdValues,
): HouseholdPlace | { reason: Reason } | { question: Question } {
  const { index, answers } = state
  const town = townName ? index.townByName(townName) : undefined
  if (townName && !town) return unknown('town', townName)
  if (!villageCode && !name) return { reason: { code: 'missing', column: 'village' } }
  const found = villageCode
    ? [index.villageByCode(villageCode) ?? []].flat()
    : index.villagesNamed(name ?? '', town?.id)
  const key = questionKey('village', town?.id ?? '', plainPlaceName(name ?? ''))
  const village = found.length > 1 ? found.find(({ id }) => id === answers[key]) : found[0]
  if (!village) {
    if (found.length === 0) return unknown(villageCode ? 'villageCode' : 'village', villageCode ?? name ?? '')
    const candidates = found.map((one) => ({
      ...{ id: one.id, name: one.name, facts: [index.townOf(one)?.name ?? '', one.code] },
    }))
    return { question: { key, about: 'village', name: name ?? '', candidates } }
  }
  const groupId = group ? state.groups.get(village.id)?.get(group) : null
  if (groupId === undefined)
    return { reason: { code: 'group_unknown', column: 'group', value: group ?? '', other: village.name } }
  const matched = `${index.townOf(village)?.name ?? ''} ${village.name}`
  return { villageId: village.id, townshipId: village.townshipId, groupId, matched }
}

/** Out of reach is unknown: nobody learns what lies elsewhere. */
const unknown = (column: string, value: string) => ({ reason: { code: 'village_unknown', column, value } as const })
