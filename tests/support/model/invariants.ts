import { strict as assert } from 'node:assert'
import type { IssueEventType } from '@/lib/domains/issues/events'
import { capOf } from '@/lib/domains/issues/rules/deadlines'
import { isOpen, LEVEL_ORDER } from '@/lib/domains/issues/rules/facts'
import { lightOf } from '@/lib/domains/issues/rules/light'
import type { Verb } from '@/lib/domains/issues/rules/moves'
import type { IssueStage } from '@/lib/generated/prisma/enums'
import type { Instant } from '@/lib/ground/clock'
import { LIGHT_ORDER } from '@/lib/ground/deadlines/light'
import { RULES } from '../issue'
import type { Cast } from './cast'
import type { Attempt, Told } from './told'

/** RULES.md section 2, columns "from → to": where each move ends; null stays where it was. */
const TO: Record<Verb, IssueStage | null> = {
  settle: 'AWAITING_VERIFICATION',
  triage: 'HANDLING',
  escalate: 'REPORTED',
  delegate: 'REPORTED',
  reassign: null,
  respond: null,
  arrive: null,
  confirmArrival: null,
  note: null,
  askExtension: null,
  decideExtension: null,
  return: 'REPORTED',
  done: 'AWAITING_VERIFICATION',
  consent: null,
  verify: 'CLOSED',
  reject: 'HANDLING',
  reopen: 'HANDLING',
  withdraw: 'WITHDRAWN',
  restore: 'REPORTED',
  raise: null,
  lift: null,
  nudge: null,
  supervise: null,
  flagCommon: null,
  parentAnswered: 'AWAITING_VERIFICATION',
}

const rank = (light: Told['issue']['light']) => (light === null ? -1 : LIGHT_ORDER[light])
const same = (a: Instant | null, b: Instant | null) => a?.getTime() === b?.getTime()
const WORK_DONE: IssueEventType[] = ['done', 'settled', 'parentAnswered']

/** What must be true of an issue at any instant, whatever was done to it (RULES.md 2). */
export function holdsAlways(told: Told, now: Instant): void {
  lightIsTheRules(told, now)
  timelineIsGapless(told)
  countersEqualEvents(told)
  stageHasItsFacts(told)
  if (told.issue.stage === 'CLOSED') closedByTheirWord(told)
  withinTheCap(told)
}

/** A light while open, and the one that the rule gives now; grey only what was never triaged and does not press. */
function lightIsTheRules({ issue }: Told, now: Instant): void {
  assert.equal(issue.light === null, !isOpen(issue), 'a light exactly while open')
  const lit = lightOf(issue, RULES, now)
  assert.equal(issue.light, lit?.light ?? null, 'the stored light is the rule’s')
  assert.equal(issue.lightReason?.rule, lit?.reason.rule, 'the stored reason is the rule’s')
  assert.ok(same(issue.nextLightAt, lit?.nextAt ?? null), 'the stored next instant is the rule’s')
  assert.ok(issue.nextLightAt === null || issue.nextLightAt > now, 'the next instant lies ahead')
  if (issue.light !== 'GREY') return
  assert.equal(issue.stage, 'REPORTED')
  assert.equal(issue.triagedAt, null, 'never grey again once triaged')
  assert.ok(!issue.urgent && !RULES.lights.redLine.includes(issue.category))
  assert.ok(issue.stepDueAt && issue.stepDueAt > now)
}

/** Instants never go back, and every light tells from which colour it came. */
function timelineIsGapless({ issue, events }: Told): void {
  let light: string | null = null
  let at = 0
  for (const event of events) {
    assert.ok(event.at.getTime() >= at, 'the timeline runs forward')
    at = event.at.getTime()
    if (event.type === 'verified' || event.type === 'withdrawn') light = null
    if (event.type !== 'light') continue
    assert.equal(event.from, light, 'a light comes from the one before')
    assert.notEqual(event.to, event.from)
    light = event.to
  }
  assert.equal(issue.light, light, 'the latest light of the timeline is the stored one')
}

