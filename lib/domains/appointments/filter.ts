import { z } from 'zod'
import { Day, Id } from '@/lib/ground/input/input'
import { TownshipCode } from '@/lib/ground/input/place-code'
import { type FilterOf, listAt } from '@/lib/ground/lists/list'
import { VIEWS } from './rules/coverage'

/** Who commands which village: what the address of the list may hold. */
export const COMMAND = listAt(
  '/appointments',
  z.object({
    show: z.enum(VIEWS).default('all'),
    on: Day.optional(),
    township: TownshipCode.optional(),
    campaign: Id.optional(),
  }),
)

export type CommandFilter = FilterOf<typeof COMMAND>
