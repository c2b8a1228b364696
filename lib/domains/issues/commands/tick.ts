import 'server-only'
import { factsOf, ISSUE_ROW } from '@/lib/domains/issues/queries/row'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Instant } from '@/lib/ground/clock'
import { carryOutDue, type DueRows } from '@/lib/ground/ticker/due-rows'
import { relitBy, saveLights } from './catch-up'

/** Issues whose light time alone can change now: each change is written at the instant at which it fell due. */
export const dueLights: DueRows = {
  model: 'Issue',
  due: (now) => ({ where: Prisma.sql`d.next_light_at <= ${now}`, first: Prisma.sql`d.next_light_at` }),
  async carryOut(tx, ids, now) {
    const rows = await tx.issue.findMany({ where: { id: { in: ids } }, include: ISSUE_ROW })
    const relit = []
    for (const row of rows) relit.push(await relitBy(tx, row, factsOf(row), now))
    await saveLights(tx, relit)
  },
}

/** Gives every issue whose light is due its light. Answers how many it looked at. */
export function tick(now: Instant): Promise<number> {
  return carryOutDue(dueLights, now)
}
