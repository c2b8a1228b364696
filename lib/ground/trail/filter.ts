import { z } from 'zod'
import { Day, Text } from '@/lib/ground/input/input'
import { type FilterOf, listAt } from '@/lib/ground/lists/list'
import { AUDIT_GROUPS } from './types'

/** What happened in the county: what the address of the audit may hold. */
export const AUDIT = listAt(
  '/audit',
  z.object({
    who: Text(1, 40).optional(), // a name or a user name
    what: z.enum(AUDIT_GROUPS).optional(),
    about: Text(1, 60).optional(), // the number of an issue or a household, or the name of a village
    place: z
      .string()
      .regex(/^\d{9}(\d{3})?$/)
      .optional(),
    from: Day.optional(),
    to: Day.optional(),
  }),
)

/** The reveals of personal data alone, of one's own village. */
export const REVEALS = listAt('/audit/reveals', z.object({}))

export type AuditFilter = FilterOf<typeof AUDIT>
