import { z } from 'zod'
import { Text } from '@/lib/ground/input/input'

/** At least two characters; of an issue's number a single digit will do. */
export const SearchQuery = z.strictObject({
  q: Text(1, 60).refine((q) => [...q].length >= 2 || /^\d$/.test(q), { error: 'too_short', params: { min: 2 } }),
})
export type SearchQuery = z.output<typeof SearchQuery>
