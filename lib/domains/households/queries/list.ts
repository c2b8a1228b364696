import 'server-only'
import type { RegisterFilter } from '@/lib/domains/households/filter'
import type { HouseholdLine } from '@/lib/domains/households/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { registerFor } from '@/lib/ground/access/scope/households'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { LINE, type LineRow, lineOf, lineRules } from './line'
import { conditionsOf } from './matching'

const PAGE_SIZE = 50
/** A province's register grows: beyond so many a list says "more than". */
const COUNTED_AT_MOST = 100_000
/** Nobody helps more; beyond, the list says that it is not all. */
const MINE_AT_MOST = 300

export type RegisterPage = {
  lines: HouseholdLine[]
  /** How many rows stand before the first of this page. */
  offset: number
  total: number
  /** Counting stopped. */
  atLeast: boolean
  next?: string
  previous?: string
  /** The address named a place in the list that there is not. */
  cursorUnknown: boolean
  now: Instant
}

type Position = { number: string; before: number }

function cursorOf({ number, before }: Position): string {
  return Buffer.from(JSON.stringify([number, before])).toString('base64url')
}

/** Reads a cursor; null where it is none of ours. */
function positionOf(cursor: string): Position | null {
  try {
    const [number, before] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    if (typeof number !== 'string' || number.length > 60 || /\p{Cc}/u.test(number) || !number.isWellFormed())
      return null
    return { number, before: Number.isSafeInteger(before) && (before as number) >= 0 ? (before as number) : 0 }
  } catch {
    return null
  }
}

/**
 * One page of the register that the actor may view and the filter finds, by number; one's own households instead by when
 * somebody is to be met there, all on one page.
 */
export async function listHouseholds(actor: Actor, filter: RegisterFilter, size = PAGE_SIZE): Promise<RegisterPage> {
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const where = { AND: [registerFor(actor, 'household.view'), await conditionsOf(tx, actor, filter, now)] }
    const [page, found, rules] = await Promise.all([
      filter.view === 'mine' ? ownPage(tx, where) : numberedPage(tx, where, filter, size),
      tx.household.count({ where, take: COUNTED_AT_MOST + 1 }),
      lineRules(tx, actor, now),
    ])
    const lines = page.rows.map((row) => lineOf(row, rules))
    return {
      ...page.where,
      lines: filter.view === 'mine' ? mostUrgentFirst(lines) : lines,
      total: Math.min(found, COUNTED_AT_MOST),
      atLeast: found > COUNTED_AT_MOST,
      now,
    }
  })
}

async function ownPage(tx: Tx, where: Prisma.HouseholdWhereInput) {
  const rows = await tx.household.findMany({ where, orderBy: { number: 'asc' }, take: MINE_AT_MOST, select: LINE })
  return { rows, where: { offset: 0, cursorUnknown: false } }
}

/** Latest due first of all; then by how soon they are. */
function mostUrgentFirst(lines: HouseholdLine[]): HouseholdLine[] {
  const on = ({ due, lastVisitedAt }: HouseholdLine) => (lastVisitedAt ? (due?.on ?? '9') : '0')
  return [...lines].sort((a, b) => on(a).localeCompare(on(b)) || a.number.localeCompare(b.number))
}

async function numberedPage(tx: Tx, where: Prisma.HouseholdWhereInput, filter: RegisterFilter, size: number) {
  const asked = filter.after ?? filter.before
  const position = asked ? positionOf(asked) : null
  const backward = position !== null && !filter.after
  const beyond = position ? { number: backward ? { lt: position.number } : { gt: position.number } } : {}
  const found = await tx.household.findMany({
    where: { AND: [where, beyond] },
    orderBy: { number: backward ? 'desc' : 'asc' },
    take: size + 1,
    select: LINE,
  })
  const more = found.length > size
  const rows: LineRow[] = backward ? found.slice(0, size).reverse() : found.slice(0, size)
  const start = backward ? position.before - rows.length : (position?.before ?? 0)
  const offset = backward && !more ? 0 : Math.max(0, start)
  const hasNext = backward || more
  const hasPrevious = backward ? more : position !== null
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows,
    where: {
      offset,
      cursorUnknown: asked !== undefined && position === null,
      ...(hasNext && last && { next: cursorOf({ number: last.number, before: offset + rows.length }) }),
      ...(hasPrevious && first && { previous: cursorOf({ number: first.number, before: offset }) }),
    },
  }
}
