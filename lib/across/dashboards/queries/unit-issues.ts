import 'server-only'
import type { IssueLine } from '@/lib/domains/issues/queries/line'
import type { UnitScope } from '@/lib/domains/places/scope'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { readLines } from './lines'

/** The open issues of a unit: how many, and those that press most. */
export type UnitIssues = { count: number; lines: IssueLine[] }

const SHOWN = 20
/** The enum's own order is grey, green, yellow, red: red stands first. */
const PRESSING_FIRST: Prisma.IssueOrderByWithRelationInput[] = [
  { light: 'desc' },
  { dueAt: { sort: 'asc', nulls: 'last' } },
  { id: 'asc' },
]

function listOpen(actor: Actor, concerned: Prisma.IssueWhereInput, at: Instant): Promise<UnitIssues> {
  const where = { AND: [issuesFor(actor, 'issue.view'), concerned, { light: { not: null } }] }
  return read(actor, async (tx) => {
    const lines = await readLines(tx, { where, orderBy: PRESSING_FIRST, take: SHOWN }, at)
    return { count: lines.length < SHOWN ? lines.length : await tx.issue.count({ where }), lines }
  })
}

/** Those that the unit leads, by light and deadline. */
export function listLed(actor: Actor, unit: UnitScope, at: Instant): Promise<UnitIssues> {
  return listOpen(actor, { countyId: unit.countyId, leadUnitId: unit.id }, at)
}

/** Those on which the unit assists another lead, by light and deadline. */
export function listAssisted(actor: Actor, unit: UnitScope, at: Instant): Promise<UnitIssues> {
  const anotherLead = { OR: [{ leadUnitId: { not: unit.id } }, { leadUnitId: null }] }
  return listOpen(actor, { countyId: unit.countyId, assists: { some: { unitId: unit.id } }, ...anotherLead }, at)
}
