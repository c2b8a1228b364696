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

/** Each seat that grants a deed with the teams that it reaches under the county's rule of the day. */
export async function teamReaches(tx: Tx, actor: Actor, deed: Deed, now: Instant) {
  const reaches: { seat: Seat; where: Prisma.SupportTeamWhereInput }[] = []
  for (const { seat, reach } of seatsFor(actor, deed)) {
    const { value } = await policyAt(tx, seat.countyId, 'TEAM_KINDS', now)
    reaches.push({ seat, where: teamsOfSeat(seat, reach, postedKinds(value)) })
  }
  return reaches.sort((a, b) => Number(!a.seat.villageId) - Number(!b.seat.villageId))
}
