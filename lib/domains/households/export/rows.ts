import 'server-only'
import { narrowingKeys, type RegisterFilter } from '@/lib/domains/households/filter'
import { LINE, lineOf, lineRules } from '@/lib/domains/households/queries/line'
import { conditionsOf } from '@/lib/domains/households/queries/matching'
import type { HouseholdLine } from '@/lib/domains/households/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { registerFor } from '@/lib/ground/access/scope/households'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { read, transaction } from '@/lib/ground/database/transaction'

/** Beyond so many rows an export says that it is not all. */
export const ROWS_AT_MOST = 70_000
const BATCH = 1_000

/** A row of the table: the line with what else of the household is no secret, the phone masked. */
export type ExportRow = HouseholdLine & {
  phoneMasked: string | null
  houseArea: number | null
  houseGrade: string | null
  safeWater: boolean | null
}

const ROW = {
  ...LINE,
  phoneMasked: true,
  houseArea: true,
  houseGrade: true,
  safeWater: true,
} as const satisfies Prisma.HouseholdSelect

/** Counts what an export will hold and puts it on the record before a row of it leaves. */
export async function beginExport(actor: Actor, filter: RegisterFilter, at: Instant): Promise<{ more: boolean }> {
  return transaction(actor, async (tx) => {
    const where = { AND: [registerFor(actor, 'household.export'), await conditionsOf(tx, actor, filter, at)] }
    const found = await tx.household.count({ where })
    const asked = Object.fromEntries(
      (['view', ...narrowingKeys(filter)] as const).map((key) => [key, String(filter[key])]),
    )
    await record(tx, { type: 'households.exported', filter: asked, rows: Math.min(found, ROWS_AT_MOST) }, { actor, at })
    return { more: found > ROWS_AT_MOST }
  })
}

/** The rows of an export by number, a batch at a time. */
export async function* exportRows(actor: Actor, filter: RegisterFilter, at: Instant): AsyncGenerator<ExportRow[]> {
  const rules = await read(actor, (tx) => lineRules(tx, actor, at))
  let last = ''
  for (let left = ROWS_AT_MOST; left > 0; left -= BATCH) {
    const after = last
    const rows = await read(actor, async (tx) => {
      const where = { AND: [registerFor(actor, 'household.export'), await conditionsOf(tx, actor, filter, at)] }
      return tx.household.findMany({
        where: { AND: [where, { number: { gt: after } }] },
        orderBy: { number: 'asc' },
        take: Math.min(BATCH, left),
        select: ROW,
      })
    })
    const end = rows.at(-1)
    if (!end) return
    last = end.number
    yield rows.map((row) => ({
      ...lineOf(row, rules),
      phoneMasked: row.phoneMasked,
      houseArea: row.houseArea && Number(row.houseArea),
      houseGrade: row.houseGrade,
      safeWater: row.safeWater,
    }))
  }
}
