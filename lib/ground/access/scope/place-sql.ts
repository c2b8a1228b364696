import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { DeciderLevel } from '@/lib/generated/prisma/enums'
import type { Actor, Seat } from '../actor'
import { type Deed, reachOf } from '../deeds'
import { LEVEL_OF_ROLE, ROLES } from '../roles'
import { seatsFor } from '../seats'
import { placeOf } from './any-seat'

/** The columns that name the place of a row; without one of them no seat of that height reaches it. */
export type PlaceColumns = { countyId: Prisma.Sql; townshipId?: Prisma.Sql; villageId?: Prisma.Sql }

/** Each seat that grants a deed, with the condition under which it reaches a row by its place. */
export function seatsReaching(actor: Actor, deed: Deed, place: PlaceColumns): { seat: Seat; reaches: Prisma.Sql }[] {
  return seatsFor(actor, deed).flatMap(({ seat, reach }) => {
    const [scope = ''] = reach.split(' ')
    if (!['C', 'T', 'V'].includes(scope)) return []
    const conditions = Object.entries(placeOf(seat, scope)).map(([name, id]) => {
      const column = place[name as keyof PlaceColumns]
      return column ? Prisma.sql`${column} = ${id}::uuid` : Prisma.sql`FALSE`
    })
    return [{ seat, reaches: Prisma.sql`(${Prisma.join(conditions, ' AND ')})` }]
  })
}

/** The roles that do a deed at the level that a column names. */
export function rolesOfLevel(deed: Deed, level: Prisma.Sql): Prisma.Sql {
  const levels = Object.values(DeciderLevel).map((one) => {
    const roles = ROLES.filter((role) => reachOf(deed, role) && LEVEL_OF_ROLE[role] === one)
    return Prisma.sql`WHEN ${one} THEN ${roles}::text[]`
  })
  return Prisma.sql`CASE ${level}::text ${Prisma.join(levels, ' ')} END`
}
