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

/** A matter with where it lies and who decides on such a one at all. */
export type MatterFacts = Matter & {
  id: string
  countyId: string
  townshipId: string | null
  villageId: string | null
  roles: readonly Role[] | null
  draftedAt: Instant | null
}

/** The same with the actor's seats that reach it by a deed, whosever step it is. */
export type SeenMatter = MatterFacts & { seats: readonly Seat[] }

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

type Row = MatterFacts & { seatIds: string[] }

/** Some matters of a kind: the facts that the rule asks for, read by the one mapping; with the seats that reach each. */
function select(
  tx: Tx,
  kind: DecisionKind,
  columns: MatterColumns,
  ids: readonly string[],
  reached: ReturnType<typeof seatsReaching>,
): Promise<Row[]> {
  const place = placeOfMatter(columns)
  const seatIds = reached.map(({ seat, reaches }) => Prisma.sql`CASE WHEN ${reaches} THEN ${seat.id} END`)
  return tx.$queryRaw<Row[]>`
    SELECT d.id, ${place.countyId} AS "countyId", ${place.townshipId ?? NULL} AS "townshipId", ${place.villageId ?? NULL} AS "villageId",
      ${whereSql(kind.model, kind.waiting, 'd')} AS waiting, ${columns.draftedAt} AS "draftedAt",
      ${known(columns.shapedBy)} AS "shapedBy", ${known(columns.concerned)} AS concerned,
      ${columns.roles ?? Prisma.sql`NULL::text[]`} AS roles, ${columns.turn ?? Prisma.sql`NULL::text[]`} AS turn,
      array_remove(ARRAY[${Prisma.join([...seatIds, Prisma.sql`NULL::text`])}], NULL) AS "seatIds"
    FROM ${rowsOf(kind, columns)} WHERE d.id = ANY(${[...ids]}::uuid[])`
}

/** A matter's facts, whoever asks. */
export async function factsOf(
  tx: Tx,
  kind: DecisionKind,
  id: string,
  occasion: Omit<Occasion, 'tx'>,
): Promise<MatterFacts> {
  const [row] = await select(tx, kind, await columnsOf(kind, { tx, ...occasion }), [id], [])
  if (!row) throw new Error(`there is no ${kind.name} ${id}`)
  const { seatIds: _, ...facts } = row
  return facts
}

/** Some matters as an actor sees them by a deed. */
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
  const reached = seatsReaching(actor, deed, placeOfMatter(columns))
  const rows = await select(tx, kind, columns, ids, reached)
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
