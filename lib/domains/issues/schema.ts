import { z } from 'zod'
import {
  ConsentVoice,
  ConsentWay,
  IssueCategory,
  IssueSource,
  Level,
  TeamKind,
  WithdrawalKind,
} from '@/lib/generated/prisma/enums'
import { Day, Flag, Id, Ids, OptionalDay, OptionalId, OptionalMoment, Text, Version } from '@/lib/ground/input/input'
import { TITLE_LENGTH } from './limits'

/** Every move names the issue and the version that the person saw. */
const Seen = { issueId: Id, version: Version }
const Reason = Text(2, 500)
const OptionalTeam = z.preprocess((value) => (value === '' ? undefined : value), z.enum(TeamKind).optional())

const ofField = (name: string, error: string, params?: { min: number }) => ({ path: [name], error, params })

export const ReportIssue = z.strictObject({
  id: Id,
  villageId: Id,
  category: z.enum(IssueCategory),
  title: Text(TITLE_LENGTH.min, TITLE_LENGTH.max),
  text: Text(0, 2000).default(''),
  source: z.enum(IssueSource).default('TEAM'),
  groupId: OptionalId,
  householdId: OptionalId,
  urgent: Flag,
  observedAt: OptionalMoment,
})
export type ReportIssue = z.output<typeof ReportIssue>

/** What a report says where it was settled there and then: which of the village's teams did what, and who was there. */
export type SettledAtOnce = { outcome: string; present: string; team: TeamKind }

/** The form of a new issue, and what the phone's outbox sends: a report, settled at once where `onTheSpot` is ticked. */
export const ReportForm = ReportIssue.extend({
  onTheSpot: Flag,
  outcome: Text(0, 500).default(''),
  present: Text(0, 200).default(''),
  team: OptionalTeam,
})
  .refine(({ onTheSpot, outcome }) => !onTheSpot || outcome.length >= 2, ofField('outcome', 'too_short', { min: 2 }))
  .refine(({ onTheSpot, present }) => !onTheSpot || present.length >= 2, ofField('present', 'too_short', { min: 2 }))
  .refine(({ onTheSpot, team }) => !onTheSpot || team, ofField('team', 'not_a_choice'))
  .transform(({ onTheSpot, outcome, present, team, ...report }): { report: ReportIssue; settled?: SettledAtOnce } => ({
    report,
    ...(onTheSpot && team && { settled: { outcome, present, team } }),
  }))

/** One lead: a unit or one of the village's teams. */
const LeadChoice = { leadUnitId: OptionalId, leadTeamId: OptionalId }

