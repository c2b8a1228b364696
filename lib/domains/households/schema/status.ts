import { z } from 'zod'
import { MonitorKind, PovertyStatus } from '@/lib/generated/prisma/enums'
import { Flag, Id, Text } from '@/lib/ground/input/input'
import { OptionalChoice } from './figures'
import { SEEN } from './household'

export const ProposeStatus = z.strictObject({
  ...SEEN,
  povertyStatus: z.enum(PovertyStatus),
  enjoysPolicy: Flag,
  monitorKind: OptionalChoice(MonitorKind),
  reason: Text(4, 500),
})
export type ProposeStatus = z.output<typeof ProposeStatus>

/** The township's first look or the county's decision: it goes on, or back. */
export const DecideStatus = z
  .strictObject({ changeId: Id, decision: z.enum(['pass', 'decline']), remark: Text(0, 500) })
  .refine(({ decision, remark }) => decision === 'pass' || remark.length >= 4, {
    path: ['remark'],
    error: 'too_short',
    params: { min: 4 },
  })
export type DecideStatus = z.output<typeof DecideStatus>
