'use server'

import { revalidatePath } from 'next/cache'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { withLead } from '@/lib/domains/issues/lead-choice'
import { addressAfter } from '@/lib/domains/issues/queries/after-move'
import type { MoveInput, PersonalVerb } from '@/lib/domains/issues/rules/moves'
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
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { type Done, formAction } from '@/lib/ground/requests/action'

/** Moves an issue, forgets every page that shows it, and leads on. */
const moving =
  <V extends PersonalVerb>(verb: V) =>
  async (actor: Actor, input: MoveInput<V> & { issueId: string; version: number }, now: Instant): Promise<Done> => {
    await moveIssue(actor, verb, input, now)
    revalidatePath('/', 'layout')
    return { redirectTo: await addressAfter(actor, input.issueId, verb) }
  }

/** One action for each move of RULES.md section 2; the first argument is its deed. */
export const settleAction = formAction('issue.settleOnTheSpot', withLead(SettleOnTheSpot), moving('settle'))
export const triageAction = formAction('issue.triage', withLead(TriageIssue), moving('triage'))
export const escalateAction = formAction('issue.escalate', EscalateIssue, moving('escalate'))
export const delegateAction = formAction('issue.delegate', DelegateIssue, moving('delegate'))
export const reassignAction = formAction('issue.reassign', withLead(ReassignIssue), moving('reassign'))
export const respondAction = formAction('issue.respond', RespondIssue, moving('respond'))
export const arriveAction = formAction('issue.arrive', ArriveIssue, moving('arrive'))
export const confirmArrivalAction = formAction('issue.confirmArrival', ConfirmArrival, moving('confirmArrival'))
export const noteAction = formAction('issue.note', NoteIssue, moving('note'))
export const askExtensionAction = formAction('issue.extension.ask', AskExtension, moving('askExtension'))
export const decideExtensionAction = formAction('issue.extension.decide', DecideExtension, moving('decideExtension'))
export const returnAction = formAction('issue.return', ReturnIssue, moving('return'))
export const doneAction = formAction('issue.done', DoneIssue, moving('done'))
export const consentAction = formAction('issue.consent', RecordConsent, moving('consent'))
export const verifyAction = formAction('issue.verify', VerifyIssue, moving('verify'))
export const rejectAction = formAction('issue.reject', RejectIssue, moving('reject'))
export const reopenAction = formAction('issue.reopen', ReopenIssue, moving('reopen'))
export const withdrawAction = formAction('issue.withdraw', WithdrawIssue, moving('withdraw'))
export const restoreAction = formAction('issue.withdraw', RestoreIssue, moving('restore'))
export const raiseAction = formAction('issue.raiseLight', RaiseLight, moving('raise'))
export const liftAction = formAction('issue.raiseLight', LiftLight, moving('lift'))
export const nudgeAction = formAction('issue.nudge', NudgeIssue, moving('nudge'))
export const superviseAction = formAction('issue.supervise', SuperviseIssue, moving('supervise'))
export const flagCommonAction = formAction('issue.flagCommon', FlagCommon, moving('flagCommon'))
