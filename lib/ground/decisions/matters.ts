import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import type { Role } from '@/lib/ground/access/roles'
import { seatsReaching } from '@/lib/ground/access/scope/place-sql'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { tableSql, whereSql } from '@/lib/ground/database/where'
import type { DecisionKind, MatterColumns, Occasion } from './kind'
import type { Matter } from './rule'

/** A matter with where it lies, and the actor's seats that reach it by the deed, whosever step it is. */
export type SeenMatter = Matter & {
  id: string
  countyId: string
  townshipId: string | null
  villageId: string | null
  roles: readonly Role[] | null
  draftedAt: Instant | null
  seats: readonly Seat[]
}

/** The columns of a kind, on an occasion. */
export async function columnsOf({ columns }: DecisionKind, occasion: Occasion): Promise<MatterColumns> {
  return typeof columns === 'function' ? columns(occasion) : columns
}

/** The rows `d` of a kind, with what its columns speak of. */
export function rowsOf(kind: DecisionKind, { joins }: MatterColumns): Prisma.Sql {
  return joins ? Prisma.sql`${tableSql(kind.model, 'd')} ${joins}` : tableSql(kind.model, 'd')
}

/** Where a row lies; of most kinds in the county that stands in it. */
const placeOfMatter = ({ place }: MatterColumns) => place ?? { countyId: Prisma.raw('d.county_id') }

const NULL = Prisma.sql`NULL::uuid`
const known = (people: Prisma.Sql) => Prisma.sql`array_remove(${people}, NULL)`

/** Some matters of a kind as an actor sees them by a deed: the facts that the rule asks for, read by the one mapping. */
export async function mattersOf(
  tx: Tx,
  actor: Actor,
  kind: DecisionKind,
  ids: readonly string[],
  at: Instant,
  deed: Deed = kind.deed,
): Promise<SeenMatter[]> {
  if (ids.length === 0) return []
  const columns = await columnsOf(kind, { tx, countyId: actor.countyId, at })
  const place = placeOfMatter(columns)
  const reached = seatsReaching(actor, deed, place)
  const seatIds = reached.map(({ seat, reaches }) => Prisma.sql`CASE WHEN ${reaches} THEN ${seat.id} END`)
  const rows = await tx.$queryRaw<(Omit<SeenMatter, 'seats'> & { seatIds: string[] })[]>`
    SELECT d.id, ${place.countyId} AS "countyId", ${place.townshipId ?? NULL} AS "townshipId", ${place.villageId ?? NULL} AS "villageId",
      ${whereSql(kind.model, kind.waiting, 'd')} AS waiting, ${columns.draftedAt} AS "draftedAt",
      ${known(columns.shapedBy)} AS "shapedBy", ${known(columns.concerned)} AS concerned,
      ${columns.roles ?? Prisma.sql`NULL::text[]`} AS roles, ${columns.turn ?? Prisma.sql`NULL::text[]`} AS turn,
      array_remove(ARRAY[${Prisma.join([...seatIds, Prisma.sql`NULL::text`])}], NULL) AS "seatIds"
    FROM ${rowsOf(kind, columns)} WHERE d.id = ANY(${[...ids]}::uuid[])`
  return rows.map(({ seatIds, ...row }) => {
    const decides = (seat: Seat) => deed !== kind.deed || (row.roles?.includes(seat.role) ?? true)
    const seats = reached.map(({ seat }) => seat).filter((seat) => seatIds.includes(seat.id) && decides(seat))
    return { ...row, seats }
  })
}

/** The condition under which a row `d` waits for this actor: within reach, in turn, ripe, neither the actor's draft nor case. */
export function waitsFor(actor: Actor, kind: DecisionKind, columns: MatterColumns, at: Instant): Prisma.Sql | null {
  const reached = seatsReaching(actor, kind.deed, placeOfMatter(columns))
  if (reached.length === 0) return null
  const inTurn = [columns.roles, columns.turn].flatMap((roles) => roles ?? [])
  const bySeat = reached.map(({ seat, reaches }) => {
    const of = inTurn.map((roles) => Prisma.sql`${seat.role} = ANY(${roles})`)
    return Prisma.sql`(${Prisma.join([reaches, ...of], ' AND ')})`
  })
  const me = Prisma.sql`${actor.cadreId}::uuid`
  const conditions = [
    whereSql(kind.model, kind.waiting, 'd'),
    ...(kind.ripe ? [whereSql(kind.model, kind.ripe(at), 'd')] : []),
    Prisma.sql`(${Prisma.join(bySeat, ' OR ')})`,
    Prisma.sql`NOT ${me} = ANY(${known(columns.shapedBy)})`,
    Prisma.sql`NOT ${me} = ANY(${known(columns.concerned)})`,
  ]
  return Prisma.join(conditions, ' AND ')
}