function countersEqualEvents({ issue, events }: Told): void {
  const count = (type: IssueEventType, from = 0) => events.slice(from).filter((event) => event.type === type).length
  const round = events.findLastIndex(({ type }) => type === 'reopened') + 1
  const first = events.find(({ type }) => type === 'triaged' || type === 'settled')
  assert.deepEqual(
    {
      returns: issue.returns,
      rejections: issue.rejections,
      reopenings: issue.reopenings,
      extensions: issue.extensions,
      supervisions: issue.supervisions,
      nudges: issue.nudges,
      delegations: issue.delegations,
      roundReturns: issue.roundReturns,
      roundRejections: issue.roundRejections,
      roundReopened: issue.roundReopened,
      round: issue.round,
      triagedAt: issue.triagedAt,
    },
    {
      returns: count('returned'),
      rejections: count('rejected'),
      reopenings: count('reopened'),
      extensions: count('extensionAsked'),
      supervisions: count('supervised'),
      nudges: count('nudged'),
      delegations: count('delegated'),
      roundReturns: count('returned', round),
      roundRejections: count('rejected', round),
      roundReopened: round > 0,
      round: first ? 1 + count('reopened') : 0,
      triagedAt: first?.at ?? null,
    },
    'counters equal events',
  )
  assert.equal(issue.version, events.filter(({ type }) => type !== 'light').length, 'a version for every move')
}

/** What each stage has and lacks: lead, clocks, done, signature. */
function stageHasItsFacts({ issue, extension }: Told): void {
  const { stage } = issue
  const led = issue.leadUnitId !== null || issue.leadTeamId !== null
  assert.ok(issue.leadUnitId === null || issue.leadTeamId === null, 'one lead at most')
  assert.equal(led, stage === 'HANDLING' || stage === 'AWAITING_VERIFICATION' || stage === 'CLOSED', 'who leads')
  assert.equal(issue.stepDueAt !== null, stage === 'REPORTED' || stage === 'AWAITING_VERIFICATION', 'whose step')
  if (stage === 'HANDLING') assert.ok(issue.dueAt, 'handling has a deadline')
  if (stage === 'CLOSED' || stage === 'WITHDRAWN') assert.equal(issue.dueAt, null, 'clocks have ended')
  assert.equal(issue.doneAt !== null, stage === 'AWAITING_VERIFICATION' || stage === 'CLOSED', 'done')
  assert.equal(issue.closedAt !== null, stage === 'CLOSED')
  assert.equal(issue.signedById !== null, stage === 'CLOSED')
  assert.equal(issue.withdrawnAt !== null, stage === 'WITHDRAWN')
  assert.equal(issue.extensionDecider !== null, extension !== null, 'a request waits for its decider')
  if (extension) assert.equal(stage, 'HANDLING', 'a request lapses with its lead')
}

/** Never closed without a yes of this round, given after the work was last done and not taken back; never by who did it. */
function closedByTheirWord({ issue, events, consents }: Told): void {
  const last = (...types: IssueEventType[]) => events.findLastIndex(({ type }) => types.includes(type))
  const work = last(...WORK_DONE)
  const yes = last('consentGiven')
  assert.ok(work >= 0 && yes > work && last('verified') > yes, 'work, then a yes, then the signature')
  assert.ok(last('consentRefused') < yes, 'the yes is the latest word')
  const word = consents.find(({ id }) => id === issue.consentId)
  assert.ok(word?.yes && word.round === issue.round && issue.doneAt && word.recordedAt >= issue.doneAt)
  assert.notEqual(issue.signedById, issue.doneById, 'who did the work never signs')
  assert.ok(same(issue.verifiedAt, issue.closedAt))
}

/** Nobody below the leader gives more than thirty working days; only a rejection leaves the days that its work needs. */
function withinTheCap({ issue, events }: Told): void {
  if (!issue.dueAt || issue.dueAt <= capOf(RULES, issue)) return
  const given = events.slice(events.findLastIndex(({ type }) => type === 'triaged' || type === 'reopened') + 1)
  const byLeader = given.some((event) => event.type === 'extensionAsked' && event.decider === 'LEADER')
  const granted = given.some(({ type }) => type === 'extensionGranted')
  assert.ok((byLeader && granted) || given.some(({ type }) => type === 'rejected'), 'beyond the cap only by the leader')
}

