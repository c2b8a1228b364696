import 'server-only'
import type { Scope } from '@/lib/domains/places/scope'
import { Prisma } from '@/lib/generated/prisma/client'
import { onceARead, type Tx } from '@/lib/ground/database/tx'

/** How often what is kept of a scope has changed so far: another answer means that something there is no longer as it was. */
export type Changes = {
  /** Its issues. */
  issues: string
  /** Who holds what anywhere in its county. */
  rosters: string
}

/** The changes of a scope: one statement, once a read. */
export function changesIn(tx: Tx, scope: Scope): Promise<Changes> {
  return onceARead(tx, `changes of ${scope.kind} ${scope.id}`, async () => {
    const [row] = await tx.$queryRaw<[Changes]>`
      SELECT (SELECT coalesce(sum(changes), 0) || '/' || count(*) FROM ${tallies(scope)}) AS issues,
        (SELECT coalesce(sum(changes), 0) || '/' || count(*) FROM village_rosters WHERE county_id = ${scope.countyId}::uuid) AS rosters`
    return row
  })
}

function tallies({ kind, id, countyId }: Scope): Prisma.Sql {
  switch (kind) {
    case 'county':
      return Prisma.sql`village_tallies WHERE county_id = ${countyId}::uuid`
    case 'township':
      return Prisma.sql`village_tallies y JOIN villages v ON v.id = y.village_id WHERE v.township_id = ${id}::uuid`
    case 'village':
      return Prisma.sql`village_tallies WHERE village_id = ${id}::uuid`
    case 'unit':
      return Prisma.sql`unit_tallies WHERE unit_id = ${id}::uuid`
  }
}
