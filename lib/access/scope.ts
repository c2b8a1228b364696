import 'server-only'
import { approvableRoles } from '@/lib/accounts/rules'
import { LOGINS } from '@/lib/audit/logins'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { DeciderLevel, Level, TeamKind } from '@/lib/generated/prisma/enums'
import type { Actor, Seat } from './actor'
import { type Deed, type Reach, reachOf } from './deeds'
import { LEVEL_OF_ROLE } from './roles'

/**
 * Deeds that reach, from a seat in a village, also what was left under the codes of villages that were merged into it: its
 * people read what was closed there and open it again, whereupon it follows to them.
 */
const ALSO_FORMER: readonly Deed[] = ['issue.view', 'issue.export', 'issue.reopen', 'village.view', 'appointment.view']

/** The seats of an actor that grant a deed, with how far each reaches. Only these count: never all places of all seats. */
export function seatsFor(actor: Actor, deed: Deed): { seat: Seat; reach: Reach }[] {
  return actor.seats.flatMap((seat) => {
    const reach = reachOf(deed, seat.role)
    if (!reach) return []
    const reaching = seat.formerVillageIds && !ALSO_FORMER.includes(deed) ? { ...seat, formerVillageIds: [] } : seat
    return [{ seat: reaching, reach }]
  })
}

/** The village of a seat, with those that were merged into it as far as the deed reaches them. */
function villageFilter({ role, villageId, formerVillageIds = [] }: Seat): string | { in: string[] } {
  if (!villageId) throw new Error(`seat ${role} has no village`)
  return formerVillageIds.length > 0 ? { in: [villageId, ...formerVillageIds] } : villageId
}

/** Whether any seat grants the deed at all. */
export function mayEver(actor: Actor, deed: Deed): boolean {
  return seatsFor(actor, deed).length > 0
}

/** Matches nothing: what a deed that no seat grants reaches. */
const NOTHING = { id: '00000000-0000-0000-0000-000000000000' } as const

/** Where a seat is: the narrowest place that it names. Throws rather than widen. */
function placeOf(
  seat: Seat,
  scope: string,
): { countyId: string; townshipId?: string; villageId?: string | { in: string[] } } {
  if (scope === 'C') return { countyId: seat.countyId }
  if (scope === 'T' && seat.townshipId) return { countyId: seat.countyId, townshipId: seat.townshipId }
  if (scope === 'V' && seat.villageId) return { countyId: seat.countyId, villageId: villageFilter(seat) }
  throw new Error(`seat ${seat.role} has no place for scope ${scope}`)
}

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
  const reached = reachedBy(actor, deed)
  return reached.length ? { OR: reached } : NOTHING
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

/** Seat by seat. Who reaches a whole county reaches what narrower seats in it do: said once, an index serves it in order. */
function reachedBy(actor: Actor, deed: Deed): Prisma.IssueWhereInput[] {
  const seats = seatsFor(actor, deed)
  const whole = new Set(seats.filter(({ reach }) => reach === 'C').map(({ seat }) => seat.countyId))
  return seats
    .filter(({ seat, reach }) => reach === 'C' || !whole.has(seat.countyId))
    .map(({ seat, reach }) => issuesOfSeat(seat, reach, actor.cadreId))
}

/** The common issues that one seat reaches: the county's, or those that its unit answers. */
export function commonIssuesOfSeat(seat: Seat, reach: Reach): Prisma.CommonIssueWhereInput {
  if (reach === 'C') return { countyId: seat.countyId }
  if (reach === 'U lead' && seat.unitId) return { countyId: seat.countyId, leadUnitId: seat.unitId }
  return NOTHING
}

export function commonIssuesFor(actor: Actor, deed: Deed): Prisma.CommonIssueWhereInput {
  const reached = seatsFor(actor, deed).map(({ seat, reach }) => commonIssuesOfSeat(seat, reach))
  return reached.length ? { OR: reached } : NOTHING
}

/** The policies of the counties in which a seat grants a deed: rules are the same for a whole county. */
export function policiesFor(actor: Actor, deed: Deed): Prisma.PolicyWhereInput {
  const reached = seatsFor(actor, deed).flatMap(({ seat, reach }): Prisma.PolicyWhereInput[] =>
    reach === 'C' || reach === 'R' ? [{ countyId: seat.countyId }] : [],
  )
  return reached.length ? { OR: reached } : NOTHING
}

/** Deeds that reach a village also after it was merged into another: what happened there stays readable by its old code. */
const ALSO_MERGED: readonly Deed[] = [
  'village.view',
  'appointment.view',
  'posting.view',
  'household.view',
  'register.places',
]

