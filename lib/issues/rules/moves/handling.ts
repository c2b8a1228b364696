import { MINUTE } from '@/lib/clock'
import type { ArriveIssue, NoteIssue, RespondIssue } from '@/lib/issues/schema'
import { later } from '../deadlines'
import type { IssueFacts } from '../facts'
import { type Move, type MoveContext, refuseUnless } from '../move'

/** A word of the lead restarts the clock of silence and answers what it was asked. */
function word({ asLead, now }: MoveContext): Partial<IssueFacts> {
  return asLead ? { lastWordAt: now, answersDueAt: [] } : {}
}

/** The lead or an assisting unit says what it will do and by when: the first time is the first response. */
export const respond: Move<RespondIssue> = {
  deed: 'issue.respond',
  from: ['HANDLING'],
  apply(issue, input, context) {
    return {
      changes: { ...word(context), firstRespondedAt: issue.firstRespondedAt ?? context.now },
      event: {
        type: 'responded',
        plan: input.plan,
        expectedOn: input.expectedOn,
        first: issue.firstRespondedAt === null,
      },
    }
  },
}

/** Someone is there. A unit without the app is recorded by the village. */
export const arrive: Move<ArriveIssue> = {
  deed: 'issue.arrive',
  from: ['REPORTED', 'HANDLING'],
  apply(issue, input, context) {
    const said = input.arrivedAt ?? context.now
    refuseUnless(said.getTime() <= context.now.getTime(), 'in_future')
    // a form's minute may round down to before the second of the report
    refuseUnless(said.getTime() > issue.reportedAt.getTime() - MINUTE, 'date_in_past')
    const arrivedAt = later(said, issue.reportedAt)
    return {
      changes: { ...word(context), onSiteAt: issue.onSiteAt ?? arrivedAt },
      event: {
        type: 'arrived',
        who: input.who,
        arrivedAt: arrivedAt.toISOString(),
        finding: input.finding,
        first: issue.onSiteAt === null,
      },
    }
  },
}

/** Something worth knowing, by whoever may see and act. */
export const note: Move<NoteIssue> = {
  deed: 'issue.note',
  from: ['REPORTED', 'HANDLING', 'AWAITING_VERIFICATION'],
  apply(_issue, input, context) {
    return { changes: word(context), event: { type: 'noted', text: input.text } }
  },
}
