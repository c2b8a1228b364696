import { describe, expect, test } from 'vitest'
import { checkMove } from '@/lib/domains/issues/rules/carry-out'
import { MOVES, type Verb } from '@/lib/domains/issues/rules/moves'
import { IssueStage } from '@/lib/generated/prisma/enums'
import type { Deed } from '@/lib/ground/access/deeds'
import { context, handled, MONDAY, PEOPLE, refusalOf } from '../../../support/issue'

const OPEN = ['REPORTED', 'HANDLING', 'AWAITING_VERIFICATION'] as const

/** RULES.md section 2, the columns "from" and "who", row by row. */
const ROWS: Record<Verb, { deed: Deed; from: readonly IssueStage[] }> = {
  settle: { deed: 'issue.settleOnTheSpot', from: ['REPORTED'] },
  triage: { deed: 'issue.triage', from: ['REPORTED'] },
  escalate: { deed: 'issue.escalate', from: ['REPORTED', 'HANDLING'] },
  delegate: { deed: 'issue.delegate', from: ['REPORTED', 'HANDLING'] },
  reassign: { deed: 'issue.reassign', from: ['HANDLING'] },
  respond: { deed: 'issue.respond', from: ['HANDLING'] },
  arrive: { deed: 'issue.arrive', from: ['REPORTED', 'HANDLING'] },
  confirmArrival: { deed: 'issue.confirmArrival', from: ['REPORTED', 'HANDLING'] },
  note: { deed: 'issue.note', from: OPEN },
  askExtension: { deed: 'issue.extension.ask', from: ['HANDLING'] },
  decideExtension: { deed: 'issue.extension.decide', from: ['HANDLING'] },
  return: { deed: 'issue.return', from: ['HANDLING'] },
  done: { deed: 'issue.done', from: ['HANDLING'] },
  consent: { deed: 'issue.consent', from: ['AWAITING_VERIFICATION'] },
  verify: { deed: 'issue.verify', from: ['AWAITING_VERIFICATION'] },
  reject: { deed: 'issue.reject', from: ['AWAITING_VERIFICATION'] },
  reopen: { deed: 'issue.reopen', from: ['CLOSED'] },
  withdraw: { deed: 'issue.withdraw', from: ['REPORTED', 'HANDLING'] },
  restore: { deed: 'issue.withdraw', from: ['WITHDRAWN'] },
  raise: { deed: 'issue.raiseLight', from: OPEN },
  lift: { deed: 'issue.raiseLight', from: OPEN },
  nudge: { deed: 'issue.nudge', from: OPEN },
  supervise: { deed: 'issue.supervise', from: OPEN },
  flagCommon: { deed: 'issue.flagCommon', from: OPEN },
  parentAnswered: { deed: 'common.answer', from: ['HANDLING'] },
}

test('every move of the table is there, and no other', () => {
  expect(Object.keys(MOVES).sort()).toEqual(Object.keys(ROWS).sort())
})

describe.each(Object.entries(ROWS) as [Verb, (typeof ROWS)[Verb]][])('%s', (verb, { deed, from }) => {
  test(`is the deed ${deed}`, () => {
    expect(MOVES[verb].deed).toBe(deed)
  })

  test.each(Object.values(IssueStage))('at stage %s', (stage) => {
    const check = () => checkMove(verb, { ...handled(), stage }, context(PEOPLE.headquarters, MONDAY))
    if (from.includes(stage)) expect(refusalOf(check)).not.toBe('wrong_stage')
    else expect(refusalOf(check)).toBe('wrong_stage')
  })
})
