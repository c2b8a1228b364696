import { z } from 'zod'
import { Day, Id, Text } from '@/lib/input'

/** Who shall command which village from which day on, and why. */
export const AppointCommander = z.strictObject({ villageId: Id, cadreId: Id, fromOn: Day, reason: Text(2, 500) })
export type AppointCommander = z.output<typeof AppointCommander>
