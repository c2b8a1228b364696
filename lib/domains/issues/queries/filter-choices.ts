import 'server-only'
import type { IssueFilter } from '@/lib/domains/issues/filter'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { villageOf } from '@/lib/ground/access/scope/any-seat'
import { seatsFor } from '@/lib/ground/access/seats'
import { STANDING } from '@/lib/ground/access/standing'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import type { Option } from '@/lib/ground/lists/shown'

/** What the list can be narrowed by whose choices only the register knows. */
export const ASKED_KEYS = ['township', 'village', 'unit', 'lead'] as const
export type AskedKey = (typeof ASKED_KEYS)[number]

const VILLAGES_AT_MOST = 300

/** The keys that a person has a choice of: towns for who sees beyond one, villages of the chosen town or of one's own seats. */
export function askedKeysFor(actor: Actor, filter: IssueFilter): AskedKey[] {
  const { wide, own } = reachOf(actor)
  const villages = wide ? filter.township !== undefined : own.length > 1 || own.some(({ townshipId }) => townshipId)
  const offered = { township: wide, village: villages, unit: true, lead: false }
  return ASKED_KEYS.filter((key) => offered[key] || filter[key] !== undefined)
}

/** The towns, villages or units that a person's list can be narrowed to: values of the address with their names. */
export async function listIssueChoices(actor: Actor, filter: IssueFilter, key: AskedKey): Promise<Option[]> {
  return read(actor, (tx) => {
    if (key === 'township') return townships(tx, actor)
    return key === 'village' ? villages(tx, actor, filter) : units(tx, actor)
  })
}

function reachOf(actor: Actor) {
  const reached = seatsFor(actor, 'issue.view')
  const beyondOne = reached.filter(({ reach }) => reach === 'C' || reach === 'U')
  const own: Prisma.VillageWhereInput[] = reached.flatMap(({ seat, reach }): Prisma.VillageWhereInput[] => {
    if (reach === 'T' && seat.townshipId) return [{ townshipId: seat.townshipId }]
    if (reach === 'V' && seat.villageId) return [{ id: villageOf(seat) }]
    return []
  })
  return {
    own,
    wide: beyondOne.length > 0,
    counties: { in: [...new Set(reached.map(({ seat }) => seat.countyId))] },
    wideCounties: { in: [...new Set(beyondOne.map(({ seat }) => seat.countyId))] },
  }
}

async function townships(tx: Tx, actor: Actor): Promise<Option[]> {
  const where = { countyId: reachOf(actor).wideCounties }
  const found = await tx.township.findMany({ where, orderBy: { code: 'asc' }, select: { code: true, name: true } })
  return found.map(({ code, name }) => [code, name])
}

async function villages(tx: Tx, actor: Actor, { township, village }: IssueFilter): Promise<Option[]> {
  const { wide, own, counties: countyId } = reachOf(actor)
  const ofTown: Prisma.VillageWhereInput = { countyId, ...(township && { township: { code: township } }), ...STANDING }
  const theOne: Prisma.VillageWhereInput[] = village ? [{ countyId, code: village }] : []
  // a village that was merged into one's own is listed while it is looked at
  const ofSeats: Prisma.VillageWhereInput = { OR: own, AND: [{ OR: [STANDING, ...theOne] }] }
  const where = wide ? { OR: [...(township ? [ofTown] : []), ...theOne] } : ofSeats
  const found = await tx.village.findMany({
    where,
    orderBy: { code: 'asc' },
    take: VILLAGES_AT_MOST,
    select: { code: true, name: true },
  })
  return found.map(({ code, name }) => [code, name])
}

async function units(tx: Tx, actor: Actor): Promise<Option[]> {
  const found = await tx.unit.findMany({
    where: { countyId: reachOf(actor).counties, active: true },
    orderBy: [{ tier: 'asc' }, { shortName: 'asc' }],
    select: { id: true, shortName: true },
  })
  return found.map(({ id, shortName }) => [id, shortName])
}
