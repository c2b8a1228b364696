import fc from 'fast-check'
import { checkMove } from '@/lib/domains/issues/rules/carry-out'
import { MOVES, type MoveInput, type Verb } from '@/lib/domains/issues/rules/moves'
import type { IssueStage } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, DAY, dayOf, HOUR, type Instant, type LocalDate, MINUTE } from '@/lib/ground/clock'
import { Refusal } from '@/lib/ground/refusal'
import { choice } from '../issue'
import type { Cast } from './cast'
import { type Attempt, contextOf, seatsThatReach, type Told } from './told'

/** One step of a sequence: how much time passes, and who tries what. Numbers, so that a failing sequence can be made shorter. */
export type Step = { wait: Wait; sensible: boolean; verb: number; who: number; dice: readonly [number, number, number] }
type Wait = { by: 'minutes' | 'hours' | 'days'; n: number } | { by: 'nextLight'; n: number }

const die = fc.nat({ max: 999 })
const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ by: fc.constant('minutes' as const), n: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 4, arbitrary: fc.record({ by: fc.constant('hours' as const), n: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ by: fc.constant('days' as const), n: fc.integer({ min: 1, max: 12 }) }) },
  // the instant at which the light is due to change, one millisecond before it, one after
  { weight: 2, arbitrary: fc.record({ by: fc.constant('nextLight' as const), n: fc.integer({ min: -1, max: 1 }) }) },
)

export const step: fc.Arbitrary<Step> = fc.record({
  wait,
  sensible: fc.integer({ min: 0, max: 9 }).map((n) => n < 8),
  verb: die,
  who: die,
  dice: fc.tuple(die, die, die),
})

/** The instant after a wait; always later. */
export function after(now: Instant, { by, n }: Wait, nextLightAt: Instant | null): Instant {
  const later = now.getTime()
  if (by === 'nextLight') return new Date(Math.max(later + 1, (nextLightAt?.getTime() ?? later + DAY) + n))
  return new Date(later + n * { minutes: MINUTE, hours: HOUR, days: DAY }[by])
}

/** How often people do what at each stage: the ways that lead on, and those that change level or deadline, more often. */
const ANYTIME = { note: 1, raise: 1, lift: 1, nudge: 1, supervise: 1, flagCommon: 1 }
const HOW_OFTEN: Record<IssueStage, Partial<Record<Verb, number>>> = {
  REPORTED: { ...ANYTIME, triage: 4, escalate: 4, settle: 1, delegate: 2, arrive: 1, confirmArrival: 1, withdraw: 1 },
  HANDLING: {
    ...ANYTIME,
    ...{ respond: 1, arrive: 1, confirmArrival: 3, done: 3, return: 2, reassign: 1, escalate: 1, delegate: 2 },
    ...{ askExtension: 2, decideExtension: 2, withdraw: 1, parentAnswered: 1 },
  },
  AWAITING_VERIFICATION: { ...ANYTIME, consent: 3, verify: 4, reject: 1 },
  CLOSED: { reopen: 1 },
  WITHDRAWN: { restore: 1 },
}

/** Each verb as often as it is usual. */
function usualAt(stage: IssueStage): Verb[] {
  return Object.entries(HOW_OFTEN[stage]).flatMap(([verb, times]) => Array<Verb>(times).fill(verb as Verb))
}
const USUAL = {
  REPORTED: usualAt('REPORTED'),
  HANDLING: usualAt('HANDLING'),
  AWAITING_VERIFICATION: usualAt('AWAITING_VERIFICATION'),
  CLOSED: usualAt('CLOSED'),
  WITHDRAWN: usualAt('WITHDRAWN'),
} satisfies Record<IssueStage, Verb[]>
const VERBS = Object.keys(MOVES) as Verb[]

const pick = <T>(from: readonly T[], die: number): T => from[die % from.length] as T

/** How many usual moves a sensible step tries until one is found that somebody may make. */
const TRIES = 4

/** The move that a step stands for in this state: a sensible one by somebody who may, or anything by anybody. */
export function attemptOf(step: Step, told: Told, cast: Cast, now: Instant): Attempt {
  const usual = step.verb % 3 === 0 ? [onward(told)] : USUAL[told.issue.stage]
  for (let n = 0; step.sensible && n < TRIES; n++) {
    const verb = possible(pick(usual, step.verb + n * 7), told)
    const asked = whoMayBe(verb, cast).map((_, turn, who) => pick(who, step.who + turn))
    const actor = asked.find((one) => mayMove(told, cast, one, verb, now))
    if (actor) return { actor, verb, input: inputOf(verb, told, cast, step.dice, now) }
  }
  const verb = possible(pick(VERBS, step.verb), told)
  return { actor: pick(whoMayBe(verb, cast), step.who), verb, input: inputOf(verb, told, cast, step.dice, now) }
}

/** The answer to a common issue is headquarters' here. */
function whoMayBe(verb: Verb, cast: Cast): readonly Actor[] {
  const isHeadquarters = (actor: Actor) => actor.seats.some(({ role }) => role === 'HEADQUARTERS')
  return verb === 'parentAnswered' ? cast.people.filter(isHeadquarters) : cast.people
}