export const SettleOnTheSpot = z.strictObject({ ...Seen, ...LeadChoice, outcome: Reason, present: Text(2, 200) })
export const TriageIssue = z.strictObject({
  ...Seen,
  ...LeadChoice,
  cause: Reason,
  assistingUnitIds: Ids(10),
  urgent: Flag,
  dueOn: OptionalDay,
})
export const EscalateIssue = z.strictObject({
  ...Seen,
  to: z.enum(Level).optional(),
  why: Reason,
  tried: Reason,
  proposedLeadUnitId: OptionalId,
})
export const DelegateIssue = z.strictObject({ ...Seen, to: z.enum(Level), why: Reason })
export const ReassignIssue = z.strictObject({ ...Seen, ...LeadChoice, reason: Reason, dueOn: OptionalDay })
export const RespondIssue = z.strictObject({ ...Seen, plan: Reason, expectedOn: Day })
export const ArriveIssue = z.strictObject({
  ...Seen,
  who: Text(2, 60),
  arrivedAt: OptionalMoment,
  finding: Text(0, 500).default(''),
})
export const ConfirmArrival = z.strictObject({ ...Seen, came: z.enum(['yes', 'no']), remark: Text(0, 500).default('') })
export const NoteIssue = z.strictObject({ ...Seen, text: Text(1, 1000) })
export const AddPhotos = z.strictObject({ issueId: Id })
export const AskExtension = z.strictObject({ ...Seen, dueOn: Day, reason: Reason })
export const DecideExtension = z.strictObject({
  ...Seen,
  grant: z.enum(['yes', 'no']),
  dueOn: OptionalDay,
  answer: Text(0, 500).default(''),
})
export const ReturnIssue = z.strictObject({ ...Seen, reason: Reason, properUnitId: Id })
export const DoneIssue = z.strictObject({ ...Seen, outcome: Reason, noVisitReason: Text(0, 300).default('') })
const Voice = {
  answer: z.enum(['yes', 'no']),
  voice: z.enum(ConsentVoice),
  speaker: Text(2, 60),
  way: z.enum(ConsentWay),
  saidAt: OptionalMoment,
  remark: Text(0, 500).default(''),
}
export const RecordConsent = z.strictObject({ ...Seen, ...Voice })
export const VerifyIssue = z.strictObject({ ...Seen, remark: Text(0, 500).default('') })
export const RejectIssue = z.strictObject({ ...Seen, missing: Reason })
export const ReopenIssue = z.strictObject({ ...Seen, what: Reason, speaker: Text(2, 60) })
export const WithdrawIssue = z.strictObject({
  ...Seen,
  kind: z.enum(WithdrawalKind),
  reason: Reason,
  duplicateOf: Text(0, 20).default(''), // its number
  toldWhom: Text(2, 60),
})
export const RestoreIssue = z.strictObject({ ...Seen, reason: Reason })
export const RaiseLight = z.strictObject({ ...Seen, light: z.enum(['YELLOW', 'RED']), reason: Reason, untilOn: Day })
export const LiftLight = z.strictObject({ ...Seen, reason: Text(0, 300).default('') })
export const NudgeIssue = z.strictObject(Seen)
export const SuperviseIssue = z.strictObject({ ...Seen, ask: Reason, answerByOn: OptionalDay })
export const FlagCommon = z.strictObject({ ...Seen, title: Text(4, 60), reason: Reason })
export const GatherCommon = z.strictObject({
  title: Text(4, 60),
  reason: Reason,
  issueIds: Ids(60).refine((ids) => ids.length >= 2, { error: 'too_few', params: { min: 2 } }),
})
export const AcceptCommon = z.strictObject({
  commonIssueId: Id,
  version: Version,
  accept: z.enum(['yes', 'no']),
  leadUnitId: OptionalId,
})
export const AnswerCommon = z.strictObject({ commonIssueId: Id, version: Version, answer: Text(4, 1000) })

export type SettleOnTheSpot = z.output<typeof SettleOnTheSpot>
export type TriageIssue = z.output<typeof TriageIssue>
export type EscalateIssue = z.output<typeof EscalateIssue>
export type DelegateIssue = z.output<typeof DelegateIssue>
export type ReassignIssue = z.output<typeof ReassignIssue>
export type RespondIssue = z.output<typeof RespondIssue>
export type ArriveIssue = z.output<typeof ArriveIssue>
export type ConfirmArrival = z.output<typeof ConfirmArrival>
export type NoteIssue = z.output<typeof NoteIssue>
export type AddPhotos = z.output<typeof AddPhotos>
export type AskExtension = z.output<typeof AskExtension>
export type DecideExtension = z.output<typeof DecideExtension>
export type ReturnIssue = z.output<typeof ReturnIssue>
export type DoneIssue = z.output<typeof DoneIssue>
export type RecordConsent = z.output<typeof RecordConsent>
export type ConsentVoiceInput = Omit<RecordConsent, 'issueId' | 'version' | 'saidAt'> & { saidAt: Date }
export type VerifyIssue = z.output<typeof VerifyIssue>
export type RejectIssue = z.output<typeof RejectIssue>
export type ReopenIssue = z.output<typeof ReopenIssue>
export type WithdrawIssue = z.output<typeof WithdrawIssue>
export type RestoreIssue = z.output<typeof RestoreIssue>
export type RaiseLight = z.output<typeof RaiseLight>
export type LiftLight = z.output<typeof LiftLight>
export type NudgeIssue = z.output<typeof NudgeIssue>
export type SuperviseIssue = z.output<typeof SuperviseIssue>
export type FlagCommon = z.output<typeof FlagCommon>
export type GatherCommon = z.output<typeof GatherCommon>
export type AcceptCommon = z.output<typeof AcceptCommon>
export type AnswerCommon = z.output<typeof AnswerCommon>
