import 'server-only'
import { cache } from 'react'
import { type IssueView, OPEN_VIEWS } from '@/lib/domains/issues/filter'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { mayEver } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { issuesMatching } from './matching'
import { OPEN } from './open'
import { countWaiting } from './waiting'

/** Open issues that the actor may view: the navigation's count, asked once a request. */
export const countOpen = cache(async (actor: Actor): Promise<number> => {
  if (!mayEver(actor, 'issue.view')) return 0
  return read(actor, (tx) => tx.issue.count({ where: { AND: [issuesFor(actor, 'issue.view'), OPEN] } }))
})

async function countView(tx: Tx, actor: Actor, view: IssueView, now: Instant): Promise<number> {
  if (view === 'open') return countOpen(actor)
  if (view === 'waiting') return (await countWaiting(actor)).all
  return tx.issue.count({ where: await issuesMatching(tx, actor, { view, sort: 'due' }, now) })
}

/** How many issues stand in each view of open ones, with no other filter: the list's tabs. */
export async function countViews(actor: Actor): Promise<Partial<Record<IssueView, number>>> {
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const counts = await Promise.all(
      OPEN_VIEWS.map(async (view) => [view, await countView(tx, actor, view, now)] as const),
    )
    return Object.fromEntries(counts)
  })
}
