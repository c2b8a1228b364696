import { z } from 'zod'
import { Id, OptionalId, Text } from '@/lib/ground/input/input'

/** One value of one household: its phone, or one member's identity number or certificate of disability, and what it is needed for. */
export const RevealPersonal = z
  .strictObject({
    householdId: Id,
    memberId: OptionalId,
    field: z.enum(['idNumber', 'disabilityCert', 'phone']),
    purpose: Text(4, 200),
    issueId: OptionalId,
  })
  .refine(({ field, memberId }) => field === 'phone' || memberId, { path: ['memberId'], error: 'missing' })
  .refine(({ field, memberId }) => field !== 'phone' || !memberId, { path: ['memberId'], error: 'unknown_field' })
export type RevealPersonal = z.output<typeof RevealPersonal>