/** The villages that an actor may look at, or act in, by a deed of place. Nobody acts in one that was merged into another. */
export function villagesFor(actor: Actor, deed: Deed): Prisma.VillageWhereInput {
  const reached = seatsFor(actor, deed).flatMap(({ seat, reach }): Prisma.VillageWhereInput[] => {
    if (reach === 'C') return [{ countyId: seat.countyId }]
    if (reach === 'T' && seat.townshipId) return [{ townshipId: seat.townshipId }]
    if (reach === 'V' && seat.villageId) return [{ id: villageFilter(seat) }]
    return []
  })
  if (reached.length === 0) return NOTHING
  return ALSO_MERGED.includes(deed) ? { OR: reached } : { OR: reached, mergedIntoId: null }
}

/** The tenures that an actor may read: of the county, the town, the village, or of the own unit's people. */
export function appointmentsFor(actor: Actor, deed: Deed) {
  const reached = seatsFor(actor, deed).flatMap(({ seat, reach }) => {
    if (reach === 'C') return [{ countyId: seat.countyId }]
    if (reach === 'T' && seat.townshipId) return [{ countyId: seat.countyId, village: { townshipId: seat.townshipId } }]
    if (reach === 'V' && seat.villageId) return [{ countyId: seat.countyId, villageId: villageFilter(seat) }]
    if (reach === 'P' && seat.unitId) return [{ countyId: seat.countyId, cadre: { unitId: seat.unitId } }]
    return []
  })
  return (reached.length ? { OR: reached } : NOTHING) satisfies Prisma.AppointmentWhereInput &
    Prisma.AppointmentLetterWhereInput
}

/** The teams that one seat reaches: kinds posted from outside, those of town and village, or all of a village. None of a village that was merged. */
export function teamsOfSeat(seat: Seat, reach: Reach, posted: readonly TeamKind[]): Prisma.SupportTeamWhereInput {
  const county = { countyId: seat.countyId, mergedIntoId: null }
  if (reach === 'C posted' || reach === 'P') return { kind: { in: [...posted] }, village: county }
  if (reach === 'T local' && seat.townshipId)
    return { kind: { notIn: [...posted] }, village: { ...county, townshipId: seat.townshipId } }
  if (reach === 'V' && seat.villageId) return { villageId: seat.villageId, village: county }
  return NOTHING
}

/** The townships that an actor may look at as a whole. */
export function townshipsFor(actor: Actor, deed: Deed): Prisma.TownshipWhereInput {
  const reached = seatsFor(actor, deed).flatMap(({ seat, reach }): Prisma.TownshipWhereInput[] => {
    if (reach === 'C') return [{ countyId: seat.countyId }]
    if (reach === 'T' && seat.townshipId) return [{ id: seat.townshipId }]
    return []
  })
  return reached.length ? { OR: reached } : NOTHING
}

/** The units whose page an actor may open. */
export function unitsFor(actor: Actor, deed: Deed): Prisma.UnitWhereInput {
  const reached = seatsFor(actor, deed).flatMap(({ seat, reach }): Prisma.UnitWhereInput[] => {
    if (reach === 'C') return [{ countyId: seat.countyId }]
    if (reach === 'P' && seat.unitId) return [{ id: seat.unitId }]
    return []
  })
  return reached.length ? { OR: reached } : NOTHING
}

/** The households that an actor may see, masked, or reveal a value of. A unit sees only those on its issues while it handles them. */
export function householdsFor(actor: Actor, deed: Deed): Prisma.HouseholdWhereInput {
  const reached = seatsFor(actor, deed).flatMap(({ seat, reach }): Prisma.HouseholdWhereInput[] => {
    if (reach === 'C') return [{ countyId: seat.countyId }]
    if (reach === 'T' && seat.townshipId) return [{ townshipId: seat.townshipId }]
    if (reach === 'V' && seat.villageId) return [{ villageId: seat.villageId }]
    if (reach === 'H') return [{ helperId: actor.cadreId }]
    if (reach === 'U') return [{ issues: { some: { ...issuesOfSeat(seat, reach, actor.cadreId), stage: 'HANDLING' } } }]
    return []
  })
  return reached.length ? { OR: reached } : NOTHING
}

/**
 * The people on whom an actor may do a deed: all of a county, those of the own unit, who has or had a post in the own places,
 * or oneself.
 */
export function cadresFor(actor: Actor, deed: Deed): Prisma.CadreWhereInput {
  const reached = seatsFor(actor, deed).flatMap(({ seat, reach }): Prisma.CadreWhereInput[] => {
    if (reach === 'C') return [{ countyId: seat.countyId }]
    if (reach === 'P' && seat.unitId) return [{ unitId: seat.unitId }]
    if (reach === 'T' && seat.townshipId) return postedIn({ townshipId: seat.townshipId })
    if (reach === 'V' && seat.villageId) return postedIn({ id: seat.villageId })
    if (reach === 'O') return [{ id: actor.cadreId }]
    return []
  })
  return reached.length ? { OR: reached } : NOTHING
}

function postedIn(village: Prisma.VillageWhereInput): Prisma.CadreWhereInput[] {
  const inVillage = { some: { voidedAt: null, village } }
  return [
    { appointments: inVillage },
    { postings: inVillage },
    { memberships: { some: { voidedAt: null, team: { village } } } },
  ]
}

