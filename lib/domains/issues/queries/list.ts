import 'server-only'
import { type IssueFilter, OPEN_VIEWS } from '@/lib/domains/issues/filter'
import type { IssueLine } from '@/lib/domains/issues/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Light } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { issuePartsFor, issuesFor } from '@/lib/ground/access/scope/issues'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { cursorOf, positionOf, rowsAt } from './keyset'
import { type LineRow, lineOf, rulebooksFor } from './line'
import { conditionsOf, ofLights } from './matching'
import { OPEN } from './open'

const PAGE_SIZE = 50
/** History grows for ever: beyond so many a list of ended issues says "more than". */
const COUNTED_AT_MOST = 1000

/** Counted along the index that the list is read by: by nothing said, Prisma counts along the ids of everything. */
const LATEST_FIRST: Prisma.IssueOrderByWithRelationInput[] = [{ movedAt: 'desc' }, { id: 'desc' }]

type LightCounts = Record<Light, number>

export type IssuePage = {
  lines: IssueLine[]
  /** How many rows stand before the first of this page. */
  offset: number
  /** All that the filter finds; `atLeast` where counting stopped. */
  total: number
  atLeast: boolean
  /** Open issues of the filter by light, whatever lights are chosen. */
  lights: LightCounts
  next?: string
  previous?: string
  /** The address named a place in the list that there is not. */
  cursorUnknown: boolean
  now: Instant
}

/** One page of the issues that the actor may view and the filter finds. */
export async function listIssues(actor: Actor, filter: IssueFilter, size = PAGE_SIZE): Promise<IssuePage> {
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const conditions = await conditionsOf(tx, actor, filter, now)
    const parts = issuePartsFor(actor, 'issue.view').map((part) => ({ AND: [part, conditions, ofLights(filter)] }))
    const [page, lights] = await Promise.all([
      pageOf(tx, parts, filter, size),
      countLights(tx, { AND: [issuesFor(actor, 'issue.view'), conditions] }),
    ])
    const total = await totalOf(tx, parts, filter, lights)
    const rules = await rulebooksFor(tx, page.rows, now)
    return { ...page.where, ...total, lights, now, lines: page.rows.map((row) => lineOf(row, rules, now)) }
  })
}

async function pageOf(tx: Tx, parts: Prisma.IssueWhereInput[], filter: IssueFilter, size: number) {
  const { sort } = filter
  const asked = filter.after ?? filter.before
  const position = asked ? positionOf(asked) : null
  const backward = position !== null && !filter.after
  const found = await rowsAt(tx, parts, {
    sort,
    take: size + 1,
    ...(position && { [backward ? 'before' : 'after']: position }),
  })
  const more = found.length > size
  const rows = backward ? found.slice(more ? 1 : 0) : found.slice(0, size)
  const start = backward ? position.before - rows.length : (position?.before ?? 0)
  // a list that grew at its head since the cursor was made still begins at one
  const offset = backward && !more ? 0 : Math.max(0, start)
  const hasNext = backward || more
  const hasPrevious = backward ? more : position !== null
  const at = (row: LineRow) => (sort === 'moved' ? row.movedAt : row.dueAt)
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows,
    where: {
      offset,
      cursorUnknown: asked !== undefined && position === null,
      ...(hasNext && last && { next: cursorOf({ at: at(last), id: last.id, before: offset + rows.length }) }),
      ...(hasPrevious && first && { previous: cursorOf({ at: at(first), id: first.id, before: offset }) }),
    },
  }
}

/** Reads open issues alone: ended ones have no light. */
async function countLights(tx: Tx, matching: Prisma.IssueWhereInput): Promise<LightCounts> {
  const groups = await tx.issue.groupBy({
    by: ['light'],
    where: { AND: [matching, OPEN] },
    _count: { _all: true },
  })
  const counts: LightCounts = { RED: 0, YELLOW: 0, GREEN: 0, GREY: 0 }
  for (const { light, _count } of groups) if (light) counts[light] = _count._all
  return counts
}

async function totalOf(tx: Tx, parts: Prisma.IssueWhereInput[], filter: IssueFilter, lights: LightCounts) {
  if (OPEN_VIEWS.includes(filter.view) || filter.light) {
    const chosen = filter.light ?? (Object.keys(lights) as Light[])
    return { total: chosen.reduce((sum, light) => sum + lights[light], 0), atLeast: false }
  }
  const counts = await Promise.all(
    parts.map((part, index) =>
      tx.issue.count({
        where: { AND: [part, { NOT: parts.slice(0, index) }] },
        orderBy: LATEST_FIRST,
        take: COUNTED_AT_MOST + 1,
      }),
    ),
  )
  const total = counts.reduce((sum, count) => sum + count, 0)
  return { total: Math.min(total, COUNTED_AT_MOST), atLeast: total > COUNTED_AT_MOST }
}
