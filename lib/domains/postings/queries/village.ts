import 'server-only'
import { placesFor } from '@/lib/domains/places/within-reach'
import type { Actor } from '@/lib/ground/access/actor'
import { candidatesFor } from '@/lib/ground/access/scope/postings'
import { mayEver } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { type CandidateFile, filesOf } from './files'
import { needsOf, type VillageNeedShown } from './needs'
import { type PostingShown, postingsOf } from './posting'

/** A village as the organisation department sees it: what it needs, and who has been its first secretary. */
export type VillagePostings = {
  id: string
  code: string
  name: string
  township: string
  need: VillageNeedShown
  postings: Omit<PostingShown, 'may'>[]
  vacant: boolean // nobody serves today or later, or only to the end of a term that is over
  may: { judge: boolean; comment: boolean; draft: boolean; approve: boolean }
}

/** A village within reach, or null. */
export async function getVillagePostings(actor: Actor, code: string, at: Instant): Promise<VillagePostings | null> {
  return read(actor, async (tx) => {
    const found = (await placesFor(tx, actor, 'villages', 'posting.view')).find(({ place }) => place.code === code)
    if (!found) return null
    const { id, name, townshipId } = found.place
    const reaches = async (deed: 'need.judge' | 'need.comment') =>
      (await placesFor(tx, actor, 'villages', deed)).some(({ place }) => place.id === id)
    const [needs, postings, judge, comment] = await Promise.all([
      needsOf(tx, [id], at),
      postingsOf(tx, id, at),
      reaches('need.judge'),
      reaches('need.comment'),
    ])
    const need = needs.get(id)
    if (!need) return null
    const vacant = !postings.some(({ state, toOn, term }) => state !== 'ENDED' && !toOn && term !== 'OVER')
    const may = { judge, comment, draft: mayEver(actor, 'round.draft'), approve: mayEver(actor, 'posting.approve') }
    const township = found.around.townships.get(townshipId)?.name ?? ''
    return { id, code, name, township, need, postings, vacant, may }
  })
}

const RESERVES = 60

/** Who can replace at once: vetted, all conditions met, posted nowhere, of the county's latest rounds; each person once. */
export async function listReserves(actor: Actor, villageCode: string, at: Instant): Promise<CandidateFile[]> {
  const files = await read(actor, async (tx) => {
    const rounds = await tx.postingRound.findMany({
      where: { countyId: actor.countyId },
      orderBy: { openedAt: 'desc' },
      take: 4,
    })
    const where = { AND: [{ roundId: { in: rounds.map(({ id }) => id) } }, candidatesFor(actor, 'round.draft')] }
    const inPlan = { round: { stage: { not: 'CLOSED' as const } }, drafts: { some: { endedAt: null } } }
    return filesOf(tx, { AND: [where, { NOT: inPlan }] }, at)
  })
  const free = files.filter(
    ({ ready, postedTo, facts }) =>
      ready && !postedTo && facts.homeVillageCode !== villageCode && !facts.kinVillageCodes.includes(villageCode),
  )
  return [...new Map(free.map((file) => [file.cadreId, file])).values()].slice(0, RESERVES)
}
