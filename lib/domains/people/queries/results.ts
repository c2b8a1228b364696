import 'server-only'
import { figuresOf } from '@/lib/domains/issues/figures/figures-of'
import { NONE_OPEN } from '@/lib/domains/issues/figures/open-counts'
import { responseTimesOf, sumRecent } from '@/lib/domains/issues/figures/recent'
import type { Bound, VillageResult } from '@/lib/domains/people/shown'
import { countyBehind } from '@/lib/domains/places/scope'
import { listAllOnRoster } from '@/lib/domains/teams/roster'
import type { RosterVillage } from '@/lib/domains/teams/rules/roster'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { NO_CASES } from '@/lib/ground/figures'
import { changesSince } from './changes'

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
  const changes = await changesSince(actor, countyId, bound, at)
  if (changes.size === 0) return []
  const county = countyBehind(countyId)
  const { from, villages: figures } = await figuresOf(actor, county, at)
  const roster = await listAllOnRoster(actor, county, at)
  const median = (villages: readonly RosterVillage[]) =>
    responseTimesOf(sumRecent(villages.flatMap(({ id }) => figures.get(id)?.recent ?? [])), from).responseMedian
  const ofClass = new Map(
    [...new Set(roster.map((village) => village.class))].map((one) => [
      one,
      one ? median(roster.filter((village) => village.class === one)) : NO_CASES,
    ]),
  )
  return roster.flatMap((village) => {
    const change = changes.get(village.id)
    if (!change) return []
    const { id, code, name, township, class: villageClass, teams } = village
    return {
      village: { code, name, township: township.name },
      class: villageClass,
      open: figures.get(id)?.open ?? NONE_OPEN,
      response: median([village]),
      sameClass: ofClass.get(villageClass) ?? NO_CASES,
      teams,
      ...change,
    }
  })
}
