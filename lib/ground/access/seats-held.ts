import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { LocalDate } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { type KeptPlaces, placesOf } from '@/lib/ground/kept/places'
import { holdsInSql } from '@/lib/ground/tenures/holding'
import type { Seat } from './actor'

/** What gives a seat, as the database tells it: a tenure or a grant that holds on the day. */
export type HeldSeat = Omit<Seat, 'place' | 'formerVillageIds'>

const holds = (tenure: string) => holdsInSql(tenure, Prisma.sql`who.today`)

/**
 * SQL of what gives people seats, as JSON, each beside its person; `who` is a relation of people (cadre_id) and of the day that
 * it is for each (today). Appointments, postings and memberships; and grants that another has approved, or the founding made.
 */
export const heldBy = (who: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT who.cadre_id, json_agg(json_build_object(
    'id', seat.id, 'role', seat.role, 'countyId', seat.county_id, 'townshipId', seat.township_id, 'villageId', seat.village_id,
    'unitId', seat.unit_id, 'firstSecretary', seat.first_secretary, 'fromOn', seat.from_on
  ) ORDER BY seat.source, seat.grant_role, seat.from_on, seat.id) AS seats
  FROM ${who} AS who CROSS JOIN LATERAL (
    SELECT 1 AS source, g.role AS grant_role, g.role::text AS role, g.id, g.county_id, coalesce(g.township_id, v.township_id) AS township_id,
      g.village_id, g.unit_id, false AS first_secretary, g.from_on
    FROM grants g LEFT JOIN villages v ON v.id = g.village_id
    WHERE g.cadre_id = who.cadre_id AND ${holds('g')} AND (g.approved_by_id IS NOT NULL OR g.founding_link_id IS NOT NULL)
    UNION ALL
    SELECT 2, NULL, 'COMMANDER', a.id, v.county_id, v.township_id, v.id, NULL, false, a.from_on
    FROM appointments a JOIN villages v ON v.id = a.village_id WHERE a.cadre_id = who.cadre_id AND ${holds('a')}
    UNION ALL
    SELECT 3, NULL, 'MEMBER', p.id, v.county_id, v.township_id, v.id, NULL, true, p.from_on
    FROM postings p JOIN villages v ON v.id = p.village_id WHERE p.cadre_id = who.cadre_id AND ${holds('p')}
    UNION ALL
    SELECT 4, NULL, 'MEMBER', m.id, v.county_id, v.township_id, v.id, NULL, t.kind = 'FIRST_SECRETARY', m.from_on
    FROM team_memberships m JOIN support_teams t ON t.id = m.team_id JOIN villages v ON v.id = t.village_id
    WHERE m.cadre_id = who.cadre_id AND ${holds('m')}
  ) AS seat GROUP BY who.cadre_id`

/** The same as seats: with the name of the place, and for who acts the villages that were merged into it by the day. */
export async function seatsFrom(tx: Tx, held: readonly HeldSeat[], formerBy?: LocalDate): Promise<Seat[]> {
  const seats: Seat[] = []
  for (const seat of held) {
    const places = await placesOf(tx, seat.countyId)
    const former = formerBy && seat.villageId ? formerOf(places, seat.villageId, formerBy) : []
    seats.push({ ...seat, place: nameOf(places, seat), ...(former.length > 0 && { formerVillageIds: former }) })
  }
  return seats
}

function nameOf({ villages, townships, units }: KeptPlaces, { villageId, townshipId, unitId }: HeldSeat): string {
  if (villageId) return villages.get(villageId)?.name ?? ''
  if (townshipId) return townships.get(townshipId)?.name ?? ''
  return (unitId && units.get(unitId)?.shortName) || ''
}

/** The villages that were at last merged into a village by a day. */
function formerOf({ villages }: Pick<KeptPlaces, 'villages'>, heirId: string, on: LocalDate): string[] {
  const mergedInto = (id: string) =>
    [...villages.values()].filter((one) => one.mergedIntoId === id && one.mergedOn !== null && one.mergedOn <= on)
  return mergedInto(heirId).flatMap(({ id }) => [id, ...formerOf({ villages }, id, on)])
}
