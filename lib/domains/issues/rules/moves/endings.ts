import type { ReopenIssue, RestoreIssue, WithdrawIssue } from '@/lib/domains/issues/schema'
import { triageDue } from '../deadlines'
import { leaveLead, type Move, refuseUnless } from '../move'

/** What came back (反弹): the same level and lead start a new round; the age counts on from the report. */
export const reopen: Move<ReopenIssue> = {
  deed: 'issue.reopen',
  from: ['CLOSED'],
  apply(issue, input, { now, rules }) {
    const dueAt = rules.calendar.deadline(now, rules.deadlines.handlingWorkdays[issue.level])
    const count = issue.reopenings + 1
    return {
      changes: {
        stage: 'HANDLING',
        round: issue.round + 1,
        reopenings: count,
        roundReopened: true,
        roundReturns: 0,
        roundRejections: 0,
        answersDueAt: [],
        reopenedAt: now,
        allottedAt: now,
        lastWordAt: now,
        dueAt,
        verifiedAt: null,
        closedAt: null,
        signedById: null,
        consentId: null,
        doneAt: null,
        doneById: null,
        daysLate: 0,
      },
      event: { type: 'reopened', what: input.what, speaker: input.speaker, dueAt: dueAt.toISOString(), count },
    }
  },
}

/** Takes an issue off the lists: a duplicate, a mistake, or not ours. Once overdue or supervised, only headquarters. */
export const withdraw: Move<WithdrawIssue> = {
  deed: 'issue.withdraw',
  from: ['REPORTED', 'HANDLING'],
  guard(issue, { by, now }) {
    const late = [issue.dueAt, issue.stepDueAt].some((at) => at !== null && at.getTime() <= now.getTime())
    refuseUnless((!late && issue.supervisions === 0) || by.role === 'HEADQUARTERS', 'overdue_headquarters_only')
    refuseUnless(by.role !== 'MEMBER' || issue.triagedAt === null, 'already_triaged')
  },
  apply(issue, input, context) {
    refuseUnless(input.kind !== 'DUPLICATE' || input.duplicateOf !== '', 'invalid', {
      fields: { duplicateOf: 'too_short' },
    })
    const left = leaveLead(context)
    return {
      changes: {
        ...left.changes,
        stage: 'WITHDRAWN',
        withdrawnAt: context.now,
        withdrawalKind: input.kind,
        dueAt: null,
        stepDueAt: null,
        lightFloor: issue.light === 'GREY' ? null : issue.light,
      },
      event: {
        type: 'withdrawn',
        kind: input.kind,
        reason: input.reason,
        toldWhom: input.toldWhom,
        duplicateOf: input.kind === 'DUPLICATE' ? input.duplicateOf : '',
      },
      effects: left.effects,
    }
  },
}

/** Puts a withdrawn issue back for triage, within ten working days; the report's instant stays. */
export const restore: Move<RestoreIssue> = {
  deed: 'issue.withdraw',
  from: ['WITHDRAWN'],
  guard(issue, { rules, now, by }) {
    const until = rules.calendar.deadline(issue.withdrawnAt ?? now, rules.deadlines.restoreWithinWorkdays)
    refuseUnless(now.getTime() < until.getTime(), 'restore_too_late', { days: rules.deadlines.restoreWithinWorkdays })
    refuseUnless(by.role !== 'MEMBER' || issue.triagedAt === null, 'already_triaged')
  },
  apply(issue, input, { rules, now }) {
    return {
      changes: {
        stage: 'REPORTED',
        stepDueAt: triageDue(rules, issue.urgent, now),
        withdrawnAt: null,
        withdrawalKind: null,
        duplicateOfId: null,
        allottedAt: null,
      },
      event: { type: 'restored', reason: input.reason },
    }
  },
}
