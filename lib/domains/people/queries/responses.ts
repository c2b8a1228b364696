import 'server-only'
import { figuresOf } from '@/lib/domains/issues/figures/figures-of'
import { responseTimesOf, sumRecent } from '@/lib/domains/issues/figures/recent'
import { countyBehind } from '@/lib/domains/places/scope'
import type { VillageClass } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Figure } from '@/lib/ground/figures'
import { coveringOn } from '@/lib/ground/tenures/holding'

/** Median hours to the first response over the reports of the last 28 days: of single villages, and of all of a county by class. */
export async function responsesOf(
  actor: Actor,
  countyId: string,
  villageIds: string[],
  at: Instant,
): Promise<{ byVillage: Map<string, Figure>; byClass: Map<VillageClass, Figure> }> {
  const { from, villages } = await figuresOf(actor, countyBehind(countyId), at)
  const classes = await read(actor, (tx) =>
    tx.villageClassTerm.findMany({
      where: { ...coveringOn(dayOf(at)), village: { countyId } },
      select: { villageId: true, class: true },
    }),
  )
  const median = (ids: readonly string[]) =>
    responseTimesOf(sumRecent(ids.flatMap((id) => villages.get(id)?.recent ?? [])), from).responseMedian
  const ofClass = (one: VillageClass) => classes.flatMap((term) => (term.class === one ? [term.villageId] : []))
  return {
    byVillage: new Map(villageIds.map((id) => [id, median([id])])),
    byClass: new Map([...new Set(classes.map((term) => term.class))].map((one) => [one, median(ofClass(one))])),
  }
}
