import type { Level } from '@/lib/generated/prisma/enums'
import { workdaysLate } from '@/lib/ground/deadlines/due'
import { triageDue } from '../deadlines'
import type { IssueFacts } from '../facts'
import { leaveLead, type MoveContext } from '../move'

/** What every move back to REPORTED shares: the light stays as a floor, nobody leads, triage is due anew. */
export function backToTriage(issue: IssueFacts, level: Level, context: MoveContext) {
  const left = leaveLead(context)
  return {
    effects: left.effects,
    changes: {
      ...left.changes,
      stage: 'REPORTED',
      level,
      stepDueAt: triageDue(context.rules, issue.urgent, context.now),
      lightFloor: issue.light === 'GREY' ? null : issue.light,
    } satisfies Partial<IssueFacts>,
  }
}

/** Working days late so far, charged to the level that leaves. */
export function lateSoFar(issue: IssueFacts, { rules, now }: MoveContext): number {
  return workdaysLate(rules.calendar, issue.stage === 'REPORTED' ? (issue.dueAt ?? issue.stepDueAt) : issue.dueAt, now)
}
