import { z } from 'zod'
import { ROLES } from '@/lib/ground/access/roles'
import { Text } from '@/lib/ground/input/input'
import { type FilterOf, listAt } from '@/lib/ground/lists/list'
import { ACCOUNT_STATES } from './rules'

/** The accounts of the county: what the address of their list may hold. */
export const ACCOUNTS = listAt(
  '/settings/accounts',
  z.object({
    q: Text(1, 60).optional(),
    state: z.enum(ACCOUNT_STATES).optional(),
    role: z.enum(ROLES).optional(),
  }),
)

export type AccountFilter = FilterOf<typeof ACCOUNTS>
