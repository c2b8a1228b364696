import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { STANDING } from '@/lib/ground/access/standing'
import type { Scope } from './scope'

/** The issues (as `i`) of a scope, for SQL. */
export function issuesIn({ kind, id, countyId }: Scope): Prisma.Sql {
  const county = Prisma.sql`i.county_id = ${countyId}::uuid`
  switch (kind) {
    case 'county':
      return county
    case 'township':
      return Prisma.sql`${county} AND i.township_id = ${id}::uuid`
    case 'village':
      return Prisma.sql`${county} AND i.village_id = ${id}::uuid`
    case 'unit':
      return Prisma.sql`${county} AND i.lead_unit_id = ${id}::uuid`
  }
}

/** The same issues, for Prisma. */
export function issuesWithin({ kind, id, countyId }: Scope): Prisma.IssueWhereInput {
  switch (kind) {
    case 'county':
      return { countyId }
    case 'township':
      return { countyId, townshipId: id }
    case 'village':
      return { countyId, villageId: id }
    case 'unit':
      return { countyId, leadUnitId: id }
  }
}

/** The villages of a scope, for Prisma; of a county or township those that there are. */
export function villagesWithin({ kind, id, countyId }: Scope): Prisma.VillageWhereInput {
  switch (kind) {
    case 'county':
      return { countyId, ...STANDING }
    case 'township':
      return { countyId, townshipId: id, ...STANDING }
    case 'village':
      return { countyId, id }
    case 'unit':
      throw new Error('a unit has no villages')
  }
}
