import 'server-only'
import { teamReaches } from '@/lib/domains/teams/queries/reach'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import type { Instant } from '@/lib/ground/clock'
import { queueAt } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

const TEAM = {
  village: { select: { id: true, code: true, countyId: true, townshipId: true, name: true } },
} as const satisfies Prisma.SupportTeamInclude
export type ReachedTeam = Prisma.SupportTeamGetPayload<{ include: typeof TEAM }>

/** A team that an actor may do a deed on, locked, with the seat: of several, that in the village itself. Refuses: not found, also when out of scope. */
export async function lockTeam(
  tx: Tx,
  actor: Actor,
  deed: Deed,
  where: Prisma.SupportTeamWhereInput,
  now: Instant,
): Promise<{ team: ReachedTeam; seat: Seat }> {
  for (const reached of await teamReaches(tx, actor, deed, now)) {
    const team = await tx.supportTeam.findFirst({ where: { AND: [where, reached.where] }, include: TEAM })
    if (!team) continue
    await queueAt(tx, 'SupportTeam', { id: team.id })
    // the village may have been merged into another while this waited
    const held = await tx.supportTeam.findFirst({ where: { AND: [{ id: team.id }, reached.where] }, include: TEAM })
    if (held) return { team: held, seat: reached.seat }
  }
  throw new Refusal('not_found')
}
