import 'server-only'
import type { Scope } from '@/lib/domains/places/scope'
import type { Actor } from '@/lib/ground/access/actor'
import { commonIssuesFor } from '@/lib/ground/access/scope/issues'
import { mayEver } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { whereSql } from '@/lib/ground/database/where'
import { pressingIn } from './pressing'

/** Extensions that a level decides: how many, by whom asked most, and until when the first of them runs. */
export type PendingExtensions = { count: number; units: { name: string; count: number }[]; firstDueAt: Instant | null }
/** Reports that a level triages; late are those whose step is over. */
export type PendingTriage = { count: number; late: number }
/** Matters proposed as common, the latest by its title with the villages behind it. */
export type ProposedCommon = { count: number; latest: { title: string; villages: number } | null }

/** What headquarters or the leader decides. */
export async function getPendingExtensions(actor: Actor, county: Scope, at: Instant): Promise<PendingExtensions> {
  const { asked } = await pressingIn(actor, county, at)
  const units = new Map<string, number>()
  for (const { unit } of asked) if (unit) units.set(unit, (units.get(unit) ?? 0) + 1)
  return {
    count: asked.length,
    units: [...units].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count),
    firstDueAt: asked[0]?.dueAt ?? null,
  }
}

/** What the county triages. */
export async function getPendingTriage(actor: Actor, county: Scope, at: Instant): Promise<PendingTriage> {
  const { untriaged } = await pressingIn(actor, county, at)
  return { count: untriaged.length, late: untriaged.filter((due) => due && due <= at).length }
}

/** Null for those who may not see common issues. */
export async function getProposedCommon(actor: Actor, scope: Scope): Promise<ProposedCommon | null> {
  if (!mayEver(actor, 'common.view')) return null
  const where = {
    AND: [commonIssuesFor(actor, 'common.view'), { countyId: scope.countyId, stage: 'PROPOSED' as const }],
  }
  const [latest] = await read(
    actor,
    (tx) => tx.$queryRaw<{ count: number; title: string; villages: number }[]>`
      SELECT (count(*) OVER ())::int AS count, c.title,
        (SELECT count(DISTINCT i.village_id)::int FROM issues i WHERE i.common_issue_id = c.id) AS villages
      FROM common_issues c WHERE ${whereSql('CommonIssue', where, 'c')} ORDER BY c.proposed_at DESC, c.id DESC LIMIT 1`,
  )
  if (!latest) return { count: 0, latest: null }
  const { count, ...named } = latest
  return { count, latest: named }
}