/** The next move on the way to closing. */
function onward({ issue, consents }: Told): Verb {
  if (issue.stage === 'REPORTED') return 'triage'
  if (issue.stage === 'HANDLING') return issue.extensionDecider ? 'decideExtension' : 'done'
  if (issue.stage === 'CLOSED') return 'reopen'
  if (issue.stage === 'WITHDRAWN') return 'restore'
  const word = consents.at(-1)
  return word?.yes && issue.doneAt && word.recordedAt >= issue.doneAt ? 'verify' : 'consent'
}

/** The answer to a common issue is no move that a person tries on one issue: it comes once, to what is being handled. */
function possible(verb: Verb, told: Told): Verb {
  const comes = told.common === 'PROPOSED' && told.issue.stage === 'HANDLING'
  return verb === 'parentAnswered' && !comes ? 'note' : verb
}

function mayMove(told: Told, cast: Cast, actor: Actor, verb: Verb, now: Instant): boolean {
  return seatsThatReach(told, cast, actor, verb).some((seat) => {
    try {
      checkMove(verb, told.issue, contextOf(told, cast, actor, seat, {}, now))
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  })
}

/** What is typed: mostly what fits, sometimes another level, another's lead, a day that is too late or past. */
function inputOf(verb: Verb, told: Told, cast: Cast, dice: Step['dice'], now: Instant): MoveInput<Verb> {
  const { issue } = told
  const [a, b, c] = dice
  const day = (most: number): LocalDate => addDays(dayOf(now), (b % most) - 1)
  const perhaps = <T>(value: T, odds: number): T | undefined => (c % odds === 0 ? value : undefined)
  const units = cast.leads.flatMap((lead) => (lead.kind === 'unit' ? [lead.id] : []))
  const level = pick(['VILLAGE', 'TOWNSHIP', 'COUNTY'] as const, b)
  const fits = cast.leads.filter((one) => {
    if (one.kind === 'team') return issue.level !== 'COUNTY' && one.villageId === cast.place.villageId
    if (issue.level === 'COUNTY') return one.tier !== 'TOWNSHIP'
    return issue.level === 'TOWNSHIP' && one.townshipId === cast.place.townshipId
  })
  const lead = choice(pick(a % 10 === 9 ? cast.leads : fits, b))
  const typed = {
    settle: () => ({ ...lead, outcome: '当场办结', present: '支书' }),
    triage: () => ({
      ...lead,
      cause: '年久失修',
      assistingUnitIds: units.filter((_, i) => (c + i) % 4 === 0),
      urgent: a % 5 === 0,
      dueOn: perhaps(day(20), 3),
    }),
    escalate: () => ({
      to: perhaps(level, 3),
      why: '超出权限',
      tried: '村里试过',
      proposedLeadUnitId: perhaps(pick(units, a), 2),
    }),
    delegate: () => ({ to: level, why: '就地能办' }),
    reassign: () => ({ ...lead, reason: '换人办理', dueOn: perhaps(day(30), 3) }),
    respond: () => ({ plan: '明日勘查', expectedOn: day(30) }),
    arrive: () => ({
      who: '两人',
      finding: '',
      arrivedAt: perhaps(new Date(now.getTime() - (b % 50) * HOUR + HOUR), 2),
    }),
    confirmArrival: () => ({ came: pick(['yes', 'no'], a), remark: '去看过' }),
    note: () => ({ text: '进展' }),
    askExtension: () => ({
      dueOn: addDays(dayOf(issue.dueAt ?? now), (b % (a % 4 === 0 ? 90 : 8)) - 1),
      reason: '连日下雨',
    }),
    decideExtension: () => ({
      grant: a % 3 === 0 ? 'no' : 'yes',
      dueOn: perhaps(day(60), 4),
      answer: b % 4 === 0 ? '' : '同意',
    }),
    return: () => ({ reason: '不归我们管', properUnitId: pick(units, a) }),
    done: () => ({ outcome: '已修复', noVisitReason: a % 4 === 0 ? '' : '远程处理' }),
    consent: () => ({
      answer: a % 4 === 0 ? 'no' : 'yes',
      voice: 'HOUSEHOLD',
      speaker: '余某',
      way: 'IN_PERSON',
      saidAt: perhaps(new Date(now.getTime() - (b % 20) * HOUR), 3),
      remark: '',
    }),
    verify: () => ({ remark: '' }),
    reject: () => ({ missing: '还在漏' }),
    reopen: () => ({ what: '又坏了', speaker: '余某' }),
    withdraw: () => ({ kind: pick(['MISTAKE', 'NOT_OURS'], a), reason: '误报', duplicateOf: '', toldWhom: '余某' }),
    restore: () => ({ reason: '确有其事' }),
    raise: () => ({ light: pick(['YELLOW', 'RED'], a), reason: '群众着急', untilOn: day(18) }),
    lift: () => ({ reason: '' }),
    nudge: () => ({}),
    supervise: () => ({ ask: '请说明', answerByOn: perhaps(day(6), 2) }),
    flagCommon: () => ({ title: '多村共有', reason: '同一原因' }),
    parentAnswered: () => ({ commonIssueId: issue.commonIssueId ?? '', answer: '统一更换' }),
  } satisfies Record<Verb, () => object>
  const input: object = { issueId: issue.id, version: issue.version, ...typed[verb]() }
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as MoveInput<Verb>
}
