import { z } from 'zod'
import { listGroups } from '@/lib/domains/issues/queries/report-places'
import { Id } from '@/lib/ground/input/input'
import { routeHandler } from '@/lib/ground/requests/route'

/** The groups of a village, for the form of a new issue where the village is chosen. */
export const GET = routeHandler('issue.report', { query: z.strictObject({ village: Id }) }, async (actor, { query }) =>
  Response.json({ groups: await listGroups(actor, query.village) }),
)
