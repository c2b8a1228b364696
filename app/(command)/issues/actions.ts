'use server'

import { withLead } from '@/lib/domains/issues/lead-choice'
import {
  ArriveIssue,
  AskExtension,
  ConfirmArrival,
  DecideExtension,
  DelegateIssue,
  DoneIssue,
  EscalateIssue,
  FlagCommon,
  LiftLight,
  NoteIssue,
  NudgeIssue,
  RaiseLight,
  ReassignIssue,
  RecordConsent,
  RejectIssue,
  ReopenIssue,
  RespondIssue,
  RestoreIssue,
  ReturnIssue,
  SettleOnTheSpot,
  SuperviseIssue,
  TriageIssue,
  VerifyIssue,
  WithdrawIssue,
} from '@/lib/domains/issues/schema'
import { formAction } from '@/lib/ground/requests/action'
import { makeMove } from './make-move'

/** One action for each move of RULES.md section 2; the first argument is its deed. */

export const settleAction = formAction('issue.settleOnTheSpot', withLead(SettleOnTheSpot), (actor, input, now) =>
  makeMove(actor, 'settle', input, now),
)

export const triageAction = formAction('issue.triage', withLead(TriageIssue), (actor, input, now) =>
  makeMove(actor, 'triage', input, now),
)

export const escalateAction = formAction('issue.escalate', EscalateIssue, (actor, input, now) =>
  makeMove(actor, 'escalate', input, now),
)

export const delegateAction = formAction('issue.delegate', DelegateIssue, (actor, input, now) =>
  makeMove(actor, 'delegate', input, now),
)

export const reassignAction = formAction('issue.reassign', withLead(ReassignIssue), (actor, input, now) =>
  makeMove(actor, 'reassign', input, now),
)

export const respondAction = formAction('issue.respond', RespondIssue, (actor, input, now) =>
  makeMove(actor, 'respond', input, now),
)

export const arriveAction = formAction('issue.arrive', ArriveIssue, (actor, input, now) =>
  makeMove(actor, 'arrive', input, now),
)

export const confirmArrivalAction = formAction('issue.confirmArrival', ConfirmArrival, (actor, input, now) =>
  makeMove(actor, 'confirmArrival', input, now),
)

export const noteAction = formAction('issue.note', NoteIssue, (actor, input, now) =>
  makeMove(actor, 'note', input, now),
)

export const askExtensionAction = formAction('issue.extension.ask', AskExtension, (actor, input, now) =>
  makeMove(actor, 'askExtension', input, now),
)

export const decideExtensionAction = formAction('issue.extension.decide', DecideExtension, (actor, input, now) =>
  makeMove(actor, 'decideExtension', input, now),
)

export const returnAction = formAction('issue.return', ReturnIssue, (actor, input, now) =>
  makeMove(actor, 'return', input, now),
)

export const doneAction = formAction('issue.done', DoneIssue, (actor, input, now) =>
  makeMove(actor, 'done', input, now),
)

export const consentAction = formAction('issue.consent', RecordConsent, (actor, input, now) =>
  makeMove(actor, 'consent', input, now),
)

export const verifyAction = formAction('issue.verify', VerifyIssue, (actor, input, now) =>
  makeMove(actor, 'verify', input, now),
)

export const rejectAction = formAction('issue.reject', RejectIssue, (actor, input, now) =>
  makeMove(actor, 'reject', input, now),
)

export const reopenAction = formAction('issue.reopen', ReopenIssue, (actor, input, now) =>
  makeMove(actor, 'reopen', input, now),
)

export const withdrawAction = formAction('issue.withdraw', WithdrawIssue, (actor, input, now) =>
  makeMove(actor, 'withdraw', input, now),
)

export const restoreAction = formAction('issue.withdraw', RestoreIssue, (actor, input, now) =>
  makeMove(actor, 'restore', input, now),
)

export const raiseAction = formAction('issue.raiseLight', RaiseLight, (actor, input, now) =>
  makeMove(actor, 'raise', input, now),
)

export const liftAction = formAction('issue.raiseLight', LiftLight, (actor, input, now) =>
  makeMove(actor, 'lift', input, now),
)

export const nudgeAction = formAction('issue.nudge', NudgeIssue, (actor, input, now) =>
  makeMove(actor, 'nudge', input, now),
)

export const superviseAction = formAction('issue.supervise', SuperviseIssue, (actor, input, now) =>
  makeMove(actor, 'supervise', input, now),
)

export const flagCommonAction = formAction('issue.flagCommon', FlagCommon, (actor, input, now) =>
  makeMove(actor, 'flagCommon', input, now),
)
