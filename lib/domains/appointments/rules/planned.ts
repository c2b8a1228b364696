import { changeOf, type DraftTerms } from '@/lib/domains/appointments/rules/draft-change'
import type { RankMatchPolicy } from '@/lib/domains/policies/rules/rank-match'
import type { CadreRank, VillageClass } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'
import { Refusal } from '@/lib/ground/refusal'
import { type Plan, planOf, type Writing } from '@/lib/ground/tenures/rules/change'
import { explained } from '@/lib/ground/tenures/rules/refusal'
import { holdsOn, type Tenure } from '@/lib/ground/tenures/rules/tenure'

/** What surrounds drafts of commanders' tenures: the tenures that stand, who and where these are, and the county's rule on ranks (DOMAIN.md P4). */
export type Around = {
  standing: readonly Tenure[]
  people: ReadonlyMap<string, { name: string; rank: CadreRank }>
  villages: ReadonlyMap<string, { name: string; mergedOn: LocalDate | null }>
  classes: readonly { placeId: string; class: VillageClass; fromOn: LocalDate; toOn: LocalDate | null }[]
  rankRule: RankMatchPolicy
}

/**
 * What a draft does to the tenures that stand, or why it cannot: a tenure that is no more, two commanders at a time, a village
 * that was merged meanwhile.
 */
export function plannedBy(terms: DraftTerms, around: Around): Plan | Refusal {
  const plan = planOf(around.standing, changeOf(terms))
  if ('why' in plan)
    return explained(plan, { place: (id) => villageOf(around, id).name, person: (id) => personOf(around, id).name })
  const goesOn = plan.writes.some(({ placeId, toOn }) => {
    const { mergedOn } = villageOf(around, placeId)
    return mergedOn && (toOn === null || toOn > mergedOn)
  })
  return goesOn ? new Refusal('village_merged') : plan
}

/** The first rank that does not fit its village's class under the county's rule, with those that it asks for; null where all fit. Only a waiver with its reason sets it aside. */
export function mismatchIn(plan: Plan, around: Around): Refusal | null {
  for (const { placeId, personId, fromOn } of beginnings(plan)) {
    const [village, person] = [villageOf(around, placeId), personOf(around, personId)]
    const term = around.classes.find((one) => one.placeId === placeId && holdsOn(one, fromOn))
    const ranks = around.rankRule[term?.class ?? 'NON_POVERTY']
    if (ranks.includes(person.rank)) continue
    return new Refusal('rank_mismatch', {
      ...{ who: person.name, where: village.name, rank: person.rank, asked: ranks.join() },
      fields: { waiver: 'waiver_needed' },
    })
  }
  return null
}

/** The waiver that a plan needs: null where every rank fits. Refuses a mismatch without a reason. */
export function waiverFor(plan: Plan, around: Around, waiver: string | null): string | null {
  const mismatch = mismatchIn(plan, around)
  if (mismatch && !waiver) throw mismatch
  return mismatch && waiver
}

/** What of a plan begins a command, and so must match: not what only ends. */
function beginnings({ voids, writes }: Plan): Writing[] {
  return writes.filter((one) => {
    const before = voids.find(({ id }) => id === one.replacesId)
    return !before || before.placeId !== one.placeId || before.personId !== one.personId
  })
}

const villageOf = ({ villages }: Around, id: string) => known(villages.get(id), id)
const personOf = ({ people }: Around, id: string) => known(people.get(id), id)

function known<T>(found: T | undefined, id: string): T {
  if (!found) throw new Error(`${id} is not around`)
  return found
}
