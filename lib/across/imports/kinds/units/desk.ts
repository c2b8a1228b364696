import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Desk, type ImportScope, type Judged, judged, type StoredRow } from '@/lib/across/imports/kind'
import { changedValues, differencesOf } from '@/lib/across/imports/rules/differences'
import { PlaceIndex } from '@/lib/across/imports/rules/place-names'
import type { UnitCategory, UnitTier } from '@/lib/generated/prisma/enums'
import { UNIT_COLUMNS, type UnitValues } from './columns'

type KnownUnit = {
  id: string
  name: string
  shortName: string
  category: UnitCategory
  tier: UnitTier
  townshipId: string | null
  active: boolean
}
type UnitPlan = { fresh?: KnownUnit; change?: { id: string; data: Partial<Omit<KnownUnit, 'id'>> } }
type UnitState = {
  index: PlaceIndex
  byName: Map<string, KnownUnit>
  /** Those of whom the short name alone is known, as a county is founded with: the first sheet says the full one. */
  inShort: Map<string, KnownUnit>
  rows: Map<string, number>
  shortRows: Map<string, string>
}

/** Opens the register of units of a county. */
export async function openUnits(scope: ImportScope): Promise<Desk<UnitPlan>> {
  const { tx, countyId } = scope
  const towns = await tx.township.findMany({ where: { countyId }, select: { id: true, code: true, name: true } })
  const select = { id: true, name: true, shortName: true, category: true, tier: true, townshipId: true, active: true }
  const units = await tx.unit.findMany({ where: { countyId }, select })
  const state: UnitState = {
    index: new PlaceIndex(towns, []),
    byName: new Map(units.map((unit) => [unit.name, unit])),
    inShort: new Map(units.flatMap((unit) => (unit.name === unit.shortName ? [[unit.name, unit]] : []))),
    rows: new Map(),
    shortRows: new Map(units.map((unit) => [unit.shortName, unit.name])),
  }
  return {
    judge: async (rows) => rows.map((row) => judgeUnit(state, row)),
    write: (plans) => writeUnits(scope, plans),
  }
}

/** What becomes of one row of units. A unit is matched by its full name, or by its short name while that is all there is; nobody else may bear its short name. */
function judgeUnit(state: UnitState, row: StoredRow): Judged<UnitPlan> {
  if (!row.readable) return judged.refused(row.number, ...row.reasons)
  const { town: townName, ...values } = row.values as UnitValues & { name: string; shortName: string }
  const { name, shortName } = values
  const before = state.rows.get(name)
  if (before !== undefined) return judged.refused(row.number, { code: 'twice_in_file', row: before })
  const known = state.byName.get(name) ?? state.inShort.get(shortName)
  const bearer = state.shortRows.get(shortName)
  if (bearer !== undefined && bearer !== name && bearer !== known?.name)
    return judged.refused(row.number, { code: 'unit_short_name_taken', column: 'shortName', value: bearer })
  const town = townName ? state.index.townByName(townName) : undefined
  if (townName && !town) return judged.refused(row.number, { code: 'town_unknown', column: 'town', value: townName })
  const tier = values.tier ?? known?.tier ?? (town ? 'TOWNSHIP' : undefined)
  const { category } = values
  if (!known && (!tier || !category))
    return judged.refused(row.number, { code: 'unit_needs_kind', column: tier ? 'category' : 'tier' })
  if (known && tier !== known.tier && (tier === 'TOWNSHIP' || known.tier === 'TOWNSHIP'))
    return judged.refused(row.number, { code: 'unit_tier_fixed', column: 'tier' })
  if (tier === 'TOWNSHIP' && !town && !known?.townshipId)
    return judged.refused(row.number, { code: 'unit_town_missing', column: 'town' })
  state.rows.set(name, row.number)
  state.shortRows.set(shortName, name)
  if (!known) {
    const townshipId = tier === 'TOWNSHIP' ? (town?.id ?? null) : null
    const fresh = { id: randomUUID(), name, shortName, townshipId, active: values.active ?? true }
    return judged.fresh(row.number, { fresh: { ...fresh, category: category as UnitCategory, tier: tier as UnitTier } })
  }
  state.inShort.delete(known.name)
  if (known.name !== name) state.byName.delete(known.name)
  const differences = differencesOf(UNIT_COLUMNS, { ...known }, values)
  return judged.compared(row.number, differences, {
    change: { id: known.id, data: changedValues(differences, values) },
  })
}

async function writeUnits({ tx, countyId }: ImportScope, plans: readonly UnitPlan[]): Promise<void> {
  await tx.unit.createMany({ data: plans.flatMap(({ fresh }) => (fresh ? { ...fresh, countyId } : [])) })
  for (const { change } of plans)
    if (change) await tx.unit.updateMany({ where: { id: change.id, countyId }, data: change.data })
}
