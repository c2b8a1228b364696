import 'server-only'
import type { VillageScope } from '@/lib/domains/places/scope'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { seatsFor } from '@/lib/ground/access/seats'
import { STANDING } from '@/lib/ground/access/standing'
import { read } from '@/lib/ground/database/transaction'

export type UnitChoice = { id: string; name: string }
export type CadreChoice = { id: string; name: string; post: string }

const SHOWN_AT_MOST = 400

/** Units from which a person is chosen for a team: the town's for its own kinds, one's own for who proposes as a unit, else the county's. */
export async function listUnits(actor: Actor, village: VillageScope, from: 'town' | 'county'): Promise<UnitChoice[]> {
  const seats = seatsFor(actor, 'team.member.propose')
  const commands = seats.some(({ seat }) => seat.villageId === village.id)
  const own = commands ? [] : seats.flatMap(({ seat, reach }) => (reach === 'P' && seat.unitId ? [seat.unitId] : []))
  const where: Prisma.UnitWhereInput =
    from === 'town'
      ? { townshipId: village.township.id }
      : own.length > 0
        ? { id: { in: own } }
        : { tier: { not: 'TOWNSHIP' } }
  const rows = await read(actor, (tx) =>
    tx.unit.findMany({
      where: { AND: [{ countyId: village.countyId, active: true }, where] },
      select: { id: true, shortName: true },
      orderBy: { shortName: 'asc' },
    }),
  )
  return rows.map(({ id, shortName }) => ({ id, name: shortName }))
}

/** The people of a unit. */
export async function listCadres(actor: Actor, village: VillageScope, unitId: string): Promise<CadreChoice[]> {
  return read(actor, (tx) =>
    tx.cadre.findMany({
      where: { countyId: village.countyId, unitId },
      select: { id: true, name: true, post: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: SHOWN_AT_MOST,
    }),
  )
}

/** The villages to which a member may be moved: those whose team of the kind the actor may edit, in the county or town. */
export async function listOtherVillages(
  actor: Actor,
  village: VillageScope,
): Promise<{ id: string; name: string; township: string }[]> {
  const reaches = seatsFor(actor, 'team.member.edit')
  const county = reaches.some(({ reach }) => reach === 'C posted')
  const rows = await read(actor, (tx) =>
    tx.village.findMany({
      where: {
        countyId: village.countyId,
        id: { not: village.id },
        ...STANDING,
        ...(county ? {} : { townshipId: village.township.id }),
      },
      select: { id: true, name: true, township: { select: { name: true } } },
      orderBy: { code: 'asc' },
    }),
  )
  return rows.map(({ id, name, township }) => ({ id, name, township: township.name }))
}
