import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Light } from '@/lib/generated/prisma/enums'
import type { Instant } from '@/lib/ground/clock'
import { brightest, ofDeadline, type Watch, watchAt } from '@/lib/ground/deadlines/light'
import { silentAt, triageVeryLateAt } from './deadlines'
import { type IssueFacts, isOpen } from './facts'
import type { Cure, Finding, LightReason, LightRule } from './light-reason'

/** What the light depends on. */
export type LightFacts = Pick<
  IssueFacts,
  | 'category'
  | 'urgent'
  | 'stage'
  | 'level'
  | 'stepDueAt'
  | 'dueAt'
  | 'triagedAt'
  | 'allottedAt'
  | 'onSiteAt'
  | 'lastWordAt'
  | 'roundReturns'
  | 'roundRejections'
  | 'roundReopened'
  | 'daysLate'
  | 'answersDueAt'
  | 'lightFloor'
  | 'raisedLight'
  | 'raisedUntil'
>

export type Lit = { light: Light; reason: LightReason; nextAt: Instant | null }

/**
 * The light of an open issue: the highest that applies of RULES.md section 2, why, what would turn it, and when time
 * alone can next change it. Null for an issue that is closed or withdrawn.
 */
export function lightOf(issue: LightFacts, rules: Rulebook, now: Instant): Lit | null {
  if (!isOpen(issue)) return null
  const watch = watchAt(now)
  const { passed } = watch
  const found = [
    ...ofClocks(issue, rules, watch),
    ...ofTopic(issue, rules),
    ...ofCounters(issue, rules, passed),
    ...ofPeople(issue, passed),
    ofCalm(issue),
  ]
  const { light, first, rest } = brightest(found)
  const { light: _, ...facts } = first
  const also = rest.map((f) => f.rule).filter((rule) => rule !== 'KEPT')
  return { light, reason: { ...facts, also, cures: curesOf(issue, [first.rule, ...also]) }, nextAt: watch.nextAt() }
}

type Passed = Watch['passed']

/** Overdue, late at triage or signing, little time left, no word from the lead. */
function* ofClocks(issue: LightFacts, rules: Rulebook, watch: Watch): Generator<Finding> {
  const { passed } = watch
  const { stage, dueAt, stepDueAt, level } = issue
  if (dueAt && stage !== 'AWAITING_VERIFICATION') {
    const limit = rules.deadlines.handlingWorkdays[level]
    const limits = { calendar: rules.calendar, parts: rules.lights.timeShortFraction }
    const found = ofDeadline({ dueAt, allottedAt: issue.allottedAt }, limits, watch)
    if (found) yield { ...found, at: dueAt.toISOString(), limit, level }
  }
  if (stage === 'AWAITING_VERIFICATION' && stepDueAt && passed(stepDueAt))
    yield { light: 'RED', rule: 'SIGNING_LATE', at: stepDueAt.toISOString() }
  if (stage === 'REPORTED' && stepDueAt && passed(stepDueAt)) {
    const late = passed(triageVeryLateAt(rules, issue.urgent, stepDueAt))
    yield {
      light: late ? 'RED' : 'YELLOW',
      rule: late ? 'TRIAGE_VERY_LATE' : 'TRIAGE_LATE',
      at: stepDueAt.toISOString(),
      level,
    }
  }
  if (stage === 'HANDLING' && issue.lastWordAt && passed(silentAt(rules, issue.lastWordAt)))
    yield { light: 'YELLOW', rule: 'SILENT', at: issue.lastWordAt.toISOString(), limit: rules.lights.silenceWorkdays }
  if (stage === 'AWAITING_VERIFICATION' && issue.daysLate > 0)
    yield { light: 'YELLOW', rule: 'DONE_LATE', count: issue.daysLate }
}

/** Housing, water, schooling, insurance, safety: red until someone is there, yellow until it is signed. */
function* ofTopic(issue: LightFacts, rules: Rulebook): Generator<Finding> {
  if (rules.lights.redLine.includes(issue.category)) {
    const unvisited = issue.onSiteAt === null && issue.stage !== 'AWAITING_VERIFICATION'
    yield {
      light: unvisited ? 'RED' : 'YELLOW',
      rule: unvisited ? 'RED_LINE_UNVISITED' : 'RED_LINE_OPEN',
      category: issue.category,
    }
  }
  if (issue.urgent && issue.stage === 'REPORTED' && issue.triagedAt === null)
    yield { light: 'YELLOW', rule: 'URGENT_UNTRIAGED', ...(issue.stepDueAt && { at: issue.stepDueAt.toISOString() }) }
}

