import 'server-only'
import type { RegisterFilter } from '@/lib/domains/households/filter'
import type { HouseholdLine, RegisterPage } from '@/lib/domains/households/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { registerFor } from '@/lib/ground/access/scope/households'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { inTurn, type Order, type Page, pageOf } from '@/lib/ground/lists/keyset'
import { lineOf, lineRules } from './line'
import { type HouseholdFound, readHouseholds } from './line-rows'
import { conditionsOf } from './matching'
import { countRegister } from './register-counts'

const PAGE_SIZE = 50
/** Nobody helps more; beyond, the list says that it is not all. */
const MINE_AT_MOST = 300

const BY_NUMBER = { column: 'number', by: 'text', unique: true, direction: 'asc' } as const satisfies Order<'number'>

/**
 * One page of the register that the actor may view and the filter finds, by number, with how many there are; one's own
 * households instead by when somebody is to be met there, all on one page.
 */
export async function listHouseholds(actor: Actor, filter: RegisterFilter, size = PAGE_SIZE): Promise<RegisterPage> {
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const where = { AND: [registerFor(actor, 'household.view'), await conditionsOf(tx, actor, filter, now)] }
    const page = filter.view === 'mine' ? await ownPage(tx, where) : await numberedPage(tx, where, filter, size)
    const counts = await countRegister(tx, actor, filter, now)
    const rules = await lineRules(tx, actor, now)
    const rows = page.rows.map((row) => lineOf(row, rules))
    return { ...page, ...counts, rows: filter.view === 'mine' ? mostUrgentFirst(rows) : rows, now }
  })
}

/** The households that one helps, by when somebody is to be met there. */
export async function listOwnHouseholds(actor: Actor): Promise<{ rows: HouseholdLine[]; now: Instant }> {
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const conditions = await conditionsOf(tx, actor, { view: 'mine' }, now)
    const { rows } = await ownPage(tx, { AND: [registerFor(actor, 'household.view'), conditions] })
    if (rows.length === 0) return { rows: [], now }
    const rules = await lineRules(tx, actor, now)
    return { rows: mostUrgentFirst(rows.map((row) => lineOf(row, rules))), now }
  })
}

async function ownPage(tx: Tx, where: Prisma.HouseholdWhereInput): Promise<Page<HouseholdFound>> {
  return { rows: await readHouseholds(tx, where, [{ number: 'asc' }], MINE_AT_MOST), offset: 0, cursorUnknown: false }
}

/** Latest due first of all; then by how soon they are. */
function mostUrgentFirst(lines: HouseholdLine[]): HouseholdLine[] {
  const on = ({ due, lastVisitedAt }: HouseholdLine) => (lastVisitedAt ? (due?.on ?? '9') : '0')
  return [...lines].sort((a, b) => on(a).localeCompare(on(b)) || a.number.localeCompare(b.number))
}

function numberedPage(tx: Tx, where: Prisma.HouseholdWhereInput, filter: RegisterFilter, size: number) {
  return pageOf(filter, BY_NUMBER, size, (reading) =>
    inTurn(reading, (stretch, take) => readHouseholds(tx, { AND: [where, stretch.where] }, stretch.orderBy, take)),
  )
}
