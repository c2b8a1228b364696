import { z } from 'zod'
import { VillageClass, VillageTag } from '@/lib/generated/prisma/enums'
import { DocumentReference } from '@/lib/ground/documents/reference'
import { Day, Flag, Id, OptionalId, Several, Text } from '@/lib/ground/input/input'

const PlaceName = Text(2, 20)
const ALIASES_AT_MOST = 20

/** Other names of a village, one a line. */
const Aliases = Text(0, 600)
  .transform((lines) => [...new Set(lines.split(/[\n、，,]/).map((line) => line.trim()))].filter((line) => line !== ''))
  .refine((names) => names.length <= ALIASES_AT_MOST && names.every((name) => [...name].length <= 20), {
    error: 'too_long',
    params: { max: 20 },
  })

export const SaveVillage = z.strictObject({ villageId: Id, aliases: Aliases, tags: Several(z.enum(VillageTag), 4) })
export type SaveVillage = z.output<typeof SaveVillage>

export const SetClass = z.strictObject({
  villageId: Id,
  class: z.enum(VillageClass),
  fromOn: Day,
  document: DocumentReference,
})
export type SetClass = z.output<typeof SetClass>

export const RenameVillage = z.strictObject({ villageId: Id, name: PlaceName, onDay: Day, document: DocumentReference })
export type RenameVillage = z.output<typeof RenameVillage>

export const SaveGroup = z.strictObject({ villageId: Id, groupId: OptionalId, name: Text(1, 20) })
export type SaveGroup = z.output<typeof SaveGroup>

export const CloseGroup = z.strictObject({ groupId: Id })
export type CloseGroup = z.output<typeof CloseGroup>

export const MergeVillages = z.strictObject({
  villageId: Id,
  successorId: Id,
  onDay: Day,
  document: DocumentReference,
  endMembers: Flag,
})
export type MergeVillages = z.output<typeof MergeVillages>

export const WithdrawChange = z.strictObject({ changeId: Id })
export type WithdrawChange = z.output<typeof WithdrawChange>
