import 'server-only'
import { registerFor } from '@/lib/ground/access/scope/households'
import type { ListExport } from '@/lib/ground/lists/export'
import type { RegisterFilter } from './filter'
import { lineOf, lineRules } from './queries/line'
import { readHouseholds } from './queries/line-rows'
import { conditionsOf } from './queries/matching'
import type { HouseholdOfSheet } from './shown'

/** The register as a sheet, by number, masked. */
export const REGISTER_EXPORT: ListExport<RegisterFilter, HouseholdOfSheet> = {
  atMost: 70_000,
  async keys(tx, actor, filter, take, at) {
    const where = { AND: [registerFor(actor, 'household.export'), await conditionsOf(tx, actor, filter, at)] }
    const found = await tx.household.findMany({ where, orderBy: { number: 'asc' }, take, select: { number: true } })
    return found.map(({ number }) => number)
  },
  async rows(tx, actor, keys, at) {
    const where = { AND: [registerFor(actor, 'household.export'), { number: { in: [...keys] } }] }
    const rules = await lineRules(tx, actor, at)
    const found = await readHouseholds(tx, where, [{ number: 'asc' }], keys.length)
    return found.map((row) => {
      const { phoneMasked, houseArea, houseGrade, safeWater } = row
      return { key: row.number, row: { ...lineOf(row, rules), phoneMasked, houseArea, houseGrade, safeWater } }
    })
  },
  entry: (filter, rows) => ({ type: 'households.exported', filter, rows }),
}
