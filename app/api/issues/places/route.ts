import { z } from 'zod'
import { Id } from '@/lib/input'
import { listGroups } from '@/lib/issues/queries/report-places'
import { routeHandler } from '@/lib/route'

/** The groups of a village, for the form of a new issue where the village is chosen. */
export const GET = routeHandler('issue.report', { query: z.strictObject({ village: Id }) }, async (actor, { query }) =>
  Response.json({ groups: await listGroups(actor, query.village) }),
)
