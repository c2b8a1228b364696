import 'server-only'
import type { IssueFilter, IssueView } from '@/lib/domains/issues/filter'
import { placeNamed } from '@/lib/domains/places/place-named'
import type { Prisma } from '@/lib/generated/prisma/client'
import { DeciderLevel } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { dayOf, endOf, type Instant, type LocalDate, startOf } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { OPEN } from './open'
import { issuesNaming } from './search'
import { waitingFor } from './waiting'

const BEING_HANDLED = { stage: { in: ['REPORTED', 'HANDLING'] } } satisfies Prisma.IssueWhereInput

/** Open issues whose time is up and whose work is not reported done: what the light's rule calls overdue. */
function overdueAt(now: Instant): Prisma.IssueWhereInput {
  return { ...OPEN, ...BEING_HANDLED, dueAt: { lte: now } }
}

/** What stands in a view. */
export async function ofView(tx: Tx, actor: Actor, view: IssueView, now: Instant): Promise<Prisma.IssueWhereInput> {
  switch (view) {
    case 'open':
      return OPEN
    case 'waiting':
      return waitingFor(tx, actor, now)
    case 'overdue':
      return overdueAt(now)
    case 'due-today':
      return { ...OPEN, ...BEING_HANDLED, dueAt: { gt: now, lte: endOf(dayOf(now)) } }
    case 'returned':
      return { ...OPEN, roundReturns: { gt: 0 } }
    case 'closed':
      return { stage: 'CLOSED' }
    case 'withdrawn':
      return { stage: 'WITHDRAWN' }
    case 'all':
      return {}
  }
}

/** Who decides the extension that a filter asks for; the county's are headquarters' and the leader's. */
const DECIDERS = {
  pending: Object.values(DeciderLevel),
  village: [DeciderLevel.VILLAGE],
  township: [DeciderLevel.TOWNSHIP],
  county: [DeciderLevel.COUNTY, DeciderLevel.LEADER],
}

/** From the start of the first day to the end of the last, both in it. */
function within(from: LocalDate | undefined, to: LocalDate | undefined) {
  return { ...(from && { gte: startOf(from) }), ...(to && { lt: endOf(to) }) }
}

function ofBody({ unit, lead, common }: IssueFilter): Prisma.IssueWhereInput[] {
  const conditions: Prisma.IssueWhereInput[] = []
  if (unit) conditions.push({ OR: [{ leadUnitId: unit }, { assists: { some: { unitId: unit } } }] })
  if (lead) conditions.push({ leadUnitId: lead })
  if (common) conditions.push({ commonIssueId: common })
  return conditions
}

function ofTimes(filter: IssueFilter): Prisma.IssueWhereInput[] {
  const { reportedFrom, reportedTo, closedFrom, closedTo, redFrom, reopenedFrom } = filter
  const conditions: Prisma.IssueWhereInput[] = []
  if (reportedFrom || reportedTo) conditions.push({ reportedAt: within(reportedFrom, reportedTo) })
  if (closedFrom || closedTo) conditions.push({ closedAt: within(closedFrom, closedTo) })
  if (redFrom) conditions.push({ light: 'RED', lightSince: within(redFrom, undefined) })
  if (reopenedFrom) conditions.push({ reopenedAt: within(reopenedFrom, undefined) })
  return conditions
}

/** All of a filter but the scope, and but the lights, which a list also counts. */
export async function conditionsOf(
  tx: Tx,
  actor: Actor,
  filter: IssueFilter,
  now: Instant,
): Promise<Prisma.IssueWhereInput> {
  const { stage, level, category, source, extension, settled, reportedBy, doneBy, signedBy, q } = filter
  const facts: Prisma.IssueWhereInput = {
    ...(stage && { stage }),
    ...(level && { level }),
    ...(category && { category }),
    ...(source && { source }),
    ...(extension && { extensionDecider: { in: DECIDERS[extension] } }),
    ...(settled && { onTheSpot: true }),
    ...(reportedBy && { reporterId: reportedBy }),
    ...(doneBy && { doneById: doneBy }),
    ...(signedBy && { signedById: signedBy }),
  }
  return {
    AND: [
      await ofView(tx, actor, filter.view, now),
      facts,
      ...(await placeNamed(tx, actor, filter)),
      ...ofBody(filter),
      ...ofTimes(filter),
      ...(q ? [issuesNaming(actor, q)] : []),
    ],
  }
}

/** The issues that an actor may do a deed on and a filter finds, whatever their lights. */
export async function issuesMatching(
  tx: Tx,
  actor: Actor,
  filter: IssueFilter,
  now: Instant,
  deed: Deed = 'issue.view',
): Promise<Prisma.IssueWhereInput> {
  return { AND: [issuesFor(actor, deed), await conditionsOf(tx, actor, filter, now)] }
}

/** The lights of a filter, or any. */
export function ofLights({ light }: IssueFilter): Prisma.IssueWhereInput {
  return light ? { light: { in: light } } : {}
}
