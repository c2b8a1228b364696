import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import { bearer } from '@/lib/ground/database/asker'
import { glance, glanceOn } from '@/lib/ground/database/transaction'
import { type Tx, tellNow } from '@/lib/ground/database/tx'
import { tellVersion } from '@/lib/ground/kept/kept'
import type { Actor, Seat } from './actor'
import { type HeldSeat, heldBy, seatsFrom } from './seats-held'

/** Who asks, and when by the database's clock. */
export type Visit = { actor: Actor; at: Instant }

type Identified = Omit<Actor, 'seats'> & {
  at: Instant
  held: HeldSeat[] | null
  versions: Record<string, string> | null
}

/**
 * Who comes with a session, with the seats that hold on the day of `moment` (now, unless said): one statement, at the head of the
 * transaction of all that is then read, and with none of its own where a write follows. Null if session or account has ended: so a revoked session fails at once.
 */
export function visitOf(sessionId: string, moment: Instant | null = null): Promise<Visit | null> {
  return glance(bearer(sessionId), async (tx) => {
    const [found] = await tx.$queryRaw<Identified[]>`
      WITH who AS MATERIALIZED (
        SELECT m.at, (m.at AT TIME ZONE 'Asia/Shanghai')::date AS today, s.id AS session_id, s.account_id,
          c.id AS cadre_id, c.name, c.post, c.unit_id, c.rank, c.county_id
        FROM (SELECT coalesce(${moment}, app_now()) AS at) m
        JOIN sessions s ON s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > m.at
        JOIN accounts a ON a.id = s.account_id AND a.status = 'ACTIVE' JOIN cadres c ON c.id = a.cadre_id
      ), held AS (${heldBy(Prisma.sql`who`)})
      SELECT at, session_id AS "sessionId", account_id AS "accountId", who.cadre_id AS "cadreId", name, post, unit_id AS "unitId",
        rank, county_id AS "countyId", held.seats AS held,
        (SELECT json_object_agg(f.county_id, f.version) FROM fact_versions f
          WHERE f.county_id = who.county_id OR f.county_id IN (SELECT (seat ->> 'countyId')::uuid FROM json_array_elements(held.seats) seat)
        ) AS versions
      FROM who LEFT JOIN held ON held.cadre_id = who.cadre_id`
    if (!found) return null
    const { at, held, versions, ...person } = found
    tellNow(tx, at)
    for (const [countyId, version] of Object.entries(versions ?? {})) tellVersion(tx, countyId, version)
    const actor = { ...person, seats: await seatsFrom(tx, held ?? [], dayOf(at)) }
    glanceOn(actor, tx)
    return { at, actor }
  })
}

/** The actor alone of a session. */
export async function actorOfSession(sessionId: string, moment?: Instant): Promise<Actor | null> {
  return (await visitOf(sessionId, moment))?.actor ?? null
}

/** A cadre and the seats that hold on the day of `at`. */
export async function personWithSeats(
  tx: Tx,
  cadreId: string,
  at: Instant,
): Promise<Omit<Actor, 'accountId' | 'sessionId'> | null> {
  const cadre = await tx.cadre.findUnique({ where: { id: cadreId } })
  if (!cadre) return null
  const { name, post, unitId, rank, countyId } = cadre
  const held = (await heldByPeople(tx, [cadreId], at)).get(cadreId) ?? []
  return { cadreId, name, post, unitId, rank, countyId, seats: await seatsFrom(tx, held, dayOf(at)) }
}

/** The seats of several people, each as they would be when they sign in; for who explains or lists them. */
export async function seatsOfPeople(tx: Tx, cadreIds: string[], at: Instant): Promise<Map<string, Seat[]>> {
  const seats = new Map<string, Seat[]>(cadreIds.map((id) => [id, []]))
  for (const [cadreId, held] of await heldByPeople(tx, cadreIds, at)) seats.set(cadreId, await seatsFrom(tx, held))
  return seats
}

async function heldByPeople(tx: Tx, cadreIds: string[], at: Instant): Promise<Map<string, HeldSeat[]>> {
  const people = Prisma.sql`(SELECT id AS cadre_id, ${dayToColumn(dayOf(at))}::date AS today FROM cadres WHERE id = ANY(${cadreIds}::uuid[]))`
  const rows = await tx.$queryRaw<{ cadreId: string; seats: HeldSeat[] }[]>`
    SELECT cadre_id AS "cadreId", seats FROM (${heldBy(people)}) AS held`
  return new Map(rows.map(({ cadreId, seats }) => [cadreId, seats]))
}
