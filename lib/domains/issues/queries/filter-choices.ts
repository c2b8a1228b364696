import 'server-only'
import type { IssueFilter } from '@/lib/domains/issues/filter'
import type { FilterChoices } from '@/lib/domains/issues/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { villageOf } from '@/lib/ground/access/scope/any-seat'
import { seatsFor } from '@/lib/ground/access/seats'
import { STANDING } from '@/lib/ground/access/standing'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'

/**
 * The towns, villages and units that a person's list can be narrowed to: the county's towns for who sees beyond one, the
 * villages of the chosen town or of one's own, and the county's units.
 */
export async function getFilterChoices(actor: Actor, filter: IssueFilter): Promise<FilterChoices> {
  const reached = seatsFor(actor, 'issue.view')
  const counties = [...new Set(reached.map(({ seat }) => seat.countyId))]
  const wide = [
    ...new Set(reached.filter(({ reach }) => reach === 'C' || reach === 'U').map(({ seat }) => seat.countyId)),
  ]
  return read(actor, async (tx) => {
    const [townships, villages, units] = await Promise.all([
      wide.length
        ? tx.township.findMany({
            where: { countyId: { in: wide } },
            orderBy: { code: 'asc' },
            select: { code: true, name: true },
          })
        : [],
      villagesOf(tx, villagesWhere(actor, filter)),
      counties.length
        ? tx.unit.findMany({
            where: { countyId: { in: counties }, active: true },
            orderBy: [{ tier: 'asc' }, { shortName: 'asc' }],
            select: { id: true, shortName: true },
          })
        : [],
    ])
    return { townships, villages: villages.length > 1 || filter.village ? villages : [], units }
  })
}

/** The villages of the chosen town; else those of one's own seats in towns and villages. */
function villagesWhere(actor: Actor, { township, village }: IssueFilter): Prisma.VillageWhereInput {
  const seats = seatsFor(actor, 'issue.view')
  const own: Prisma.VillageWhereInput[] = seats.flatMap(({ seat, reach }): Prisma.VillageWhereInput[] => {
    if (reach === 'T' && seat.townshipId) return [{ townshipId: seat.townshipId }]
    if (reach === 'V' && seat.villageId) return [{ id: villageOf(seat) }]
    return []
  })
  const wide = seats.some(({ reach }) => reach === 'C' || reach === 'U')
  const countyId = { in: seats.map(({ seat }) => seat.countyId) }
  if (wide && township) return { countyId, township: { code: township }, ...STANDING }
  if (wide && village) return { countyId, code: village }
  if (wide) return { id: { in: [] } }
  // a village that was merged into one's own is listed while it is looked at
  return { OR: own, AND: [{ OR: [STANDING, ...(village ? [{ code: village }] : [])] }] }
}

function villagesOf(tx: Tx, where: Prisma.VillageWhereInput) {
  return tx.village.findMany({ where, orderBy: { code: 'asc' }, take: 300, select: { code: true, name: true } })
}
