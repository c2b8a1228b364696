import 'server-only'
import { figuresOf } from '@/lib/domains/issues/figures/figures-of'
import { NONE_OPEN } from '@/lib/domains/issues/figures/open-counts'
import type { Bound, VillageResult } from '@/lib/domains/people/shown'
import { countyBehind } from '@/lib/domains/places/scope'
import { rosterOf } from '@/lib/domains/teams/roster'
import type { Actor } from '@/lib/ground/access/actor'
import { boundVillagesFor } from '@/lib/ground/access/scope/places'
import type { Instant } from '@/lib/ground/clock'
import { NO_CASES } from '@/lib/ground/figures'
import { changesSince } from './changes'
import { responsesOf } from './responses'

/**
 * What became of the villages that somebody is bound to (DOMAIN.md P16), those alone whose results the actor may read: their
 * own figures now, beside those of their class, and what changed since. Nothing is weighed, and nobody is ranked.
 */
export async function listResults(
  actor: Actor,
  countyId: string,
  bound: readonly Bound[],
  at: Instant,
): Promise<VillageResult[]> {
  if (bound.length === 0) return []
  const asked = { id: { in: bound.map(({ villageId }) => villageId) } }
  const villages = await rosterOf(actor, countyId, { AND: [asked, boundVillagesFor(actor, 'appointment.view')] }, at)
  if (villages.length === 0) return []
  const ids = villages.map(({ id }) => id)
  const seen = bound.filter(({ villageId }) => ids.includes(villageId))
  const { villages: figures } = await figuresOf(actor, countyBehind(countyId), at)
  const [responses, changes] = await Promise.all([
    responsesOf(actor, countyId, ids, at),
    changesSince(actor, countyId, seen, at),
  ])
  return villages.map(({ id, code, name, township, class: villageClass, teams }) => {
    const change = changes.get(id)
    if (!change) throw new Error('every bound village has a day since when')
    return {
      village: { code, name, township: township.name },
      class: villageClass,
      open: figures.get(id)?.open ?? NONE_OPEN,
      response: responses.byVillage.get(id) ?? NO_CASES,
      sameClass: (villageClass && responses.byClass.get(villageClass)) || NO_CASES,
      teams,
      ...change,
    }
  })
}
