import 'server-only'
import type { IssueFilter } from '@/lib/domains/issues/filter'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { LINE, type LineRow } from './line'

type Where = Prisma.IssueWhereInput
type Order = Prisma.IssueOrderByWithRelationInput[]
type Sort = IssueFilter['sort']

/** Where one is in a list: the sorted instant and the id of a row, and how many rows stand before it. */
export type Position = { at: Instant | null; id: string; before: number }

/** One stretch of a list that one index reads in order. */
type Stretch = { where: Where; orderBy: Order }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Writes a position as the opaque cursor of an address. */
export function cursorOf({ at, id, before }: Position): string {
  return Buffer.from(JSON.stringify([at?.getTime() ?? null, id, before])).toString('base64url')
}

/** Reads a cursor; null where it is none of ours. */
export function positionOf(cursor: string): Position | null {
  try {
    const [at, id, before] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    const time = at === null ? null : new Date(Number.isSafeInteger(at) ? (at as number) : Number.NaN)
    if (time && (Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999 || time.getUTCFullYear() < 1)) return null
    if (typeof id !== 'string' || !UUID.test(id)) return null
    return { at: time, id, before: Number.isSafeInteger(before) && (before as number) >= 0 ? (before as number) : 0 }
  } catch {
    return null
  }
}

/**
 * The rows after (or before) a position, in the list's order. By due date, an issue without one stands last; such rows
 * are a stretch of their own, so that each stretch is a range of the index and a late page costs what the first does.
 * The instants are whole milliseconds: they were written from here.
 */
export async function rowsAt(
  tx: Tx,
  parts: readonly Where[],
  { sort, after, before, take }: { sort: Sort; after?: Position | null; before?: Position | null; take: number },
): Promise<LineRow[]> {
  const backward = Boolean(before)
  const position = after ?? before ?? null
  const rows: LineRow[] = []
  for (const { where, orderBy } of stretches(sort, position, backward)) {
    const left = take - rows.length
    if (left <= 0) break
    const found = await Promise.all(
      parts.map((part) => tx.issue.findMany({ where: { AND: [part, where] }, orderBy, take: left, select: LINE })),
    )
    rows.push(...merged(found, sort, backward).slice(0, left))
  }
  return backward ? rows.reverse() : rows
}

/** Rows of several parts, each in order, as one list in that order; a row of two parts stands in it once. */
function merged(found: LineRow[][], sort: Sort, backward: boolean): LineRow[] {
  if (found.length === 1) return found[0] as LineRow[]
  const once = [...new Map(found.flat().map((row) => [row.id, row])).values()]
  const descending = (sort === 'moved') !== backward
  const key = (row: LineRow) => (sort === 'moved' ? row.movedAt : row.dueAt)?.getTime() ?? 0
  const ascend = (a: LineRow, b: LineRow) => key(a) - key(b) || (a.id < b.id ? -1 : 1)
  return once.sort((a, b) => (descending ? ascend(b, a) : ascend(a, b)))
}

function stretches(sort: Sort, position: Position | null, backward: boolean): Stretch[] {
  return sort === 'moved' ? byMove(position, backward) : byDueDate(position, backward)
}

/** Latest move first. */
function byMove(position: Position | null, backward: boolean): Stretch[] {
  const direction = backward ? 'asc' : 'desc'
  const past = backward ? 'gt' : 'lt'
  const orderBy: Order = [{ movedAt: direction }, { id: direction }]
  if (!position?.at) return [{ where: {}, orderBy }]
  const { at, id } = position
  const where: Where = {
    movedAt: backward ? { gte: at } : { lte: at },
    OR: [{ movedAt: { [past]: at } }, { movedAt: at, id: { [past]: id } }],
  }
  return [{ where, orderBy }]
}

/** Due soonest first, then what has no due date. */
function byDueDate(position: Position | null, backward: boolean): Stretch[] {
  const direction = backward ? 'desc' : 'asc'
  const past = backward ? 'lt' : 'gt'
  const dated: Stretch = { where: { dueAt: { not: null } }, orderBy: [{ dueAt: direction }, { id: direction }] }
  const undated: Stretch = { where: { dueAt: null }, orderBy: [{ id: direction }] }
  if (!position) return [dated, undated]
  const { at, id } = position
  if (!at) {
    const rest: Stretch = { ...undated, where: { dueAt: null, id: { [past]: id } } }
    return backward ? [rest, dated] : [rest]
  }
  const rest: Stretch = {
    ...dated,
    where: {
      dueAt: backward ? { lte: at } : { gte: at },
      OR: [{ dueAt: { [past]: at } }, { dueAt: at, id: { [past]: id } }],
    },
  }
  return backward ? [rest] : [rest, undated]
}