/** Returns, rejections, unanswered supervisions and a reopening of this round. */
function* ofCounters(issue: LightFacts, { lights }: Rulebook, passed: Passed): Generator<Finding> {
  const unanswered = issue.answersDueAt.filter((at) => passed(at)).length
  const counts = [
    [issue.roundReturns, lights.returns, 'RETURNED', 'RETURNED_AGAIN'],
    [issue.roundRejections, lights.rejections, 'REJECTED', 'REJECTED_AGAIN'],
    [unanswered, lights.unansweredSupervisions, 'SUPERVISION_UNANSWERED', 'SUPERVISIONS_UNANSWERED'],
  ] as const
  for (const [count, limits, yellow, red] of counts) {
    if (count >= limits.red) yield { light: 'RED', rule: red, count }
    else if (count >= limits.yellow) yield { light: 'YELLOW', rule: yellow, count }
  }
  if (issue.roundReopened) yield { light: 'YELLOW', rule: 'REOPENED' }
}

/** What people did: raised it, or moved it back to triage, which keeps the light it had. */
function* ofPeople(issue: LightFacts, passed: Passed): Generator<Finding> {
  if (issue.raisedLight && issue.raisedUntil && !passed(issue.raisedUntil))
    yield { light: issue.raisedLight, rule: 'RAISED', at: issue.raisedUntil.toISOString() }
  if (issue.stage === 'REPORTED' && issue.lightFloor) yield { light: issue.lightFloor, rule: 'KEPT' }
}

/** Where nothing presses: grey until the first triage, green after it. */
function ofCalm(issue: LightFacts): Finding {
  const step = issue.stepDueAt ? { at: issue.stepDueAt.toISOString() } : {}
  if (issue.stage === 'AWAITING_VERIFICATION') return { light: 'GREEN', rule: 'AWAITING_SIGNATURE', ...step }
  if (issue.stage === 'HANDLING')
    return {
      light: 'GREEN',
      rule: 'IN_TIME',
      level: issue.level,
      ...(issue.dueAt && { at: issue.dueAt.toISOString() }),
    }
  if (issue.triagedAt === null) return { light: 'GREY', rule: 'UNTRIAGED', level: issue.level, ...step }
  return { light: 'GREEN', rule: 'BACK_FOR_TRIAGE', level: issue.level, ...step }
}

/** What would end the light: the next steps of the way to closing that the rules wait for. */
function curesOf(issue: LightFacts, rules: readonly LightRule[]): Cure[] {
  const has = (...some: LightRule[]) => rules.some((rule) => some.includes(rule))
  const cures: Cure[] = []
  if (has('RAISED')) cures.push({ need: 'LIFT', by: 'RAISER' })
  if (has('SUPERVISION_UNANSWERED', 'SUPERVISIONS_UNANSWERED')) cures.push({ need: 'ANSWER', by: 'LEAD' })
  if (has('SILENT')) cures.push({ need: 'WORD', by: 'LEAD' })
  if (issue.stage === 'REPORTED') {
    cures.push({ need: 'TRIAGE', by: 'TRIAGER' })
    // nobody leads yet, so it is the level's to see that someone goes there
    if (has('RED_LINE_UNVISITED')) cures.push({ need: 'ARRIVE', by: 'TRIAGER' })
  }
  const toTheEnd = has(
    'OVERDUE',
    'TIME_SHORT',
    'RETURNED',
    'RETURNED_AGAIN',
    'REJECTED',
    'REJECTED_AGAIN',
    'REOPENED',
    'RED_LINE_OPEN',
    'RED_LINE_UNVISITED',
  )
  if (issue.stage === 'HANDLING' && toTheEnd) {
    if (issue.onSiteAt === null) cures.push({ need: 'ARRIVE', by: 'LEAD' })
    if (!has('RED_LINE_UNVISITED')) cures.push({ need: 'DONE', by: 'LEAD' })
    if (!has('TIME_SHORT') || rules.length > 1) cures.push({ need: 'CONSENT_AND_SIGNATURE', by: 'SIGNER' })
  }
  if (issue.stage === 'AWAITING_VERIFICATION') cures.push({ need: 'CONSENT_AND_SIGNATURE', by: 'SIGNER' })
  return cures
}
