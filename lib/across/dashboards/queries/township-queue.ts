import 'server-only'
import type { Figures } from '@/lib/domains/issues/figures/figures-of'
import type { IssueLine } from '@/lib/domains/issues/queries/line'
import { linesOfEach } from '@/lib/domains/issues/queries/lines-of-each'
import type { TownshipScope } from '@/lib/domains/places/scope'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { OrderBy } from '@/lib/ground/database/where'
import { placesOf } from '@/lib/ground/kept/places'

/** What waits at the level of a township: how much of each kind, and what presses most. */
export type TownshipQueue = {
  triage: number
  extensions: number
  /** The township's own units, with the open issues that each leads. */
  led: { id: string; name: string; count: number }[]
  pressing: IssueLine[]
}

const SHOWN = 6
const PRESSING_FIRST: readonly OrderBy[] = [
  { light: 'desc' },
  { dueAt: { sort: 'asc', nulls: 'last' } },
  { stepDueAt: 'asc' },
  { id: 'asc' },
]

/** Reports that the township triages, extensions that it decides, and what its own units lead. */
export async function getTownshipQueue(
  actor: Actor,
  township: TownshipScope,
  { open: { untriaged, asks } }: Figures,
  at: Instant,
): Promise<TownshipQueue> {
  const within = { townshipId: township.id, light: { not: null } } as const
  const triage: Prisma.IssueWhereInput = { ...within, stage: 'REPORTED', level: 'TOWNSHIP' }
  const extensions: Prisma.IssueWhereInput = { ...within, extensionDecider: 'TOWNSHIP' }
  const led: Prisma.IssueWhereInput = { ...within, leadUnit: { is: { townshipId: township.id } } }
  const seen = (where: Prisma.IssueWhereInput) => ({ AND: [issuesFor(actor, 'issue.view'), where] })
  return read(actor, async (tx) => {
    const byUnit = await tx.issue.groupBy({ by: ['leadUnitId'], where: seen(led), _count: { _all: true } })
    const pressing = {
      where: seen({ OR: [triage, extensions, { ...led, stage: 'HANDLING' }] }),
      ...{ orderBy: PRESSING_FIRST, take: SHOWN },
    }
    const counts = new Map(byUnit.map(({ leadUnitId, _count }) => [leadUnitId, _count._all]))
    const { units } = await placesOf(tx, township.countyId)
    return {
      triage: untriaged.TOWNSHIP,
      extensions: asks.TOWNSHIP,
      led: [...units.values()].flatMap(({ id, shortName, townshipId }) =>
        townshipId === township.id ? [{ id, name: shortName, count: counts.get(id) ?? 0 }] : [],
      ),
      pressing: (await linesOfEach(tx, { pressing }, at)).pressing.lines,
    }
  })
}
