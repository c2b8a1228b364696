import { z } from 'zod'
import { AppraisalGrade, RecallTrigger } from '@/lib/generated/prisma/enums'
import { DocumentReference, OptionalReference } from '@/lib/ground/documents/reference'
import { Day, Flag, Id, Ids, OptionalDay, OptionalId, Text, Version } from '@/lib/ground/input/input'

/** A small whole number; a form sends digits. */
function Count(max: number) {
  const digits = (value: unknown) => (typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value)
  return z.preprocess(digits, z.int().min(0).max(max))
}

const YesNo = z.enum(['yes', 'no'])
const absent = (value: unknown) => (value === '' ? undefined : value)

export const OpenRound = z.strictObject({
  title: Text(4, 60),
  document: DocumentReference,
  closesOn: Day,
  villageIds: Ids(500).refine((ids) => ids.length > 0, { error: 'too_few', params: { min: 1 } }),
})
export type OpenRound = z.output<typeof OpenRound>

export const CloseRound = z.strictObject({ roundId: Id, version: Version, reason: Text(2, 500) })
export type CloseRound = z.output<typeof CloseRound>

/** What is asked of every candidate, whoever names them. */
const Person = {
  homeVillageId: OptionalId,
  kinVillageIds: Ids(20),
  ruralYears: Count(60),
  partyWorkYears: Count(60),
  onStaff: Flag,
  healthy: Flag,
}

export const Apply = z.strictObject({ roundId: Id, statement: Text(4, 1000), ...Person })
export type Apply = z.output<typeof Apply>

export const Recommend = z.strictObject({ roundId: Id, cadreId: Id, opinion: Text(4, 1000), ...Person })
export type Recommend = z.output<typeof Recommend>
export type PersonFacts = Pick<Apply, keyof typeof Person>

/** Taking back an application or a recommendation. */
export const Withdraw = z.strictObject({ candidateId: Id, reason: Text(2, 500) })
export type Withdraw = z.output<typeof Withdraw>

const Word = z.preprocess(absent, YesNo.optional())
const Grade = z.preprocess(absent, z.enum(AppraisalGrade).optional())

/** The four gates, each passed or not or left open, the discipline body's letter, and what was compared with the file. */
export const Vet = z.strictObject({
  candidateId: Id,
  version: Version,
  POLITICAL: Word,
  CONDUCT: Word,
  INTEGRITY: Word,
  ABILITY: Word,
  letterNo: OptionalReference,
  note: Text(0, 500),
  onStaff: Flag,
  healthy: Flag,
  gradeLast: Grade, // of last year
  gradeBefore: Grade, // of the year before
})
export type Vet = z.output<typeof Vet>

export const JudgeNeed = z.strictObject({
  villageId: Id,
  weak: Count(100),
  poor: Count(100),
  disorderly: Count(100),
  industry: Count(100),
  text: Text(4, 500),
})
export type JudgeNeed = z.output<typeof JudgeNeed>

export const CommentNeed = z.strictObject({ villageId: Id, text: Text(4, 500) })
export type CommentNeed = z.output<typeof CommentNeed>

export const ProposePlan = z.strictObject({ roundId: Id, version: Version })
export type ProposePlan = z.output<typeof ProposePlan>

/** A pin holds a person to the village they are drafted for; lift ends a pin or a forbid. */
export const WishFor = z.strictObject({
  roundId: Id,
  version: Version,
  villageId: Id,
  candidateId: Id,
  wish: z.enum(['PIN', 'LIFT']),
})
export type WishFor = z.output<typeof WishFor>

/** What the officer tries out: two villages exchange whom they get, a village gets somebody else, or not this person. */
export const Trial = z.strictObject({
  change: z.enum(['swap', 'pin', 'forbid']),
  villageId: Id,
  otherVillageId: OptionalId,
  candidateId: OptionalId,
})
export type Trial = z.output<typeof Trial>

/** A trial that is adopted, with the reason. */
export const ChangePlan = z.strictObject({ roundId: Id, version: Version, ...Trial.shape, reason: Text(2, 500) })
export type ChangePlan = z.output<typeof ChangePlan>

export const SubmitPlan = z.strictObject({ roundId: Id, version: Version })
export type SubmitPlan = z.output<typeof SubmitPlan>

export const RecordObjection = z.strictObject({ roundId: Id, candidateId: Id, text: Text(4, 1000), receivedOn: Day })
export type RecordObjection = z.output<typeof RecordObjection>

export const DecideObjection = z.strictObject({ objectionId: Id, upheld: YesNo, finding: Text(4, 1000) })
export type DecideObjection = z.output<typeof DecideObjection>

export const ApproveRound = z.strictObject({
  roundId: Id,
  version: Version,
  effectiveOn: Day,
  documentNo: DocumentReference,
})
export type ApproveRound = z.output<typeof ApproveRound>

export const ReturnRound = z.strictObject({ roundId: Id, version: Version, reason: Text(2, 500) })
export type ReturnRound = z.output<typeof ReturnRound>

/** When the organisation and personnel relations were moved, and since when the old unit's work is left, as declared by whom. */
export const TickRelations = z.strictObject({
  postingId: Id,
  partyMovedOn: OptionalDay,
  personnelMovedOn: OptionalDay,
  unitWorkLeftOn: OptionalDay,
  unitWorkDeclaredBy: Text(0, 60),
})
export type TickRelations = z.output<typeof TickRelations>

export const ProposeRecall = z.strictObject({ postingId: Id, trigger: z.enum(RecallTrigger), reason: Text(4, 1000) })
export type ProposeRecall = z.output<typeof ProposeRecall>

export const DraftTransfer = z.strictObject({ postingId: Id, villageId: Id, reason: Text(4, 500) })
export type DraftTransfer = z.output<typeof DraftTransfer>

export const DraftTermEnd = z.strictObject({ postingId: Id, reason: Text(2, 500) })
export type DraftTermEnd = z.output<typeof DraftTermEnd>

export const DraftExchange = z.strictObject({ postingId: Id, otherPostingId: Id, reason: Text(4, 500) })
export type DraftExchange = z.output<typeof DraftExchange>

/** A term that goes on until a later day, on which it is over. */
export const DraftExtension = z.strictObject({ postingId: Id, extendTo: Day, reason: Text(4, 500) })
export type DraftExtension = z.output<typeof DraftExtension>

export const DraftReplacement = z.strictObject({ villageId: Id, candidateId: Id, reason: Text(4, 500) })
export type DraftReplacement = z.output<typeof DraftReplacement>

export const DecideOrder = z.strictObject({
  orderId: Id,
  agree: YesNo,
  effectiveOn: OptionalDay,
  documentNo: OptionalReference,
  decision: Text(2, 500),
})
export type DecideOrder = z.output<typeof DecideOrder>
