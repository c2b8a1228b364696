import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CadreRank } from '@/lib/generated/prisma/enums'
import { formerVillages } from '@/lib/ground/access/heirs'
import { dayFromColumn, dayOf, dayToColumn, type Instant, type LocalDate } from '@/lib/ground/clock'
import { bearer } from '@/lib/ground/database/asker'
import { read } from '@/lib/ground/database/transaction'
import { now, type Tx } from '@/lib/ground/database/tx'
import { daysOf, holdsOn } from '@/lib/ground/tenures/rules/tenure'
import type { Role } from './roles'

/** A role at a place or a unit, from a tenure or a grant that holds today. Nothing else gives rights. */
export type Seat = {
  id: string // of the tenure or grant
  role: Role
  countyId: string
  townshipId: string | null
  villageId: string | null
  /** Villages that were merged into this one: some deeds reach what was left under their codes (scope.ts). */
  formerVillageIds?: readonly string[]
  unitId: string | null
  firstSecretary: boolean
  place: string // name of the place or unit, for the screen
  fromOn: string
}

/** A person who acts, rebuilt from the database for every request. */
export type Actor = {
  accountId: string
  sessionId: string
  cadreId: string
  name: string
  post: string
  unitId: string
  rank: CadreRank
  countyId: string
  seats: readonly Seat[]
}

const COUNTY_LEADERS: readonly CadreRank[] = ['FOUR_BODIES_HEAD', 'STANDING_COMMITTEE', 'COUNTY_LEADER']

export function isCountyLeader(actor: Pick<Actor, 'rank'>): boolean {
  return COUNTY_LEADERS.includes(actor.rank)
}

/** The actor of a session, with the seats that hold on the day of `at`, by the database's clock now; null if session or account has ended. */
export function actorOfSession(sessionId: string, moment?: Instant): Promise<Actor | null> {
  return read(bearer(sessionId), async (tx) => {
    const at = moment ?? (await now(tx))
    const session = await tx.session.findUnique({
      where: { id: sessionId },
      select: {
        id: true,
        accountId: true,
        expiresAt: true,
        revokedAt: true,
        account: { select: { status: true, cadreId: true } },
      },
    })
    if (!session || session.revokedAt || session.expiresAt <= at || session.account.status !== 'ACTIVE') return null
    const person = await personWithSeats(tx, session.account.cadreId, at)
    return person && { ...person, accountId: session.accountId, sessionId: session.id }
  })
}

const PLACE = { select: { id: true, name: true, townshipId: true, countyId: true } } as const

/** All that a seat can come from: appointments, memberships, postings, and grants that another has approved. */
const WITH_TENURES = {
  appointments: { where: { voidedAt: null }, include: { village: PLACE } },
  memberships: { where: { voidedAt: null }, include: { team: { select: { kind: true, village: PLACE } } } },
  postings: { where: { voidedAt: null }, include: { village: PLACE } },
  grants: {
    where: { voidedAt: null, OR: [{ approvedById: { not: null } }, { foundingLinkId: { not: null } }] },
    include: { township: true, village: PLACE, unit: true },
    orderBy: { role: 'asc' },
  },
} as const satisfies Prisma.CadreInclude
type WithTenures = Prisma.CadreGetPayload<{ include: typeof WITH_TENURES }>

/** A cadre and the seats that hold on the day of `at`. */
export async function personWithSeats(
  tx: Tx,
  cadreId: string,
  at: Instant,
): Promise<Omit<Actor, 'accountId' | 'sessionId'> | null> {
  const cadre = await tx.cadre.findUnique({ where: { id: cadreId }, include: WITH_TENURES })
  if (!cadre) return null
  const { name, post, unitId, rank, countyId } = cadre
  const seats = await withFormerVillages(tx, seatsOn(dayOf(at), cadre), at)
  return { cadreId, name, post, unitId, rank, countyId, seats }
}

/** Seats in a village know those that were merged into it by the day. */
async function withFormerVillages(tx: Tx, seats: Seat[], at: Instant): Promise<Seat[]> {
  const held = new Set(seats.flatMap(({ villageId }) => villageId ?? []))
  const former = await formerVillages(tx, [...held], dayToColumn(dayOf(at)))
  if (former.length === 0) return seats
  return seats.map((seat) => {
    const ids = former.filter(({ heirId }) => heirId === seat.villageId).map(({ id }) => id)
    return ids.length > 0 ? { ...seat, formerVillageIds: ids } : seat
  })
}

/** The seats of several people, each as they would be when they sign in; for who explains or lists them. */
export async function seatsOfPeople(tx: Tx, cadreIds: string[], at: Instant): Promise<Map<string, Seat[]>> {
  const cadres = await tx.cadre.findMany({ where: { id: { in: cadreIds } }, include: WITH_TENURES })
  return new Map(cadres.map((cadre) => [cadre.id, seatsOn(dayOf(at), cadre)]))
}

function seatsOn(today: LocalDate, cadre: WithTenures): Seat[] {
  const holds = (period: { fromOn: Date; toOn: Date | null }) => holdsOn(daysOf(period), today)
  const inVillage = (village: { id: string; name: string; townshipId: string; countyId: string }) => ({
    countyId: village.countyId,
    townshipId: village.townshipId,
    villageId: village.id,
    unitId: null,
    place: village.name,
  })
  return [
    ...cadre.grants.filter(holds).map((grant) => ({
      id: grant.id,
      role: grant.role as Role,
      countyId: grant.countyId,
      townshipId: grant.townshipId ?? grant.village?.townshipId ?? null,
      villageId: grant.villageId,
      unitId: grant.unitId,
      firstSecretary: false,
      place: grant.village?.name ?? grant.township?.name ?? grant.unit?.shortName ?? '',
      fromOn: dayFromColumn(grant.fromOn),
    })),
    ...cadre.appointments.filter(holds).map((tenure) => ({
      ...inVillage(tenure.village),
      id: tenure.id,
      role: 'COMMANDER' as const,
      firstSecretary: false,
      fromOn: dayFromColumn(tenure.fromOn),
    })),
    ...cadre.postings.filter(holds).map((tenure) => ({
      ...inVillage(tenure.village),
      id: tenure.id,
      role: 'MEMBER' as const,
      firstSecretary: true,
      fromOn: dayFromColumn(tenure.fromOn),
    })),
    ...cadre.memberships.filter(holds).map((tenure) => ({
      ...inVillage(tenure.team.village),
      id: tenure.id,
      role: 'MEMBER' as const,
      firstSecretary: tenure.team.kind === 'FIRST_SECRETARY',
      fromOn: dayFromColumn(tenure.fromOn),
    })),
  ]
}
