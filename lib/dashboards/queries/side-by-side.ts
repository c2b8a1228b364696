import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { read } from '@/lib/access/transaction'
import type { Instant } from '@/lib/clock'
import { byPressure, NONE_OPEN, type OpenCounts, sumOpen } from '@/lib/dashboards/rules/open-counts'
import type { Compared } from '@/lib/dashboards/shown'
import { countOpenBy } from './open-issues'
import type { CountyScope } from './place'
import { getResponseTimesBy } from './response-times'

/** All townships of a county, those under most pressure first. `byVillage` are the county's open issues by village. */
export async function listTownshipsSideBySide(
  actor: Actor,
  county: CountyScope,
  byVillage: Map<string, OpenCounts>,
  at: Instant,
): Promise<Compared[]> {
  const [townships, times] = await Promise.all([
    read(actor, (tx) =>
      tx.township.findMany({
        where: { countyId: county.id },
        orderBy: { code: 'asc' },
        select: { id: true, code: true, name: true, villages: { select: { id: true } } },
      }),
    ),
    getResponseTimesBy(actor, county, 'township', at),
  ])
  return townships
    .map(({ villages, ...township }) => ({
      ...township,
      open: sumOpen(villages.map(({ id }) => byVillage.get(id) ?? NONE_OPEN)),
      times: times.get(township.id) ?? null,
    }))
    .sort((a, b) => byPressure(a.open, b.open))
}

/** The units above the townships that lead open issues or led reports of the last 28 days, those under most pressure first. */
export async function listUnitsSideBySide(actor: Actor, county: CountyScope, at: Instant): Promise<Compared[]> {
  const [open, times] = await Promise.all([
    countOpenBy(actor, county, 'leadUnit', at),
    getResponseTimesBy(actor, county, 'leadUnit', at),
  ])
  const units = await read(actor, (tx) =>
    tx.unit.findMany({
      where: {
        countyId: county.id,
        tier: { not: 'TOWNSHIP' },
        id: { in: [...new Set([...open.keys(), ...times.keys()])] },
      },
      orderBy: { shortName: 'asc' },
      select: { id: true, shortName: true },
    }),
  )
  return units
    .map(({ id, shortName }) => ({
      id,
      name: shortName,
      open: open.get(id) ?? NONE_OPEN,
      times: times.get(id) ?? null,
    }))
    .sort((a, b) => byPressure(a.open, b.open))
}
