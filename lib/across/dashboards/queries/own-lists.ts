import 'server-only'
import { type OpenCounts, sumOpen } from '@/lib/domains/issues/figures/open-counts'
import { countOpen } from '@/lib/domains/issues/figures/open-issues'
import { listOwnScopes, type OwnScope } from '@/lib/domains/places/scope'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'

/** A place or unit of one's own seats, with what is open there. */
export type OwnList = Pick<OwnScope, 'kind' | 'code' | 'name'> & { open: OpenCounts }

/** The lists of the townships, villages and units in which the actor holds a seat. */
export async function listOwnLists(actor: Actor, at: Instant): Promise<OwnList[]> {
  const own = await listOwnScopes(actor)
  return Promise.all(
    own.map(async ({ scope, ...names }) => {
      const { byVillage } = await countOpen(actor, scope, at)
      return { ...names, open: sumOpen(byVillage.values()) }
    }),
  )
}