/** What must be true of one move: from the state right before it to the state after. */
export function holdsForMove(before: Told, after: Told, { verb, actor }: Attempt, cast: Cast, now: Instant): void {
  const [was, is] = [before.issue, after.issue]
  for (const key of ['id', 'reportedAt', 'reporterId', 'category', 'title', 'text', 'source', 'observedAt'] as const)
    assert.deepEqual(is[key], was[key], `${key} never changes`)
  assert.equal(is.version, was.version + 1)
  assert.ok(same(is.movedAt, now))
  assert.equal(is.stage, TO[verb] ?? was.stage, 'the stage that the table names')
  const added = after.events.slice(before.events.length)
  assert.deepEqual(after.events.slice(0, before.events.length), before.events, 'what happened stays')
  assert.notEqual(added[0]?.type, 'light', 'the move is told')
  assert.equal(added.length, is.light !== null && is.light !== was.light ? 2 : 1, 'and the light if it changed')
  assert.ok(added.every((event) => same(event.at, now)))
  levelMoves(was.level, is.level, verb)
  lightMoves(before, after, verb)
  deadlineMoves(was, is, verb)
  if (verb === 'verify') signerMay(before, actor, cast)
}

function levelMoves(was: keyof typeof LEVEL_ORDER, is: keyof typeof LEVEL_ORDER, verb: Verb): void {
  if (verb === 'escalate') assert.ok(LEVEL_ORDER[is] > LEVEL_ORDER[was], 'up')
  else if (verb === 'delegate') assert.ok(LEVEL_ORDER[is] < LEVEL_ORDER[was], 'down')
  else assert.equal(is, was, 'only these two move the level')
}

/** Back to triage keeps at least the light; what presses an issue never calms it. */
function lightMoves(before: Told, { issue }: Told, verb: Verb): void {
  const lights = before.events.flatMap((event) => (event.type === 'light' ? [event.to] : []))
  const had = before.issue.light ?? lights.at(-1) ?? null
  if (['return', 'escalate', 'delegate', 'restore'].includes(verb))
    assert.ok(rank(issue.light) >= rank(had), 'a move back to triage keeps at least the light')
  if (['raise', 'nudge', 'supervise', 'flagCommon', 'askExtension', 'consent'].includes(verb))
    assert.ok(rank(issue.light) >= rank(had), 'never lowers')
  if (verb === 'return' || verb === 'reject' || verb === 'reopen') assert.ok(rank(issue.light) >= LIGHT_ORDER.YELLOW)
  if (issue.roundReturns >= 2 || issue.roundRejections >= 2) assert.ok(issue.light === 'RED' || issue.light === null)
}

const NO_DEADLINE: Verb[] = ['escalate', 'delegate', 'withdraw', 'settle', 'verify', 'restore']
const NEW_DEADLINE: Verb[] = ['triage', 'reassign', 'reopen', 'reject', 'decideExtension']
const NEVER_SHORTER: Verb[] = ['reject', 'decideExtension']

/** The column "deadline" of the table. */
function deadlineMoves(was: Told['issue'], is: Told['issue'], verb: Verb): void {
  if (NO_DEADLINE.includes(verb)) assert.equal(is.dueAt, null)
  else if (NEW_DEADLINE.includes(verb)) assert.ok(is.dueAt)
  else assert.ok(same(is.dueAt, was.dueAt), 'the deadline runs on, or stands still')
  if (NEVER_SHORTER.includes(verb)) assert.ok(is.dueAt && (was.dueAt === null || is.dueAt >= was.dueAt))
}

/** The commander signs, or, where he or his unit did the work, the township. */
function signerMay({ issue }: Told, actor: Attempt['actor'], cast: Cast): void {
  const didIt = issue.doneById === cast.commander.cadreId || issue.leadUnitId === cast.commander.unitId
  const township = actor.seats.some((seat) => seat.role === 'TOWNSHIP' && seat.townshipId === cast.place.townshipId)
  const commander = actor.cadreId === cast.commander.cadreId
  assert.ok(didIt ? township : commander, 'who signs')
}
