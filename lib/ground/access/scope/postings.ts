import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '../actor'
import type { Deed } from '../deeds'
import { countiesOf } from '../seats'
import { anySeat, NOTHING } from './any-seat'

/** The rounds of the counties in which the actor may do the deed. That there is a round is known to all who work there; who stands in it is not. */
export function roundsFor(actor: Actor, deed: Deed): Prisma.PostingRoundWhereInput {
  const counties = countiesOf(actor, deed)
  return counties.length ? { countyId: { in: counties } } : NOTHING
}

/**
 * The candidates that an actor may look at, or act on: the county's, those of the own unit or town, oneself; a village
 * and its town see who is to come once the plan is on public notice.
 */
export function candidatesFor(actor: Actor, deed: Deed): Prisma.CandidateWhereInput {
  const oneself = { cadreId: actor.cadreId }
  return anySeat<Prisma.CandidateWhereInput>(actor, deed, ({ countyId, unitId, townshipId, villageId }, reach) => {
    if (reach === 'C') return [{ countyId }]
    if (reach === 'O') return [oneself]
    if (reach === 'P' && unitId) return [{ countyId, cadre: { unitId } }, oneself]
    if (reach === 'T' && townshipId)
      return [{ countyId, cadre: { unit: { townshipId } } }, onNotice(countyId, { townshipId }), oneself]
    if (reach === 'V' && villageId) return [onNotice(countyId, { id: villageId }), oneself]
    return []
  })
}

/** Who stands in a plan for one of the villages that is no longer being worked on. */
function onNotice(countyId: string, village: Prisma.VillageWhereInput): Prisma.CandidateWhereInput {
  return { countyId, round: { stage: { not: 'OPEN' } }, drafts: { some: { endedAt: null, village } } }
}

/** The people that an officer may recommend: those of the own unit, a town's those of its own units. */
export function recommendableFor(actor: Actor): Prisma.CadreWhereInput {
  return anySeat<Prisma.CadreWhereInput>(actor, 'candidate.recommend', ({ countyId, unitId, townshipId }) => {
    if (unitId) return [{ countyId, unitId }]
    if (townshipId) return [{ countyId, unit: { townshipId } }]
    return []
  })
}

/** One's own applications. */
export function standingFor(actor: Actor): Prisma.CandidateWhereInput {
  return { countyId: { in: countiesOf(actor, 'candidate.apply') }, cadreId: actor.cadreId, appliedAt: { not: null } }
}

/** Those whom the own unit, or a unit of the own town, recommended. */
export function recommendedFor(actor: Actor): Prisma.CandidateWhereInput {
  return { cadre: recommendableFor(actor), recommendedAt: { not: null } }
}

/** The tenures of first secretaries that an actor may look at, or act on. */
export function postingsFor(actor: Actor, deed: Deed): Prisma.PostingWhereInput {
  return anySeat<Prisma.PostingWhereInput>(actor, deed, ({ countyId, unitId, townshipId, villageId }, reach) => {
    if (reach === 'C') return [{ countyId }]
    if (reach === 'O') return [{ cadreId: actor.cadreId }]
    if (reach === 'P' && unitId) return [{ countyId, cadre: { unitId } }]
    if (reach === 'T' && townshipId) return [{ countyId, village: { townshipId } }]
    if (reach === 'V' && villageId) return [{ villageId }]
    return []
  })
}

/** The orders on tenures (recalls, transfers …) that an actor may see or decide: of the villages and people within reach. */
export function postingOrdersFor(actor: Actor, deed: Deed): Prisma.PostingOrderWhereInput {
  return anySeat<Prisma.PostingOrderWhereInput>(actor, deed, ({ countyId, unitId, townshipId, villageId }, reach) => {
    if (reach === 'C') return [{ countyId }]
    if (reach === 'P' && unitId) return onTenure({ countyId, cadre: { unitId } })
    if (reach === 'T' && townshipId)
      return [{ countyId, village: { townshipId } }, ...onTenure({ village: { townshipId } })]
    if (reach === 'V' && villageId) return [{ villageId }, ...onTenure({ villageId })]
    return []
  })
}

/** On either side of an exchange. */
function onTenure(posting: Prisma.PostingWhereInput): Prisma.PostingOrderWhereInput[] {
  return [{ posting }, { otherPosting: posting }]
}
