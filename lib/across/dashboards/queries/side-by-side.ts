import 'server-only'
import type { Compared } from '@/lib/across/dashboards/shown'
import type { Figures } from '@/lib/domains/issues/figures/figures-of'
import { byPressure, NONE_OPEN } from '@/lib/domains/issues/figures/open-counts'
import { responseTimesOf, sumRecent } from '@/lib/domains/issues/figures/recent'
import { sumTallies } from '@/lib/domains/issues/figures/tally'
import type { CountyScope } from '@/lib/domains/places/scope'
import type { Actor } from '@/lib/ground/access/actor'
import { read } from '@/lib/ground/database/transaction'
import { placesOf } from '@/lib/ground/kept/places'

/** All townships of a county, those under most pressure first. */
export async function listTownshipsSideBySide(
  actor: Actor,
  county: CountyScope,
  { from, villages: figures }: Figures,
): Promise<Compared[]> {
  const { townships, villages } = await read(actor, (tx) => placesOf(tx, county.id))
  return [...townships.values()]
    .map(({ id, code, name }) => {
      const parts = [...villages.values()].flatMap((one) => (one.townshipId === id && figures.get(one.id)) || [])
      const recent = sumRecent(parts.map((part) => part.recent))
      return {
        ...{ id, code, name },
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
  const { units } = await read(actor, (tx) => placesOf(tx, county.id))
  const leads = (id: string) => figures.get(id)?.open?.open || (figures.get(id)?.recent.reported ?? 0) > 0
  return [...units.values()]
    .filter(({ id, tier }) => tier !== 'TOWNSHIP' && leads(id))
    .map(({ id, shortName }) => {
      const { open = NONE_OPEN, recent } = figures.get(id) ?? {}
      return { id, name: shortName, open, times: recent?.reported ? responseTimesOf(recent, from) : null }
    })
    .sort((a, b) => byPressure(a.open, b.open))
}
