import 'server-only'
import type { CadreRank } from '@/lib/generated/prisma/enums'
import type { Role } from './roles'

/** A role at a place or a unit, from a tenure or a grant that holds today. Nothing else gives rights. */
export type Seat = {
  id: string // of the tenure or grant
  role: Role
  countyId: string
  townshipId: string | null
  villageId: string | null
  /** Villages that were merged into this one: some deeds reach what was left under their codes (scope.ts). */
  formerVillageIds?: readonly string[]
  unitId: string | null
  firstSecretary: boolean
  place: string // name of the place or unit, for the screen
  fromOn: string
}

/** A person who acts, rebuilt from the database for every request. */
export type Actor = {
  accountId: string
  sessionId: string
  cadreId: string
  name: string
  post: string
  unitId: string
  rank: CadreRank
  countyId: string
  seats: readonly Seat[]
}

const COUNTY_LEADERS: readonly CadreRank[] = ['FOUR_BODIES_HEAD', 'STANDING_COMMITTEE', 'COUNTY_LEADER']

export function isCountyLeader(actor: Pick<Actor, 'rank'>): boolean {
  return COUNTY_LEADERS.includes(actor.rank)
}
