import 'server-only'
import { cache } from 'react'
import { ISSUES, type IssueFilter, type IssueView, OPEN_VIEWS } from '@/lib/domains/issues/filter'
import type { LightCounts } from '@/lib/domains/issues/shown'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Light } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { mayEver } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { whereSql } from '@/lib/ground/database/where'
import { conditionsOf, ofView } from './matching'
import { OPEN } from './open'

type Row = { light: Light } & Record<string, number>

const none = (): LightCounts => ({ RED: 0, YELLOW: 0, GREEN: 0, GREY: 0 })
const sumOf = (counts: LightCounts | undefined) => Object.values(counts ?? none()).reduce((sum, one) => sum + one, 0)

/** The open issues that an actor may view, in one walk over them: by light, so many of each condition. */
async function countByLight<K extends string>(
  tx: Tx,
  actor: Actor,
  conditions: Record<K, Prisma.IssueWhereInput>,
): Promise<Record<K, LightCounts>> {
  const names = Object.keys(conditions) as K[]
  const counts = names.map(
    (name) =>
      Prisma.sql`count(*) FILTER (WHERE ${whereSql('Issue', conditions[name], 'i')})::int AS ${Prisma.raw(`"${name}"`)}`,
  )
  const seen = whereSql('Issue', { AND: [issuesFor(actor, 'issue.view'), OPEN] }, 'i')
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i.light::text AS light, ${Prisma.join(counts)} FROM issues i WHERE ${seen} GROUP BY i.light`
  const byLight = (name: K) => ({ ...none(), ...Object.fromEntries(rows.map((row) => [row.light, row[name]])) })
  return Object.fromEntries(names.map((name) => [name, byLight(name)])) as Record<K, LightCounts>
}

/** What stands in each view of open issues, by light: the list's tabs, and its lights where nothing narrows it; once a request. */
const viewsByLight = cache(async (actor: Actor): Promise<Partial<Record<IssueView, LightCounts>>> => {
  if (!mayEver(actor, 'issue.view')) return {}
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const views: [IssueView, Prisma.IssueWhereInput][] = []
    for (const view of OPEN_VIEWS) views.push([view, await ofView(tx, actor, view, now)])
    return countByLight(tx, actor, Object.fromEntries(views) as Record<IssueView, Prisma.IssueWhereInput>)
  })
})

/** How many issues stand in each view of open ones, with no other filter: the list's tabs. */
export async function countViews(actor: Actor): Promise<Partial<Record<IssueView, number>>> {
  const views = Object.entries(await viewsByLight(actor))
  return Object.fromEntries(views.map(([view, counts]) => [view, sumOf(counts)]))
}

/** The open issues of a filter by light, whatever lights are chosen. Ended ones have none. */
export async function countLights(tx: Tx, actor: Actor, filter: IssueFilter, now: Instant): Promise<LightCounts> {
  if (filter.view === 'closed' || filter.view === 'withdrawn') return none()
  const narrowed = ISSUES.narrowing(filter).some((key) => key !== 'light')
  if (!narrowed) return (await viewsByLight(actor))[filter.view === 'all' ? 'open' : filter.view] ?? none()
  const matching = { AND: [issuesFor(actor, 'issue.view'), await conditionsOf(tx, actor, filter, now), OPEN] }
  const groups = await tx.issue.groupBy({ by: ['light'], where: matching, _count: { _all: true } })
  return { ...none(), ...Object.fromEntries(groups.map(({ light, _count }) => [light, _count._all])) }
}
