import 'server-only'
import type { RegisterFilter } from '@/lib/domains/households/filter'
import type { RegisterChoices } from '@/lib/domains/households/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { registerFor } from '@/lib/ground/access/scope/households'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { seatsFor } from '@/lib/ground/access/seats'
import { STANDING } from '@/lib/ground/access/standing'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'

/** Beyond so many, a list is no help: the county's helpers are asked for once a village is chosen. */
const HELPERS_AT_MOST = 100

/** The towns, villages, groups and helpers that a person's list can be narrowed to: each once the place above it is settled. */
export async function getRegisterChoices(actor: Actor, filter: RegisterFilter): Promise<RegisterChoices> {
  const seats = seatsFor(actor, 'household.view')
  const counties = [...new Set(seats.flatMap(({ seat, reach }) => (reach === 'C' ? [seat.countyId] : [])))]
  const code = { select: { code: true, name: true }, orderBy: { code: 'asc' } } as const
  return read(actor, async (tx) => {
    const townships = counties.length
      ? await tx.township.findMany({ where: { countyId: { in: counties } }, ...code })
      : []
    const within = filter.township ? { township: { code: filter.township } } : {}
    const narrow = counties.length === 0 || filter.township !== undefined
    const villages = narrow
      ? await tx.village.findMany({
          where: { AND: [villagesFor(actor, 'household.view'), within], ...STANDING },
          take: 300,
          ...code,
        })
      : []
    const village = filter.village ?? (counties.length === 0 && villages.length === 1 ? villages[0]?.code : undefined)
    if (!village) return { townships, villages, groups: [], helpers: await theOneAskedFor(tx, actor, filter) }
    const there = { AND: [villagesFor(actor, 'household.view'), { code: village }] }
    const [groups, helpers] = await Promise.all([
      tx.villagerGroup.findMany({
        where: { village: { is: there }, closedOn: null },
        orderBy: { ordinal: 'asc' },
        select: { id: true, name: true },
      }),
      tx.cadre.findMany({
        where: {
          helpedHouseholds: { some: { AND: [registerFor(actor, 'household.view'), { village: { is: there } }] } },
        },
        orderBy: { name: 'asc' },
        take: HELPERS_AT_MOST,
        select: { id: true, name: true },
      }),
    ])
    return { townships, villages: villages.length > 1 ? villages : [], groups, helpers }
  })
}

/** A link may name a helper without a place. */
async function theOneAskedFor(tx: Tx, actor: Actor, { helper }: RegisterFilter) {
  if (!helper || helper === 'none') return []
  return tx.cadre.findMany({
    where: { id: helper, helpedHouseholds: { some: registerFor(actor, 'household.view') } },
    select: { id: true, name: true },
  })
}
