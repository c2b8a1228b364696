import type { DoneIssue, SettleOnTheSpot } from '@/lib/domains/issues/schema'
import { workdaysLate } from '@/lib/ground/deadlines/due'
import { signingDue } from '../deadlines'
import type { IssueFacts } from '../facts'
import { leadColumns } from '../leads'
import { type Effect, lapse, type Move, type MoveContext, refuseUnless } from '../move'

/** What every way to "done" shares: the deadline stands still, the signer's clock starts, a pending request for time lapses. */
export function workDone(
  issue: IssueFacts,
  context: MoveContext,
): { changes: Partial<IssueFacts>; effects: Effect[]; daysLate: number } {
  const { now, rules, by } = context
  const late = issue.dueAt !== null && now.getTime() >= issue.dueAt.getTime()
  const daysLate = late ? Math.max(1, workdaysLate(rules.calendar, issue.dueAt, now)) : 0
  return {
    daysLate,
    effects: lapse(context),
    changes: {
      stage: 'AWAITING_VERIFICATION',
      doneAt: now,
      doneById: by.cadreId,
      daysLate,
      stepDueAt: signingDue(rules, now),
      firstRespondedAt: issue.firstRespondedAt ?? now,
      lastWordAt: now,
      answersDueAt: [],
      extensionDecider: null,
    },
  }
}

/** The lead reports the work done; someone was on site, or it says why nobody had to be. */
export const done: Move<DoneIssue> = {
  deed: 'issue.done',
  from: ['HANDLING'],
  apply(issue, input, context) {
    refuseUnless(issue.onSiteAt !== null || input.noVisitReason.length >= 2, 'on_site_missing')
    const { changes, effects, daysLate } = workDone(issue, context)
    return {
      changes,
      event: {
        type: 'done',
        outcome: input.outcome,
        noVisitReason: issue.onSiteAt ? '' : input.noVisitReason,
        daysLate,
      },
      effects,
    }
  },
}

/** Settled there and then (现场办公): report, triage, response, arrival and work in one instant; the household still has the word. */
export const settle: Move<SettleOnTheSpot> = {
  deed: 'issue.settleOnTheSpot',
  from: ['REPORTED'],
  apply(issue, input, context) {
    const { now } = context
    // whoever settles it does the work at the level where it lies, or below
    const level = context.lead?.kind === 'team' ? 'VILLAGE' : context.lead?.tier === 'TOWNSHIP' ? 'TOWNSHIP' : 'COUNTY'
    const lead = leadColumns(level, input, context)
    const { changes, effects } = workDone({ ...issue, dueAt: null }, context)
    return {
      changes: {
        ...changes,
        ...lead,
        onTheSpot: true,
        triagedAt: issue.triagedAt ?? now,
        allottedAt: now,
        onSiteAt: issue.onSiteAt ?? now,
        dueAt: null,
        lightFloor: null,
        round: Math.max(issue.round, 1),
      },
      event: { type: 'settled', ...lead, outcome: input.outcome, present: input.present },
      effects: [...effects, { type: 'assist', unitIds: [] }],
    }
  },
}
