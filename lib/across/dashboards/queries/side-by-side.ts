import 'server-only'
import type { Compared } from '@/lib/across/dashboards/shown'
import type { Figures } from '@/lib/domains/issues/figures/figures-of'
import { byPressure, NONE_OPEN } from '@/lib/domains/issues/figures/open-counts'
import { responseTimesOf, sumRecent } from '@/lib/domains/issues/figures/recent'
import { sumTallies } from '@/lib/domains/issues/figures/tally'
import type { CountyScope } from '@/lib/domains/places/scope'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'

/** All townships of a county, those under most pressure first. */
export async function listTownshipsSideBySide(
  actor: Actor,
  county: CountyScope,
  { from, villages: figures }: Figures,
): Promise<Compared[]> {
  const townships = await read(actor, (tx) =>
    tx.township.findMany({
      where: { countyId: county.id },
      orderBy: { code: 'asc' },
      select: { id: true, code: true, name: true, villages: { select: { id: true } } },
    }),
  )
  return townships
    .map(({ villages, ...township }) => {
      const parts = villages.flatMap(({ id }) => figures.get(id) ?? [])
      const recent = sumRecent(parts.map((part) => part.recent))
      return {
        ...township,
        open: sumTallies(parts.map((part) => part.open)),
        times: recent.reported > 0 ? responseTimesOf(recent, from) : null,
      }
    })
    .sort((a, b) => byPressure(a.open, b.open))
}

/** The units above the townships that lead open issues or led reports of the last 28 days, those under most pressure first. */
export async function listUnitsSideBySide(
  actor: Actor,
  county: CountyScope,
  { from, units: figures }: Figures,
): Promise<Compared[]> {
  const leading = [...figures].flatMap(([id, { open, recent }]) => (open?.open || recent.reported > 0 ? [id] : []))
  const units = await read(actor, (tx) =>
    tx.unit.findMany({
      where: { countyId: county.id, tier: { not: 'TOWNSHIP' }, id: { in: leading } },
      orderBy: { shortName: 'asc' },
      select: { id: true, shortName: true },
    }),
  )
  return units
    .map(({ id, shortName }) => {
      const { open = NONE_OPEN, recent } = figures.get(id) ?? {}
      return { id, name: shortName, open, times: recent?.reported ? responseTimesOf(recent, from) : null }
    })
    .sort((a, b) => byPressure(a.open, b.open))
}
