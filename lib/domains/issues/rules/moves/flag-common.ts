import type { FlagCommon } from '@/lib/domains/issues/schema'
import { OPEN_STAGES } from '../facts'
import { type Move, refuseUnless } from '../move'
import { workDone } from './done'

/** Sends a matter that other villages share (共性问题, P11) to headquarters' list. */
export const flagCommon: Move<FlagCommon> = {
  deed: 'issue.flagCommon',
  from: OPEN_STAGES,
  guard(issue) {
    refuseUnless(issue.commonIssueId === null, 'in_common_issue')
  },
  apply(_issue, input, { newId }) {
    const id = newId()
    return {
      changes: { commonIssueId: id },
      event: { type: 'flaggedCommon', commonIssueId: id, title: input.title, reason: input.reason },
      effects: [{ type: 'common', id, title: input.title, reason: input.reason }],
    }
  },
}

/** One answer of the common issue's lead does the work of each child; every village still has its own consent and signature. */
export const parentAnswered: Move<{ commonIssueId: string; answer: string }> = {
  deed: 'common.answer',
  from: ['HANDLING'],
  apply(issue, input, context) {
    const { changes, effects, daysLate } = workDone(issue, context)
    return {
      changes,
      event: { type: 'parentAnswered', commonIssueId: input.commonIssueId, answer: input.answer, daysLate },
      effects,
    }
  },
}
