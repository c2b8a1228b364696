import 'server-only'
import type { IssueCategory, Light } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { mayEver } from '@/lib/ground/access/seats'
import { read } from '@/lib/ground/database/transaction'
import { placesOf } from '@/lib/ground/kept/places'
import { OPEN } from './open'

/** So many villages with open issues of one kind may share a matter (DOMAIN.md P11). */
const VILLAGES_OF_A_CLUSTER = 4
const CLUSTERS_AT_MOST = 6

/** Open issues of one kind that no common matter holds, in several villages of a town. */
export type Cluster = {
  category: IssueCategory
  townshipCode: string
  township: string
  villages: number
  issues: number
  red: number
}

/** Where several villages of a town have the same kind of trouble and nobody has named it yet; most villages first. */
export async function suggestClusters(actor: Actor): Promise<Cluster[]> {
  if (!mayEver(actor, 'common.accept')) return []
  return read(actor, async (tx) => {
    const groups = await tx.issue.groupBy({
      by: ['category', 'townshipId', 'villageId', 'light'],
      where: { AND: [OPEN, { commonIssueId: null, category: { not: 'OTHER' } }, issuesFor(actor, 'issue.flagCommon')] },
      _count: { _all: true },
    })
    const found = new Map<
      string,
      { category: IssueCategory; townshipId: string; villages: Set<string>; issues: number; red: number }
    >()
    for (const { category, townshipId, villageId, light, _count } of groups) {
      const key = `${townshipId} ${category}`
      const cluster = found.get(key) ?? { category, townshipId, villages: new Set(), issues: 0, red: 0 }
      cluster.villages.add(villageId)
      cluster.issues += _count._all
      if (light === 'RED') cluster.red += _count._all
      found.set(key, cluster)
    }
    const large = [...found.values()]
      .filter(({ villages }) => villages.size >= VILLAGES_OF_A_CLUSTER)
      .sort((a, b) => b.villages.size - a.villages.size || b.red - a.red || b.issues - a.issues)
      .slice(0, CLUSTERS_AT_MOST)
    const { townships } = await placesOf(tx, actor.countyId)
    return large.flatMap(({ townshipId, villages, ...cluster }) => {
      const town = townships.get(townshipId)
      return town ? [{ ...cluster, villages: villages.size, township: town.name, townshipCode: town.code }] : []
    })
  })
}

export type Gatherable = {
  id: string
  number: string
  title: string
  village: string
  township: string
  light: Light | null
}

/** How many issues may be put together at one time. */
export const GATHERED_AT_MOST = 60

/** Open issues of a kind that no common matter holds, of one town or of all. */
export async function listGatherable(
  actor: Actor,
  { category, township }: { category: IssueCategory; township?: string },
): Promise<Gatherable[]> {
  return read(actor, async (tx) => {
    const rows = await tx.issue.findMany({
      where: {
        AND: [
          OPEN,
          { commonIssueId: null, category, ...(township && { village: { township: { code: township } } }) },
          issuesFor(actor, 'issue.flagCommon'),
        ],
      },
      select: {
        id: true,
        number: true,
        title: true,
        light: true,
        village: { select: { name: true, township: { select: { name: true } } } },
      },
      orderBy: [{ village: { code: 'asc' } }, { reportedAt: 'desc' }],
      take: GATHERED_AT_MOST,
    })
    return rows.map(({ village, ...row }) => ({ ...row, village: village.name, township: village.township.name }))
  })
}
