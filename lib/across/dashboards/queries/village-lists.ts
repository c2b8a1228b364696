import 'server-only'
import type { IssueLine } from '@/lib/domains/issues/queries/line'
import type { VillageScope } from '@/lib/domains/places/scope'
import type { Light } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { readLines } from './lines'

/** A village's lists, each with its whole count and its first cards. */
export type VillageLists = Record<Light, { count: number; lines: IssueLine[] }>

const CARDS = 12
const LIGHTS = ['RED', 'YELLOW', 'GREEN', 'GREY'] as const satisfies readonly Light[]

/** The village's open issues by light, what is due first on top; untriaged ones by when their step is due. */
export async function getVillageLists(actor: Actor, village: VillageScope, at: Instant): Promise<VillageLists> {
  const lists = await Promise.all(
    LIGHTS.map(async (light) => {
      const where = { AND: [issuesFor(actor, 'issue.view'), { villageId: village.id, light }] }
      const [count, lines] = await read(actor, (tx) =>
        Promise.all([
          tx.issue.count({ where }),
          readLines(
            tx,
            {
              where,
              orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { stepDueAt: 'asc' }, { id: 'asc' }],
              take: CARDS,
            },
            at,
          ),
        ]),
      )
      return [light, { count, lines }] as const
    }),
  )
  return Object.fromEntries(lists) as VillageLists
}
