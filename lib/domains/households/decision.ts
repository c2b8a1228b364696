import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { seatsFor } from '@/lib/ground/access/seats'
import { decisionKind, NOBODY, people } from '@/lib/ground/decisions/kind'
import { registerHref } from './filter'
import { STANDING } from './queries/matching'

/** Another poverty status or monitoring: the town looks first, then headquarters approves, three people in all. */
export const statusDecision = decisionKind({
  name: 'status',
  model: 'StatusChange',
  deed: 'household.status.approve',
  waiting: { decidedAt: null, household: STANDING },
  columns: {
    joins: Prisma.sql`JOIN households h ON h.id = d.household_id`,
    place: {
      countyId: Prisma.sql`h.county_id`,
      townshipId: Prisma.sql`h.township_id`,
      villageId: Prisma.sql`h.village_id`,
    },
    draftedAt: Prisma.sql`d.proposed_at`,
    shapedBy: people(Prisma.sql`d.proposed_by_id`, Prisma.sql`d.looked_by_id`),
    concerned: NOBODY,
    turn: Prisma.sql`ARRAY[CASE d.stage WHEN 'PROPOSED' THEN 'TOWNSHIP' ELSE 'HEADQUARTERS' END]`,
  },
  href: (_, actor) => registerHref({ view: 'changing', step: stepOf(actor) }),
})

/** The step at which a person decides; both, where the seats are the town's and headquarters'. */
function stepOf(actor: Actor): 'PROPOSED' | 'LOOKED' | undefined {
  const towns = seatsFor(actor, 'household.status.approve').map(({ seat }) => seat.role === 'TOWNSHIP')
  if (towns.every((town) => town)) return 'PROPOSED'
  return towns.some((town) => town) ? undefined : 'LOOKED'
}
