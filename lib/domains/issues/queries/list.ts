import 'server-only'
import { type IssueFilter, OPEN_VIEWS } from '@/lib/domains/issues/filter'
import type { LightReason } from '@/lib/domains/issues/rules/light-reason'
import { seenLight } from '@/lib/domains/issues/rules/seen-light'
import type { IssuePage, LightCounts, ListedIssue } from '@/lib/domains/issues/shown'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Light } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { issuePartsFor } from '@/lib/ground/access/scope/issues'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { type Order, pageOf } from '@/lib/ground/lists/keyset'
import { countedTo, type Total } from '@/lib/ground/lists/total'
import { countLights } from './counts'
import { rulebooksFor } from './line'
import { countEachOnce, type LineFound, readLines } from './line-rows'
import { conditionsOf, ofLights } from './matching'

const PAGE_SIZE = 50
/** History grows for ever: beyond so many a list of ended issues says "more than". */
const COUNTED_AT_MOST = 1000

const ORDERS = {
  due: { column: 'dueAt', by: 'instant', nullable: true, direction: 'asc' },
  moved: { column: 'movedAt', by: 'instant', direction: 'desc' },
} as const satisfies Record<IssueFilter['sort'], Order<'dueAt' | 'movedAt'>>

/** One page of the issues that the actor may view and the filter finds. */
export async function listIssues(actor: Actor, filter: IssueFilter, size = PAGE_SIZE): Promise<IssuePage> {
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const conditions = await conditionsOf(tx, actor, filter, now)
    const parts = issuePartsFor(actor, 'issue.view').map((part) => ({ AND: [part, conditions, ofLights(filter)] }))
    const page = await pageOf(filter, ORDERS[filter.sort], size, (reading) => readLines(tx, parts, reading))
    const lights = await countLights(tx, actor, filter, now)
    const total = await totalOf(tx, parts, filter, lights)
    const rules = await rulebooksFor(tx, page.rows, now)
    return { ...page, ...total, rows: page.rows.map((row) => lineOf(row, rules, now)), lights, now }
  })
}

function lineOf(
  { countyId, lightReason, unit, team, ...facts }: LineFound,
  rules: Map<string, Rulebook>,
  now: Instant,
) {
  const reason = lightReason as LightReason | null
  const calendar = rules.get(countyId)?.calendar
  return {
    ...facts,
    seen: reason && facts.light && calendar ? seenLight(reason, calendar, now) : null,
    lead: unit ? { unit } : team && { team },
  } satisfies ListedIssue
}

async function totalOf(
  tx: Tx,
  parts: Prisma.IssueWhereInput[],
  filter: IssueFilter,
  lights: LightCounts,
): Promise<Total> {
  if (OPEN_VIEWS.includes(filter.view) || filter.light) {
    const chosen = filter.light ?? (Object.keys(lights) as Light[])
    return { total: chosen.reduce((sum, light) => sum + lights[light], 0), atLeast: false }
  }
  return countedTo(COUNTED_AT_MOST, (take) => countEachOnce(tx, parts, take))
}
