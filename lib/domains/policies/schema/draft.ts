import { z } from 'zod'
import type { LocalDate } from '@/lib/ground/clock'
import { DocumentReference } from '@/lib/ground/documents/reference'
import { Flag, Id, OptionalDay, Text, Whole } from '@/lib/ground/input/input'

/** What every draft says beside its value: the document that sets it, and from when. */
export const DRAFTED = { document: DocumentReference, effectiveOn: OptionalDay, immediate: Flag }
export type Drafted = { document: string; effectiveOn?: LocalDate | undefined; immediate: boolean }
export type Draft<V> = Drafted & { value: V }

/** A draft as its form has it: what is common to all, and the value of its kind. */
export function drafted<V>({ document, effectiveOn, immediate }: Drafted, value: V): Draft<V> {
  return { document, effectiveOn, immediate, value }
}

export const Count = Whole(1, 99)
export const Workdays = Whole(1, 250)
export const Hours = Whole(1, 720)

export const DecidePolicy = z.strictObject({ policyId: Id })
export type DecidePolicy = z.output<typeof DecidePolicy>

export const ReturnPolicy = z.strictObject({ policyId: Id, reason: Text(4, 300) })
export type ReturnPolicy = z.output<typeof ReturnPolicy>
