import 'server-only'
import type { Scope } from '@/lib/domains/places/scope'
import { issuesWithin } from '@/lib/domains/places/within'
import type { Level } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { commonIssuesFor } from '@/lib/ground/access/scope/issues'
import { mayEver } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'

/** Extensions that a level decides: how many, by whom asked most, and until when the first of them runs. */
export type PendingExtensions = { count: number; units: { name: string; count: number }[]; firstDueAt: Instant | null }
/** Reports that a level triages; late are those whose step is over. */
export type PendingTriage = { count: number; late: number }
/** Matters proposed as common, the latest by its title with the villages behind it. */
export type ProposedCommon = { count: number; latest: { title: string; villages: number } | null }

const DECIDERS = { COUNTY: ['COUNTY', 'LEADER'], TOWNSHIP: ['TOWNSHIP'] } as const

/** For the county: what headquarters or the leader decides. For a township: what it decides itself. */
export async function getPendingExtensions(
  actor: Actor,
  scope: Scope,
  level: keyof typeof DECIDERS,
): Promise<PendingExtensions> {
  const issues = await read(actor, (tx) =>
    tx.issue.findMany({
      where: { ...issuesWithin(scope), light: { not: null }, extensionDecider: { in: [...DECIDERS[level]] } },
      select: { dueAt: true, leadUnit: { select: { shortName: true } } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    }),
  )
  const units = new Map<string, number>()
  for (const { leadUnit } of issues) {
    if (leadUnit) units.set(leadUnit.shortName, (units.get(leadUnit.shortName) ?? 0) + 1)
  }
  return {
    count: issues.length,
    units: [...units].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count),
    firstDueAt: issues[0]?.dueAt ?? null,
  }
}

export async function getPendingTriage(actor: Actor, scope: Scope, level: Level, at: Instant): Promise<PendingTriage> {
  const where = { ...issuesWithin(scope), light: { not: null }, stage: 'REPORTED' as const, level }
  const [count, late] = await read(actor, (tx) =>
    Promise.all([tx.issue.count({ where }), tx.issue.count({ where: { ...where, stepDueAt: { lte: at } } })]),
  )
  return { count, late }
}

/** Null for those who may not see common issues. */
export async function getProposedCommon(actor: Actor, scope: Scope): Promise<ProposedCommon | null> {
  if (!mayEver(actor, 'common.view')) return null
  const where = {
    AND: [commonIssuesFor(actor, 'common.view'), { countyId: scope.countyId, stage: 'PROPOSED' as const }],
  }
  const [count, latest] = await read(actor, (tx) =>
    Promise.all([
      tx.commonIssue.count({ where }),
      tx.commonIssue.findFirst({
        where,
        orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
        select: { title: true, issues: { select: { villageId: true }, distinct: ['villageId'] } },
      }),
    ]),
  )
  return { count, latest: latest && { title: latest.title, villages: latest.issues.length } }
}
