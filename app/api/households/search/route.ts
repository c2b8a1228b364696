import { z } from 'zod'
import { searchByHead } from '@/lib/domains/households/queries/search-by-head'
import { Id, Text } from '@/lib/ground/input/input'
import { routeHandler } from '@/lib/ground/requests/route'

/** Households of a village by the name of their head, two characters or more, to be chosen for an issue. */
export const GET = routeHandler(
  'household.view',
  { query: z.strictObject({ village: Id, q: Text(2, 20) }) },
  async (actor, { query }) => {
    const households = await searchByHead(actor, { villageId: query.village, words: query.q })
    return Response.json({ households }, { headers: { 'Cache-Control': 'private, no-store' } })
  },
)
