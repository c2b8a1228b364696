import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { seatsFor } from '@/lib/access/scope'
import { read } from '@/lib/access/transaction'
import type { Instant } from '@/lib/clock'
import { type OpenCounts, sumOpen } from '@/lib/dashboards/rules/open-counts'
import { countOpen } from './open-issues'
import type { Scope } from './place'

/** A place or unit of one's own seats, with what is open there. */
export type OwnList = {
  kind: 'township' | 'village' | 'unit'
  /** Of the place; the id of a unit. */
  code: string
  name: string
  open: OpenCounts
}

/** The townships, villages and units in which the actor holds a seat; what the county sees whole stands elsewhere. */
export async function listOwnLists(actor: Actor, at: Instant): Promise<OwnList[]> {
  const own = await findOwn(actor)
  return Promise.all(
    own.map(async ({ scope, ...names }) => {
      const { byVillage } = await countOpen(actor, scope, at)
      return { ...names, open: sumOpen(byVillage.values()) }
    }),
  )
}

type Own = Pick<OwnList, 'kind' | 'code' | 'name'> & { scope: Scope }

async function findOwn(actor: Actor): Promise<Own[]> {
  const townshipIds = seatsFor(actor, 'township.view').flatMap(({ seat, reach }) =>
    reach === 'T' && seat.townshipId ? [seat.townshipId] : [],
  )
  const villageIds = seatsFor(actor, 'village.view').flatMap(({ seat, reach }) =>
    reach === 'V' && seat.villageId ? [seat.villageId] : [],
  )
  const unitIds = seatsFor(actor, 'unit.view').flatMap(({ seat, reach }) =>
    reach === 'P' && seat.unitId ? [seat.unitId] : [],
  )
  const [townships, villages, units] = await read(actor, (tx) =>
    Promise.all([
      tx.township.findMany({ where: { id: { in: townshipIds } }, orderBy: { code: 'asc' } }),
      tx.village.findMany({ where: { id: { in: villageIds } }, orderBy: { code: 'asc' } }),
      tx.unit.findMany({ where: { id: { in: unitIds } }, orderBy: { shortName: 'asc' } }),
    ]),
  )
  const scopeOf = (kind: Scope['kind'], { id, countyId }: { id: string; countyId: string }): Scope => ({
    kind,
    id,
    countyId,
  })
  return [
    ...townships.map(
      (one): Own => ({ kind: 'township', code: one.code, name: one.name, scope: scopeOf('township', one) }),
    ),
    ...villages.map(
      (one): Own => ({ kind: 'village', code: one.code, name: one.name, scope: scopeOf('village', one) }),
    ),
    ...units.map((one): Own => ({ kind: 'unit', code: one.id, name: one.shortName, scope: scopeOf('unit', one) })),
  ]
}
