import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { DeciderLevel, Level } from '@/lib/generated/prisma/enums'
import type { Actor, Seat } from '../actor'
import type { Deed, Reach } from '../deeds'
import { LEVEL_OF_ROLE } from '../roles'
import { widestSeatsFor } from '../seats'
import { anyOf, anySeat, NOTHING, placeOf } from './any-seat'

/** The issues that one seat reaches. */
export function issuesOfSeat(seat: Seat, reach: Reach, cadreId: string): Prisma.IssueWhereInput {
  const [scope, as] = reach.split(' ') as [string, string | undefined]
  if (scope === 'O') return { reporterId: cadreId, countyId: seat.countyId }
  if (scope === 'U') {
    if (!seat.unitId) throw new Error('a unit officer has a unit')
    const leads = { countyId: seat.countyId, leadUnitId: seat.unitId }
    if (as === 'lead') return leads
    return {
      countyId: seat.countyId,
      OR: [{ leadUnitId: seat.unitId }, { assists: { some: { unitId: seat.unitId } } }],
    }
  }
  if (scope !== 'C' && scope !== 'T' && scope !== 'V') return NOTHING
  const place = placeOf(seat, scope)
  const level = LEVEL_OF_ROLE[seat.role] as DeciderLevel
  if (as === 'level') return { ...place, level: level as Level }
  if (as === 'decides') return { ...place, extensionDecider: level }
  if (as === 'lead' && scope === 'T') return { ...place, leadUnit: { townshipId: seat.townshipId } }
  if (as === 'lead') return { ...place, leadTeamId: { not: null } }
  return place
}

/** The issues on which an actor may do a deed: the `where` of every query and of every write's lock. */
export function issuesFor(actor: Actor, deed: Deed): Prisma.IssueWhereInput {
  return anyOf(reachedBy(actor, deed))
}

/**
 * The same in parts that may overlap, each of which an index reads in order, for lists over all of history: what a unit
 * leads and what it assists are two.
 */
export function issuePartsFor(actor: Actor, deed: Deed): Prisma.IssueWhereInput[] {
  const parts = reachedBy(actor, deed).flatMap(({ OR: either, ...place }) =>
    Array.isArray(either) ? either.map((one): Prisma.IssueWhereInput => ({ ...place, ...one })) : [place],
  )
  return parts.length ? parts : [NOTHING]
}

function reachedBy(actor: Actor, deed: Deed): Prisma.IssueWhereInput[] {
  return widestSeatsFor(actor, deed).map(({ seat, reach }) => issuesOfSeat(seat, reach, actor.cadreId))
}

/** The common issues that one seat reaches: the county's, or those that its unit answers. */
export function commonIssuesOfSeat(seat: Seat, reach: Reach): Prisma.CommonIssueWhereInput {
  if (reach === 'C') return { countyId: seat.countyId }
  if (reach === 'U lead' && seat.unitId) return { countyId: seat.countyId, leadUnitId: seat.unitId }
  return NOTHING
}

export function commonIssuesFor(actor: Actor, deed: Deed): Prisma.CommonIssueWhereInput {
  return anySeat(actor, deed, (seat, reach) => [commonIssuesOfSeat(seat, reach)])
}
