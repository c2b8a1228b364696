import 'server-only'
import type { Compared } from '@/lib/across/dashboards/shown'
import { byPressure, NONE_OPEN, sumOpen } from '@/lib/domains/issues/figures/open-counts'
import type { OpenIssues } from '@/lib/domains/issues/figures/open-issues'
import type { ResponseTimesOf } from '@/lib/domains/issues/figures/response-times'
import type { CountyScope } from '@/lib/domains/places/scope'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'

/** What was counted of the county; the response times by the part that is compared. */
type Counted = { open: OpenIssues; times: ResponseTimesOf }

/** All townships of a county, those under most pressure first. */
export async function listTownshipsSideBySide(
  actor: Actor,
  county: CountyScope,
  { open, times }: Counted,
): Promise<Compared[]> {
  const townships = await read(actor, (tx) =>
    tx.township.findMany({
      where: { countyId: county.id },
      orderBy: { code: 'asc' },
      select: { id: true, code: true, name: true, villages: { select: { id: true } } },
    }),
  )
  return townships
    .map(({ villages, ...township }) => ({
      ...township,
      open: sumOpen(villages.map(({ id }) => open.byVillage.get(id) ?? NONE_OPEN)),
      times: times.township.get(township.id) ?? null,
    }))
    .sort((a, b) => byPressure(a.open, b.open))
}

/** The units above the townships that lead open issues or led reports of the last 28 days, those under most pressure first. */
export async function listUnitsSideBySide(
  actor: Actor,
  county: CountyScope,
  { open, times }: Counted,
): Promise<Compared[]> {
  const leading = [...new Set([...open.byLeadUnit.keys(), ...times.leadUnit.keys()])]
  const units = await read(actor, (tx) =>
    tx.unit.findMany({
      where: { countyId: county.id, tier: { not: 'TOWNSHIP' }, id: { in: leading } },
      orderBy: { shortName: 'asc' },
      select: { id: true, shortName: true },
    }),
  )
  return units
    .map(({ id, shortName }) => ({
      id,
      name: shortName,
      open: open.byLeadUnit.get(id) ?? NONE_OPEN,
      times: times.leadUnit.get(id) ?? null,
    }))
    .sort((a, b) => byPressure(a.open, b.open))
}
