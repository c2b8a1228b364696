import type { PersonalVerb } from '@/lib/domains/issues/rules/moves'
import type { FormAction } from '@/lib/ground/requests/action'
import * as actions from '../actions'

/** The action of each move. */
export const MOVE_ACTIONS: Record<PersonalVerb, FormAction> = {
  settle: actions.settleAction,
  triage: actions.triageAction,
  escalate: actions.escalateAction,
  delegate: actions.delegateAction,
  reassign: actions.reassignAction,
  respond: actions.respondAction,
  arrive: actions.arriveAction,
  confirmArrival: actions.confirmArrivalAction,
  note: actions.noteAction,
  askExtension: actions.askExtensionAction,
  decideExtension: actions.decideExtensionAction,
  return: actions.returnAction,
  done: actions.doneAction,
  consent: actions.consentAction,
  verify: actions.verifyAction,
  reject: actions.rejectAction,
  reopen: actions.reopenAction,
  withdraw: actions.withdrawAction,
  restore: actions.restoreAction,
  raise: actions.raiseAction,
  lift: actions.liftAction,
  nudge: actions.nudgeAction,
  supervise: actions.superviseAction,
  flagCommon: actions.flagCommonAction,
}
