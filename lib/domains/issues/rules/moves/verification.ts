import type { RecordConsent, RejectIssue, VerifyIssue } from '@/lib/domains/issues/schema'
import { later } from '@/lib/ground/clock'
import type { IssueFacts } from '../facts'
import { type Move, type MoveContext, refuseUnless } from '../move'

/** Writes down the yes or no of the people concerned. Never by who reported the work done. */
export const consent: Move<RecordConsent> = {
  deed: 'issue.consent',
  from: ['AWAITING_VERIFICATION'],
  guard(issue, { by }) {
    refuseUnless(issue.doneById !== by.cadreId, 'consent_of_doer')
  },
  apply(issue, { answer, voice, speaker, way, saidAt: said, remark }, { now, newId }) {
    const saidAt = said ?? now
    refuseUnless(saidAt.getTime() <= now.getTime(), 'in_future')
    // a form's minute may round down to before the second in which the work was reported done
    refuseUnless(issue.doneAt && saidAt.getTime() >= issue.doneAt.getTime() - 60_000, 'date_in_past')
    const words = { voice, speaker, way, remark }
    return {
      changes: {},
      event: { type: answer === 'yes' ? 'consentGiven' : 'consentRefused', ...words, saidAt: saidAt.toISOString() },
      effects: [{ type: 'consent', id: newId(), round: issue.round, input: { answer, saidAt, ...words } }],
    }
  },
}

/** Who signs: the commander, unless he or his own unit did the work; then the township (RULES.md 1, notes 2 and 7). */
function mustSign(issue: IssueFacts, { by, commander }: MoveContext): void {
  const commanderDidIt =
    commander !== null && (issue.doneById === commander.cadreId || issue.leadUnitId === commander.unitId)
  refuseUnless(issue.doneById !== by.cadreId, 'signer_did_the_work')
  refuseUnless(by.role === 'TOWNSHIP' || issue.leadUnitId !== by.unitId, 'signer_led_the_work')
  refuseUnless(by.role !== 'TOWNSHIP' || commanderDidIt, 'commander_signs')
}

/** Closes an issue that the people concerned have confirmed in this round, after the work was done. */
export const verify: Move<VerifyIssue> = {
  deed: 'issue.verify',
  from: ['AWAITING_VERIFICATION'],
  guard(issue, context) {
    mustSign(issue, context)
    const { consent: word } = context
    refuseUnless(word?.yes && issue.doneAt && word.recordedAt.getTime() >= issue.doneAt.getTime(), 'no_consent')
  },
  apply(issue, input, { by, now, consent: word }) {
    return {
      changes: {
        stage: 'CLOSED',
        verifiedAt: now,
        closedAt: now,
        signedById: by.cadreId,
        consentId: word?.id ?? null,
        dueAt: null,
        stepDueAt: null,
        answersDueAt: [],
      },
      event: { type: 'verified', remark: input.remark, daysLate: issue.daysLate },
    }
  },
}

/** Sends the work back to the same lead with what is missing; at least a third of the limit is left for it. No new triage: allottedAt stays. */
export const reject: Move<RejectIssue> = {
  deed: 'issue.reject',
  from: ['AWAITING_VERIFICATION'],
  guard: mustSign,
  apply(issue, input, { now, rules }) {
    const days = Math.max(1, Math.floor(rules.deadlines.handlingWorkdays[issue.level] / rules.lights.timeShortFraction))
    const atLeast = rules.calendar.deadline(now, days)
    const dueAt = issue.dueAt ? later(issue.dueAt, atLeast) : atLeast
    const count = issue.rejections + 1
    return {
      changes: {
        stage: 'HANDLING',
        dueAt,
        stepDueAt: null,
        doneAt: null,
        doneById: null,
        daysLate: 0,
        lastWordAt: now,
        rejections: count,
        roundRejections: issue.roundRejections + 1,
      },
      event: { type: 'rejected', missing: input.missing, dueAt: dueAt.toISOString(), count },
    }
  },
}
