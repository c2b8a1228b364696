import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import type { ListExport } from '@/lib/ground/lists/export'
import type { IssueFilter } from './filter'
import { issuesMatching, ofLights } from './queries/matching'
import type { IssueOfSheet } from './shown'

/** What the sheet reads of an issue. */
const ROW = {
  ...{ id: true, number: true, title: true, text: true, category: true, source: true, urgent: true, onTheSpot: true },
  ...{
    stage: true,
    level: true,
    light: true,
    reportedAt: true,
    triagedAt: true,
    firstRespondedAt: true,
    onSiteAt: true,
  },
  ...{ dueAt: true, movedAt: true, doneAt: true, closedAt: true, daysLate: true, returns: true, extensions: true },
  ...{ supervisions: true, reopenings: true },
  village: { select: { name: true, township: { select: { name: true } } } },
  group: { select: { name: true } },
  household: { select: { headName: true } },
  leadUnit: { select: { shortName: true } },
  leadTeam: { select: { kind: true } },
  assists: { select: { unit: { select: { shortName: true } } } },
  reporter: { select: { name: true } },
} as const satisfies Prisma.IssueSelect

/** The three-colour lists as a sheet. */
export const ISSUE_EXPORT: ListExport<IssueFilter, IssueOfSheet> = {
  atMost: 50_000,
  async keys(tx, actor, filter, take, at) {
    const matching = await issuesMatching(tx, actor, filter, at, 'issue.export')
    const found = await tx.issue.findMany({
      where: { AND: [matching, ofLights(filter)] },
      orderBy: ORDERS[filter.sort],
      take,
      select: { id: true },
    })
    return found.map(({ id }) => id)
  },
  async rows(tx, actor, keys) {
    const where = { AND: [{ id: { in: [...keys] } }, issuesFor(actor, 'issue.export')] }
    const found = await tx.issue.findMany({ where, select: ROW })
    return found.map((row) => ({ key: row.id, row: rowOf(row) }))
  },
  entry: (filter, rows) => ({ type: 'issues.exported', filter, rows }),
}

const ORDERS = {
  due: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  moved: [{ movedAt: 'desc' }, { id: 'desc' }],
} satisfies Record<IssueFilter['sort'], Prisma.IssueOrderByWithRelationInput[]>

function rowOf(row: Prisma.IssueGetPayload<{ select: typeof ROW }>): IssueOfSheet {
  const { village, group, household, leadUnit, leadTeam, assists, reporter, ...facts } = row
  return {
    ...facts,
    seen: null,
    village: village.name,
    township: village.township.name,
    group: group?.name ?? null,
    headName: household?.headName ?? null,
    lead: leadUnit ? { unit: leadUnit.shortName } : leadTeam && { team: leadTeam.kind },
    assisting: assists.map(({ unit }) => unit.shortName),
    reporter: reporter.name,
  }
}
