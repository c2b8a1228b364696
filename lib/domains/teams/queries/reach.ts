import 'server-only'
import { policyAt } from '@/lib/domains/policies/in-force'
import { TEAM_KINDS, type TeamKindsPolicy } from '@/lib/domains/policies/rules/team-kinds'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { TeamKind } from '@/lib/generated/prisma/enums'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { teamsOfSeat } from '@/lib/ground/access/scope/people'
import { seatsFor } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'

/** The kinds that the county posts from outside. */
export function postedKinds(rules: TeamKindsPolicy): TeamKind[] {
  return TEAM_KINDS.filter((kind) => rules[kind].posted)
}

/** Those kinds, by a county's rule of the day. */
export async function postedKindsAt(tx: Tx, countyId: string, at: Instant): Promise<TeamKind[]> {
  return postedKinds((await policyAt(tx, countyId, 'TEAM_KINDS', at)).value)
}

/** Each seat that grants a deed with the teams that it reaches under the county's rule of the day. */
export async function teamReaches(tx: Tx, actor: Actor, deed: Deed, now: Instant) {
  const reaches: { seat: Seat; where: Prisma.SupportTeamWhereInput }[] = []
  for (const { seat, reach } of seatsFor(actor, deed)) {
    reaches.push({ seat, where: teamsOfSeat(seat, reach, await postedKindsAt(tx, seat.countyId, now)) })
  }
  return reaches.sort((a, b) => Number(!a.seat.villageId) - Number(!b.seat.villageId))
}