/** The villages whose results an actor may read: the own places, and those to which people of the own unit are bound (DOMAIN.md P16). */
export function boundVillagesFor(actor: Actor, deed: Deed): Prisma.VillageWhereInput {
  const places = villagesFor(actor, deed)
  const units = seatsFor(actor, deed).flatMap(({ seat, reach }) => (reach === 'P' && seat.unitId ? [seat.unitId] : []))
  const bound = units.flatMap((unitId): Prisma.VillageWhereInput[] => {
    const tenure = { some: { voidedAt: null, cadre: { unitId } } }
    return [{ appointments: tenure }, { postings: tenure }, { teams: { some: { memberships: tenure } } }]
  })
  return bound.length ? { OR: [places, ...bound] } : places
}

/** The accounts of those people. */
export function accountsFor(actor: Actor, deed: Deed): Prisma.AccountWhereInput {
  return { cadre: cadresFor(actor, deed) }
}

/**
 * The grants that an actor may work on by a deed; those to approve are those of the roles that the seat approves, a town's
 * those of acting commanders in its villages.
 */
export function grantsFor(actor: Actor, deed: GrantDeed): Prisma.GrantWhereInput {
  const reached = seatsFor(actor, deed).flatMap(({ seat, reach }): Prisma.GrantWhereInput[] => {
    if (reach === 'T' && seat.townshipId)
      return [{ role: 'ACTING_COMMANDER', village: { townshipId: seat.townshipId } }]
    if (reach !== 'C') return []
    if (deed === 'grant.draft') return [{ countyId: seat.countyId }]
    return [{ countyId: seat.countyId, role: { in: approvableRoles(seat.role) } }]
  })
  return reached.length ? { OR: reached } : NOTHING
}

export type GrantDeed = 'grant.draft' | 'acting.draft' | 'grant.approve'

/** Whether a deed reaches a whole county, where for others it is about themselves. */
export function reachesCounty(actor: Actor, deed: Deed): boolean {
  return seatsFor(actor, deed).some(({ reach }) => reach === 'C')
}

/** How far a seat must reach for the register itself: units and inspections see the block on their issue, and no more. */
export const REGISTER_REACHES: readonly Reach[] = ['C', 'T', 'V']

/** The part of the register that one seat reaches. */
export function registerOfSeat(seat: Seat, reach: Reach): Prisma.HouseholdWhereInput {
  return REGISTER_REACHES.includes(reach) ? placeOf(seat, reach) : NOTHING
}

/** The households of the register that an actor may do a deed on; a seat whose county another seat has whole adds nothing. */
export function registerFor(actor: Actor, deed: Deed): Prisma.HouseholdWhereInput {
  const seats = seatsFor(actor, deed).filter(({ reach }) => REGISTER_REACHES.includes(reach))
  const whole = new Set(seats.filter(({ reach }) => reach === 'C').map(({ seat }) => seat.countyId))
  const reached = seats
    .filter(({ seat, reach }) => reach === 'C' || !whole.has(seat.countyId))
    .map(({ seat, reach }) => registerOfSeat(seat, reach))
  const [first, ...more] = reached
  return first ? (more.length ? { OR: reached } : first) : NOTHING
}

/** Whether any seat opens the register for a deed. */
export function mayOpenRegister(actor: Actor, deed: Deed = 'household.view'): boolean {
  return seatsFor(actor, deed).some(({ reach }) => REGISTER_REACHES.includes(reach))
}

const REVEALS = 'personal.revealed'

/** The audit entries that a deed opens: a county's, its sign-ins and locks alone, or the reveals in one's own village. */
export function auditEntriesFor(actor: Actor, deed: AuditDeed): Prisma.AuditEntryWhereInput {
  const only = deed === 'audit.reveals' ? { type: REVEALS } : {}
  const reached = seatsFor(actor, deed).flatMap(({ seat, reach }): Prisma.AuditEntryWhereInput[] => {
    if (reach === 'C') return [{ countyId: seat.countyId, ...only }]
    if (reach === 'C logins') return [{ countyId: seat.countyId, type: { in: LOGINS } }]
    if (reach === 'V' && seat.villageId) return [{ villageId: seat.villageId, ...only }]
    return []
  })
  const [first, ...more] = reached
  return first ? (more.length ? { OR: reached } : first) : NOTHING
}
export type AuditDeed = 'audit.view' | 'audit.export' | 'audit.reveals'

/** The events of issues that stand beside them: a county's, for who sees all of it. Null where none do. */
export function auditEventsFor(actor: Actor, deed: AuditDeed): Prisma.IssueEventWhereInput | null {
  if (deed === 'audit.reveals') return null
  const reached = seatsFor(actor, deed).flatMap(({ seat, reach }) =>
    reach === 'C' ? [{ countyId: seat.countyId }] : [],
  )
  const [first, ...more] = reached
  return first ? (more.length ? { OR: reached } : first) : null
}
