import type { Instant } from '@/lib/ground/clock'
import type { OrderBy } from '@/lib/ground/database/where'
import { cursorOf, type Position, positionOf, type Sorted } from './cursor'

type Direction = 'asc' | 'desc'

/** A list's order: a column, and the id beneath it unless the column is unique. Rows without a value stand last. */
export type Order<Column extends string = string> = Sorted & { column: Column; direction: Direction }

/** One stretch of a list that one index reads in order: a late page costs what the first does. */
export type Stretch = { where: Record<string, unknown>; orderBy: OrderBy[] }

/** What a page reads: its stretches one after another, so many rows in all. */
export type Reading = { stretches: Stretch[]; take: number }

type SortedRow<Column extends string> = { id?: string } & Record<Column, Instant | string | number | null>

export type Page<Row> = {
  rows: Row[]
  /** How many rows stand before the first of this page. */
  offset: number
  next?: string
  previous?: string
  /** The address named a place in the list that there is not. */
  cursorUnknown: boolean
}

/**
 * The page of a list that an address asks for. `rowsAt` answers a reading in its own order; the one row too many that is
 * asked for tells whether there is another page.
 */
export async function pageOf<Column extends string, Row extends SortedRow<Column>>(
  { after, before }: { after?: string | undefined; before?: string | undefined },
  order: Order<Column>,
  size: number,
  rowsAt: (reading: Reading) => Promise<Row[]>,
): Promise<Page<Row>> {
  const asked = after ?? before
  const position = asked ? positionOf(asked, order) : null
  const backward = position !== null && !after
  const found = await rowsAt({ stretches: stretchesOf(order, position, backward), take: size + 1 })
  const more = found.length > size
  const rows = backward ? found.slice(0, size).reverse() : found.slice(0, size)
  const start = (position?.before ?? 0) - (backward ? rows.length : 0)
  // a list that grew at its head since the cursor was made still begins at one
  const offset = backward && !more ? 0 : Math.max(0, start)
  const cursorAt = (row: Row, before: number) =>
    cursorOf({ at: row[order.column], id: order.unique ? null : (row.id as string), before })
  const [first, last] = [rows[0], rows.at(-1)]
  const hasNext = backward || more
  const hasPrevious = backward ? more : position !== null
  return {
    rows,
    offset,
    cursorUnknown: asked !== undefined && position === null,
    ...(hasNext && last && { next: cursorAt(last, offset + rows.length) }),
    ...(hasPrevious && first && { previous: cursorAt(first, offset) }),
  }
}

/** The rows of a reading from a table that reads one stretch at a time. */
export async function inTurn<Row>(
  { stretches, take }: Reading,
  read: (stretch: Stretch, take: number) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (const stretch of stretches) {
    if (rows.length >= take) break
    rows.push(...(await read(stretch, take - rows.length)))
  }
  return rows
}

function stretchesOf({ column, unique, nullable, direction }: Order, position: Position | null, backward: boolean) {
  const way = backward === (direction === 'asc') ? 'desc' : 'asc'
  const byId: OrderBy[] = unique ? [] : [{ id: way }]
  const whole: Stretch = {
    where: {},
    orderBy: [{ [column]: nullable ? { sort: way, nulls: 'last' } : way }, ...byId],
  }
  if (!position) return [whole]
  const dated: Stretch = { where: nullable ? { [column]: { not: null } } : {}, orderBy: [{ [column]: way }, ...byId] }
  const undated: Stretch[] = nullable ? [{ where: { [column]: null }, orderBy: byId }] : []
  const past = way === 'asc' ? 'gt' : 'lt'
  const { at, id } = position
  if (at === null) {
    const rest = undated.map((one): Stretch => ({ ...one, where: { [column]: null, id: { [past]: id } } }))
    return backward ? [...rest, dated] : rest
  }
  const beyond = unique
    ? { [column]: { [past]: at } }
    : { [column]: { [`${past}e`]: at }, OR: [{ [column]: { [past]: at } }, { [column]: at, id: { [past]: id } }] }
  const rest: Stretch = { where: beyond, orderBy: dated.orderBy }
  return backward ? [rest] : [rest, ...undated]
}
