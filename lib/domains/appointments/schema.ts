import { z } from 'zod'
import { OptionalReference } from '@/lib/ground/documents/reference'
import { Day, Id, OptionalDay, Text, Version } from '@/lib/ground/input/input'

const Why = { reason: Text(2, 500), documentNo: OptionalReference }
/** Why a rank that does not match the village's class is accepted; empty where none is needed. */
const Waiver = { waiver: Text(0, 300) }

/** Who shall command which village from which day on, and why. */
export const DraftAppoint = z.strictObject({ villageId: Id, cadreId: Id, fromOn: Day, ...Why, ...Waiver })
/** A commander goes to another village. */
export const DraftTransfer = z.strictObject({ tenureId: Id, villageId: Id, fromOn: Day, ...Why, ...Waiver })
/** Two commanders change places. */
export const DraftSwap = z.strictObject({ tenureId: Id, otherTenureId: Id, fromOn: Day, ...Why, ...Waiver })
/** A tenure ends; the day is the first without. */
export const DraftEnd = z.strictObject({ tenureId: Id, fromOn: Day, ...Why })
/** What was written down wrongly, as it is right. */
export const DraftCorrect = z.strictObject({
  ...{ tenureId: Id, villageId: Id, cadreId: Id, fromOn: Day, toOn: OptionalDay },
  ...{ ...Why, ...Waiver },
})

export type Drafting =
  | ({ kind: 'APPOINT' } & z.output<typeof DraftAppoint>)
  | ({ kind: 'TRANSFER' } & z.output<typeof DraftTransfer>)
  | ({ kind: 'SWAP' } & z.output<typeof DraftSwap>)
  | ({ kind: 'END' } & z.output<typeof DraftEnd>)
  | ({ kind: 'CORRECT' } & z.output<typeof DraftCorrect>)

/** A draft as the person saw it: approved or withdrawn as it stands. */
export const SeenDraft = z.strictObject({ draftId: Id, version: Version })
export type SeenDraft = z.output<typeof SeenDraft>
/** Back to who drafted it, and why. */
export const ReturnDraft = z.strictObject({ draftId: Id, version: Version, remark: Text(2, 300) })
export type ReturnDraft = z.output<typeof ReturnDraft>

export const SignHandover = z.strictObject({ handoverId: Id, note: Text(0, 1000) })
export type SignHandover = z.output<typeof SignHandover>

export const DraftLetter = z.strictObject({ tenureId: Id })
export type DraftLetter = z.output<typeof DraftLetter>
export const SignLetter = z.strictObject({ letterId: Id })
export type SignLetter = z.output<typeof SignLetter>
