import type { ArriveIssue, ConfirmArrival, NoteIssue, RespondIssue } from '@/lib/domains/issues/schema'
import type { Role } from '@/lib/ground/access/roles'
import { later, MINUTE } from '@/lib/ground/clock'
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

const VILLAGE_SEATS: readonly Role[] = ['COMMANDER', 'ACTING_COMMANDER', 'MEMBER']
/** How long the village may say that nobody came. */
const OBJECTION_WORKDAYS = 1

/**
 * Someone is there. A unit without the app is recorded by the village; what anyone else records as the first arrival the
 * village confirms, or it stands after one working day without objection.
 */
export const arrive: Move<ArriveIssue> = {
  deed: 'issue.arrive',
  from: ['REPORTED', 'HANDLING'],
  apply(issue, input, context) {
    const said = input.arrivedAt ?? context.now
    refuseUnless(said.getTime() <= context.now.getTime(), 'in_future')
    // a form's minute may round down to before the second of the report
    refuseUnless(said.getTime() > issue.reportedAt.getTime() - MINUTE, 'date_in_past')
    const arrivedAt = later(said, issue.reportedAt)
    const first = issue.onSiteAt === null
    const openUntil =
      first && !VILLAGE_SEATS.includes(context.by.role)
        ? context.rules.calendar.deadline(context.now, OBJECTION_WORKDAYS)
        : null
    const counts = { onSiteAt: arrivedAt, arrivedById: context.by.cadreId, arrivalOpenUntil: openUntil }
    return {
      changes: { ...word(context), ...(first && counts) },
      event: {
        ...{ type: 'arrived', who: input.who, arrivedAt: arrivedAt.toISOString(), finding: input.finding, first },
        ...(openUntil && { openUntil: openUntil.toISOString() }),
      },
    }
  },
}

/** The village says whether they came: a yes settles it; after a no, which has its reason, nobody has been on site. Never by who recorded it. */
export const confirmArrival: Move<ConfirmArrival> = {
  deed: 'issue.confirmArrival',
  from: ['REPORTED', 'HANDLING'],
  guard(issue, { by, now }) {
    refuseUnless(issue.arrivalOpenUntil && now.getTime() < issue.arrivalOpenUntil.getTime(), 'no_arrival')
    refuseUnless(issue.arrivedById !== by.cadreId, 'own_arrival')
  },
  apply(_issue, { came, remark }) {
    if (came === 'yes') return { changes: { arrivalOpenUntil: null }, event: { type: 'arrivalConfirmed', remark } }
    refuseUnless(remark.length >= 2, 'invalid', { fields: { remark: 'too_short' } })
    return {
      changes: { onSiteAt: null, arrivedById: null, arrivalOpenUntil: null },
      event: { type: 'arrivalDenied', reason: remark },
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
